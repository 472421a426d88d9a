import { openLiveSocket } from './live-socket.ts';
import type { OpenSocket } from './live-socket.ts';

/** What the client needs of the world around it; tests bring their own. */
export interface ClientEnvironment {
  /** Local clock, ms since 1970. It should never jump: durations are measured by it. */
  now(): number;
  /** Runs something later; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** 0 ≤ x < 1, for jitter. */
  random(): number;
  /** Random bytes from a secure source, for ids. */
  randomBytes(count: number): Uint8Array;
  readonly fetch: typeof fetch;
  readonly openSocket: OpenSocket;
}

/** The browser's or Node's own clock, timers, randomness and network. */
export function platformEnvironment(): ClientEnvironment {
  return {
    now: () => performance.timeOrigin + performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    fetch: (...request) => fetch(...request),
    openSocket: openLiveSocket,
  };
}
