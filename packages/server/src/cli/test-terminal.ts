import type { Terminal } from './terminal.ts';

/** A terminal that remembers what was written and is stopped by hand. */
export interface TestTerminal extends Terminal {
  readonly written: () => string;
  readonly errors: () => string;
  /** Sends the stop signal, once somebody listens for it. */
  stop(): void;
  /** Resolves when standard output holds this. */
  waitFor(pattern: RegExp): Promise<string>;
}

/** Makes a terminal for a test; `input` is what standard input holds. */
export function testTerminal(input = ''): TestTerminal {
  let out = '';
  let errors = '';
  let stop: () => void = () => undefined;
  let look: () => void = () => undefined;
  return {
    out: async (text) => {
      out += text;
      look();
    },
    error: (line) => void (errors += `${line}\n`),
    readInput: async () => input,
    onStop: (listener) => {
      stop = listener;
      return () => (stop = () => undefined);
    },
    written: () => out,
    errors: () => errors,
    stop: () => stop(),
    waitFor: (pattern) =>
      new Promise((resolve) => {
        look = () => (pattern.test(out) ? resolve(out) : undefined);
        look();
      }),
  };
}
