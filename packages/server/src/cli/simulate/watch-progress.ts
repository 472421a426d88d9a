import { localInstant } from '@hallkit/core';
import type { Terminal } from '../terminal.ts';
import type { Progress } from './play-file.ts';

/** A run shorter than this says nothing on its way, ms; then a line as often. */
const everyMs = 2_000;

/** Somebody stopped the command. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly code = 'stopped';

  constructor() {
    super('stopped before the end; nothing was written');
  }
}

/** Gives what a long run calls between its steps: it tells how far it is, and throws `Stopped` after a stop signal. */
export function watchProgress(
  terminal: Terminal,
  zone: string,
): { readonly breathe: (what: string, progress: Progress) => void; readonly close: () => void } {
  let stopped = false;
  const close = terminal.onStop(() => (stopped = true));
  let tellAt = performance.now() + everyMs;
  return {
    close,
    breathe(what, { share, now, called }) {
      if (stopped) throw new Stopped();
      if (performance.now() < tellAt) return;
      tellAt = performance.now() + everyMs;
      const visits = called.toLocaleString('en-US');
      terminal.error(
        `${what}: ${Math.floor(share * 100)} % read, ${visits} visits called, ${localInstant(now, zone)}`,
      );
    },
  };
}
