import { startChime } from './chime.ts';
import { clipVoice, contextPlayer } from './clip-voice.ts';
import { speechVoice } from './speech-voice.ts';
import { firstOf, type Voice } from './voice.ts';

/**
 * A screen's sound. Browsers let a page sound only after a tap, or at once where a kiosk's policy says so; until then
 * the screen shows captions and a button.
 */
export class ScreenSound {
  readonly #clips: string;
  readonly #changed: () => void;
  #context: AudioContext | undefined;
  #voice: Voice | undefined;

  /**
   * @param clips base URL of recorded clips, '' = none
   * @param changed called when sound became possible or stopped being so
   */
  constructor(clips: string, changed: () => void) {
    this.#clips = clips;
    this.#changed = changed;
  }

  /** True while the browser lets us sound. */
  get on(): boolean {
    return this.#context?.state === 'running';
  }

  /** Voice to use now: clips, then the browser's own; `undefined` while there is no sound. */
  get voice(): Voice | undefined {
    return this.on ? this.#voice : undefined;
  }

  /** Asks for sound. Without a tap most browsers leave it suspended, which is no error. */
  async enable(): Promise<void> {
    const context = (this.#context ??= this.#open());
    // Where nobody tapped, resume() neither fulfils nor rejects until somebody does.
    await context.resume().catch(() => undefined);
  }

  chime(): void {
    if (this.#context !== undefined && this.on) startChime(this.#context);
  }

  /** Lets the audio device go. */
  async close(): Promise<void> {
    const context = this.#context;
    this.#context = undefined;
    this.#voice = undefined;
    await context?.close().catch(() => undefined);
  }

  #open(): AudioContext {
    const context = new AudioContext();
    context.addEventListener('statechange', this.#changed);
    const clips = this.#clips === '' ? [] : [clipVoice(this.#clips, contextPlayer(context))];
    this.#voice = firstOf([...clips, speechVoice()]);
    return context;
  }
}
