import type { CommandAnswer, WirePayload } from '@hallkit/protocol';
import { actionRoutes, commandIdRandomBytes, newCommandId } from '@hallkit/protocol/codes';
import type { WireAction } from '@hallkit/protocol/codes';
import { CommandRun } from './command-run.ts';
import type { CommandOutcome, CommandRunParts } from './command-run.ts';
import type { CommandStorage, StoredCommand } from './command-storage.ts';
import { clientLimits } from './limits.ts';
import { hallProblem } from './problem.ts';
import type { HallProblem } from './problem.ts';

/** How a command is given. */
export interface CommandOptions {
  /** An id made before, for the same wish given again. */
  readonly commandId?: string;
  /** Instant it is too late after; ms, server clock. By default the action's own time from now. */
  readonly notAfterMs?: number;
  /** Gives up waiting. What has been sent may still be carried out; `pending` follows it to its outcome. */
  readonly signal?: AbortSignal;
}

/** A command whose outcome is not known yet. */
export interface PendingCommand {
  readonly commandId: string;
  readonly action: WireAction;
  /** Absent after a reload where it held personal data. */
  readonly payload?: object;
  /** `asking`: too late to send it again; whether it was done is being asked for. */
  readonly state: 'sending' | 'asking';
  /** Its outcome, however late it becomes known; also of commands of the page before a reload. */
  readonly settled: Promise<CommandAnswer>;
}

/** What the commands of one client need. */
export interface CommandsParts extends Omit<CommandRunParts, 'command'> {
  readonly storage: CommandStorage;
  readonly principal: string;
  readonly console: string;
  /** Called when the list of pending commands changes. */
  readonly changed: () => void;
}

interface Entry {
  readonly run: CommandRun;
  readonly settled: Promise<CommandAnswer>;
}

/** Gives commands, each under one id from the press to the outcome, over lost networks and reloads. */
export class Commands {
  readonly #parts: CommandsParts;
  readonly #entries = new Map<string, Entry>();

  constructor(parts: CommandsParts) {
    this.#parts = parts;
  }

  /** Commands on the way, oldest first. */
  get pending(): readonly PendingCommand[] {
    return Array.from(this.#entries.values(), ({ run, settled }) => {
      const { commandId, action, payload } = run.command;
      const state = run.state === 'asking' ? 'asking' : 'sending';
      return { commandId, action, ...(payload === undefined ? {} : { payload }), state, settled };
    });
  }

  /**
   * Gives a command and waits for its outcome. Throws a `HallProblem`: a refusal, `command_expired` when it was surely
   * not done in time, or `outcome_unknown` when nobody could be asked; then it stays in `pending`.
   */
  give<A extends WireAction>(
    action: A,
    payload: WirePayload[A],
    options: CommandOptions = {},
  ): Promise<CommandAnswer> {
    const command = this.#commandOf(action, payload, options);
    const known = this.#entries.get(command.commandId);
    if (known === undefined && this.#entries.size >= clientLimits.pendingMax) {
      return Promise.reject(hallProblem('overloaded', 'Too many commands are on the way.'));
    }
    if (known !== undefined && !isSameWish(known.run.command, command)) {
      return Promise.reject(hallProblem('idempotency_key_reused', 'This id stands for another command.'));
    }
    known?.run.extend(command.notAfterMs);
    const entry = known ?? this.#start(command, false);
    return this.#told(entry, command.notAfterMs, options.signal);
  }

  /**
   * Takes up what an earlier page left behind. Its own principal's commands go on; another's are only asked for, so
   * that nobody's press is carried out in somebody else's name.
   */
  resume(): void {
    for (const command of this.#parts.storage.list()) {
      const isOwn = command.principal === this.#parts.principal && command.principal !== '';
      const { payload: _, ...unsent } = command;
      if (!this.#entries.has(command.commandId)) this.#start(isOwn ? command : unsent, true);
    }
  }

  /** The network is back: tries everything now. */
  poke(): void {
    for (const { run } of this.#entries.values()) run.poke();
  }

  /** Stops everything; what is stored is taken up by the next client. */
  close(): void {
    for (const { run } of this.#entries.values()) run.stop();
    this.#entries.clear();
  }

  #commandOf(action: WireAction, payload: object, options: CommandOptions): StoredCommand {
    const { clock, environment, principal, console } = this.#parts;
    const now = clock.now();
    return {
      commandId: options.commandId ?? newCommandId(now, environment.randomBytes(commandIdRandomBytes)),
      action,
      payload,
      notAfterMs: options.notAfterMs ?? now + actionRoutes[action].notAfterMs,
      principal,
      console,
    };
  }

  #start(command: StoredCommand, resumed: boolean): Entry {
    if (!resumed) this.#parts.storage.keep(command);
    const run = new CommandRun({ ...this.#parts, command }, resumed);
    const settled = run.carry().then((outcome) => this.#ended(command, outcome));
    settled.catch(() => undefined);
    const entry = { run, settled };
    this.#entries.set(command.commandId, entry);
    this.#parts.changed();
    return entry;
  }

  #ended({ commandId }: StoredCommand, outcome: CommandOutcome | undefined): CommandAnswer {
    if (outcome === undefined) throw hallProblem('outcome_unknown', 'The client was closed.');
    this.#parts.storage.drop(commandId);
    this.#entries.delete(commandId);
    this.#parts.changed();
    if (outcome.kind === 'failed') throw outcome.problem;
    return outcome.answer;
  }

  /** What the caller is told: the outcome, or after a while that it is unknown. */
  #told(entry: Entry, notAfterMs: number, signal: AbortSignal | undefined): Promise<CommandAnswer> {
    const { clock, environment } = this.#parts;
    const patienceMs = Math.max(0, notAfterMs - clock.now()) + clientLimits.outcomeMsMax;
    return new Promise((resolve, reject) => {
      const aborted = () => {
        entry.run.giveUp();
        reject(signal?.reason as Error);
      };
      const cancel = environment.after(patienceMs, () => reject(unknownOutcome()));
      signal?.addEventListener('abort', aborted, { once: true });
      if (signal?.aborted === true) aborted();
      const end = () => {
        cancel();
        signal?.removeEventListener('abort', aborted);
      };
      entry.settled.finally(end).then(resolve, reject);
    });
  }
}

function unknownOutcome(): HallProblem {
  return hallProblem('outcome_unknown', 'Nobody could be asked in time whether it was done.');
}

function isSameWish(known: StoredCommand, given: StoredCommand): boolean {
  if (known.action !== given.action) return false;
  return known.payload === undefined || JSON.stringify(known.payload) === JSON.stringify(given.payload);
}
