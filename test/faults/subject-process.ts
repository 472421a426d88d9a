import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { faultEnvironment, type DiskFaults } from './shim.ts';

/** How to start a process that is to be hurt. */
export interface SubjectCommand {
  /** A module, run from source. */
  readonly script: string;
  readonly args: readonly string[];
  /** A module loaded before it, in all its threads: a deliberate bug. */
  readonly preload?: string;
}

/** A running process that reports what it acknowledged, a line each. */
export class SubjectProcess {
  /** Everything it has said so far, whole lines. */
  readonly lines: string[] = [];
  /** Resolves to its exit code when it has ended and all it said was read; null after a signal. */
  readonly ended: Promise<number | null>;
  readonly #kill: () => void;
  readonly #hearing = new Set<() => void>();
  #over = false;

  constructor({ script, args, preload }: SubjectCommand, faults?: DiskFaults) {
    const node = ['--conditions=hallkit-source', ...(preload === undefined ? [] : ['--import', preload])];
    const child = spawn(process.execPath, [...node, script, ...args], {
      env: { ...process.env, ...(faults ? faultEnvironment(faults) : {}) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#kill = () => void child.kill('SIGKILL');
    createInterface({ input: child.stdout }).on('line', (line) => this.say(line));
    this.ended = once(child, 'close').then(([code]: unknown[]) => {
      this.#over = true;
      this.#hearing.forEach((look) => look());
      return code as number | null;
    });
  }

  /** Adds a line to what it has said: for what it told others than its parent. */
  say(line: string): void {
    this.lines.push(line);
    this.#hearing.forEach((look) => look());
  }

  /** Resolves when so many lines match, or when the process has ended; whether that many did. */
  async heard(matches: (line: string) => boolean, lines = 1): Promise<boolean> {
    let look = (): void => undefined;
    const found = (): boolean => this.lines.filter(matches).length >= lines;
    await new Promise<void>((resolve) => {
      look = () => {
        if (found() || this.#over) resolve();
      };
      this.#hearing.add(look);
      look();
    });
    this.#hearing.delete(look);
    return found();
  }

  /** Ends it as `kill -9` does; resolves to its exit code when it had ended by itself before. */
  kill(): Promise<number | null> {
    this.#kill();
    return this.ended;
  }
}
