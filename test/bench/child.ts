/** Processes of a bench: what is measured, and what loads it, each on its own so that neither pays for the other. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reply, Request } from './parent.ts';

/** A process that has said it is ready. */
export interface Child<R> {
  /** What it told when it was ready. */
  readonly ready: R;
  /** Asks it by the name of one of its handlers. Rejects when the handler throws or the process ends. */
  ask<T>(what: string, values?: object): Promise<T>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Lets it finish, and kills it when it does not. */
  stop(): Promise<void>;
}

/** What a process has used since its start. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
  /** The most it has ever held. */
  readonly peakRssMb: number;
}

/** What a child needs beyond its settings. */
export interface ChildOptions {
  /** Arguments for Node itself. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const stopMsMax = 10_000;

/** Starts `file` (beside this one) on the Node that runs this, with `settings`, and waits until it is ready. */
export async function startChild<R>(
  file: string,
  settings: object = {},
  { nodeArgs = [], env = {} }: ChildOptions = {},
): Promise<Child<R>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const execArgv = [...process.execArgv.filter((arg) => arg.startsWith('--conditions')), ...nodeArgs];
  const child = fork(path, [JSON.stringify(settings)], { execArgv, env: { ...process.env, ...env } });
  const questions = new Questions(child, file);
  return {
    ready: (await questions.answerTo(0)) as R,
    ask: (what, values = {}) => questions.ask(what, values) as Promise<never>,
    kill: () => ended(child, () => child.kill('SIGKILL')),
    stop: () => stopChild(child),
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  const killer = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
  await ended(child, () => child.connected && child.disconnect());
  clearTimeout(killer);
}

/** Ends a child and waits until it is gone; one that is gone already stays so. */
async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  end();
  await gone;
}

type Settle = (reply: Reply | Error) => void;

/** Matches a child's answers to what it was asked; number 0 is its own "ready". */
class Questions {
  readonly #child: ChildProcess;
  readonly #open = new Map<number, Settle>();
  #last = 0;

  constructor(child: ChildProcess, name: string) {
    this.#child = child;
    child.on('message', (reply: Reply) => this.#open.get(reply.id)?.(reply));
    child.once('exit', (code, signal) => {
      for (const settle of this.#open.values()) settle(new Error(`${name} ended: ${code ?? signal}`));
    });
  }

  ask(what: string, values: object): Promise<unknown> {
    const request: Request = { id: ++this.#last, what, values };
    const answer = this.answerTo(request.id);
    this.#child.send(request);
    return answer;
  }

  answerTo(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#open.set(id, (reply) => {
        this.#open.delete(id);
        if (reply instanceof Error) reject(reply);
        else if (reply.error !== undefined) reject(new Error(reply.error));
        else resolve(reply.value);
      });
    });
  }
}
