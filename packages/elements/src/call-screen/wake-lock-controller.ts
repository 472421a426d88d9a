import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the screen lit while its element is in the page. Browsers without wake locks are left as they are. */
export class WakeLockController implements ReactiveController {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;
  readonly #seen = (): void => void this.#take();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#wanted = true;
    // A lock ends whenever the page is hidden and must be taken anew.
    document.addEventListener('visibilitychange', this.#seen);
    void this.#take();
  }

  hostDisconnected(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#seen);
    this.#release();
  }

  async #take(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      this.#release();
      this.#lock = await navigator.wakeLock.request('screen');
      if (!this.#wanted) this.#release();
    } catch {
      // A browser on battery saving refuses; the next time the page is shown it is asked again.
    }
  }

  #release(): void {
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }
}
