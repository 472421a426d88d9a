/** Time as the server sees it. Everything that waits or dates goes through it, so that tests need not sleep. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `work` once, `delayMs` from now; returns how to call it off. Never keeps the process alive. */
  after(delayMs: number, work: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, work) => {
    const timer = setTimeout(work, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Calls `work` every `periodMs` until the returned function is called. */
export function every(clock: Clock, periodMs: number, work: () => void): () => void {
  const turn = (): void => {
    stop = clock.after(periodMs, turn);
    work();
  };
  let stop = clock.after(periodMs, turn);
  return () => stop();
}
