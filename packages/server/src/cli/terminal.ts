/** What a command talks to: its texts, its input, and the signals that stop it. Tests bring their own. */
export interface Terminal {
  /** Writes to standard output; resolves when it has been taken. */
  out(text: string): Promise<void>;
  /** Writes a line to standard error. */
  error(line: string): void;
  /** Everything on standard input up to its end. */
  readInput(): Promise<string>;
  /** Calls `stop` at the first SIGTERM or SIGINT. Returns how to stop listening. */
  onStop(stop: () => void): () => void;
}

/** The process' own terminal. */
export const processTerminal: Terminal = {
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  error: (line) => void process.stderr.write(`${line}\n`),
  readInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
  onStop(stop) {
    const signals = ['SIGTERM', 'SIGINT'] as const;
    // The next signal of the same kind meets no listener and ends the process at once.
    for (const signal of signals) process.once(signal, stop);
    return () => signals.forEach((signal) => process.off(signal, stop));
  },
};
