/** What a command talks to: its texts, its input, and the signals that stop it. Tests bring their own. */
export interface Terminal {
  /** Writes to standard output; resolves when it has been taken. */
  out(text: string): Promise<void>;
  /** Writes a line to standard error. */
  error(line: string): void;
  /** Everything on standard input up to its end. */
  readInput(): Promise<string>;
  /** Calls `stop` at the first SIGTERM or SIGINT; a later one ends the process at once. Returns how to stop listening. */
  onStop(stop: () => void): () => void;
}

/** Signals so close together are one. */
const sameSignalMs = 1_000;

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
    let stoppedAt = 0;
    const onSignal = (): void => {
      const now = Date.now();
      if (stoppedAt === 0) stop();
      // One Ctrl-C may arrive several times: from the terminal, and passed on by the parents.
      else if (now - stoppedAt > sameSignalMs) process.exit(1);
      stoppedAt ||= now;
    };
    for (const signal of signals) process.on(signal, onSignal);
    return () => signals.forEach((signal) => process.off(signal, onSignal));
  },
};
