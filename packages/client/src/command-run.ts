import type { CommandAnswer } from '@hallkit/protocol';
import { actionRequest } from '@hallkit/protocol/codes';
import { BackOff } from './back-off.ts';
import type { StoredCommand } from './command-storage.ts';
import type { ClientEnvironment } from './environment.ts';
import type { HallHttp, HallRequest, RequestFailure } from './http.ts';
import { clientLimits } from './limits.ts';
import { hallProblem } from './problem.ts';
import type { HallProblem } from './problem.ts';
import type { ServerClock } from './server-clock.ts';

/** What became of a command. */
export type CommandOutcome =
  | { readonly kind: 'done'; readonly answer: CommandAnswer }
  | { readonly kind: 'failed'; readonly problem: HallProblem };

/** What a run needs. */
export interface CommandRunParts {
  readonly command: StoredCommand;
  readonly hall: string;
  readonly http: HallHttp;
  readonly clock: ServerClock;
  readonly environment: ClientEnvironment;
}

/**
 * Carries one command to its outcome, under one id however often it is sent.
 *
 *     sending ──answer──▶ done
 *       │  ├── refused ──▶ failed
 *       │  └── lost, busy: wait, again
 *       └─ too late ─▶ asking ──answer──▶ done
 *             ▲           ├── no such command ──▶ failed (command_expired)
 *             └─ extend ──┴── lost: wait, again
 *
 * A lost answer is neither a yes nor a no: only the server's own word about the id ends the run.
 */
export class CommandRun {
  readonly #parts: CommandRunParts;
  #notAfterMs: number;
  /** Some attempt may have been carried out. */
  #maybeDone: boolean;
  #lastRefusal: HallProblem | undefined;
  #state: 'sending' | 'asking' | 'ended' = 'sending';
  #backOff: BackOff;
  #wake: () => void = () => undefined;

  /** `resumed` commands of an earlier page may have been sent already. */
  constructor(parts: CommandRunParts, resumed: boolean) {
    this.#parts = parts;
    this.#notAfterMs = parts.command.notAfterMs;
    this.#maybeDone = resumed;
    this.#backOff = this.#newBackOff(clientLimits.retryMsMax);
  }

  get command(): StoredCommand {
    return this.#parts.command;
  }

  /** `asking`: it is too late to send it, but whether it was done is not known yet. */
  get state(): 'sending' | 'asking' | 'ended' {
    return this.#state;
  }

  /** Carries it out; never rejects. Undefined when it was stopped first. */
  async carry(): Promise<CommandOutcome | undefined> {
    let outcome: CommandOutcome | undefined;
    while (outcome === undefined && !this.#isStopped()) outcome = (await this.#send()) ?? (await this.#ask());
    this.#state = 'ended';
    return outcome;
  }

  /** May be sent until a later instant again: the person pressed once more. */
  extend(notAfterMs: number): void {
    this.#notAfterMs = Math.max(this.#notAfterMs, notAfterMs);
    this.poke();
  }

  /** Sends no more, only asks: the person has gone. */
  giveUp(): void {
    this.#notAfterMs = Math.min(this.#notAfterMs, this.#parts.clock.now());
    this.poke();
  }

  /** Tries again now: the network is back. */
  poke(): void {
    this.#wake();
  }

  /** Ends without an outcome; what was stored stays stored. */
  stop(): void {
    this.#state = 'ended';
    this.#wake();
  }

  async #send(): Promise<CommandOutcome | undefined> {
    this.#state = 'sending';
    this.#backOff = this.#newBackOff(clientLimits.retryMsMax);
    const { payload } = this.command;
    while (payload !== undefined && this.#leftMs() > 0 && !this.#isStopped()) {
      const answer = await this.#parts.http.send(this.#post(payload));
      if (!('problem' in answer)) return done(answer.json);
      if (answer.lost) this.#maybeDone = true;
      if (!answer.problem.retryable) return this.#refused(answer.problem);
      this.#lastRefusal = answer.lost ? undefined : answer.problem;
      await this.#sleep(Math.min(this.#waitMs(answer), this.#leftMs()));
    }
    return undefined;
  }

  async #ask(): Promise<CommandOutcome | undefined> {
    if (this.#isStopped()) return undefined;
    if (!this.#maybeDone) return failed(this.#neverDone());
    this.#state = 'asking';
    this.#backOff = this.#newBackOff(clientLimits.outcomeRetryMsMax);
    while (!this.#isStopped() && !this.#maySendAgain()) {
      const askedAt = this.#parts.clock.now();
      const answer = await this.#parts.http.send(this.#get());
      if (!('problem' in answer)) return done(answer.json);
      const isUnknown = answer.problem.code === 'unknown_command';
      const isPast = askedAt >= this.#notAfterMs + clientLimits.clockMarginMs;
      if (isUnknown && isPast) return failed(this.#neverDone());
      if (!isUnknown && !answer.problem.retryable) return failed(answer.problem);
      await this.#sleep(isUnknown ? clientLimits.clockMarginMs : this.#waitMs(answer));
    }
    return undefined;
  }

  /** A refusal is the last word, but for a lateness that says nothing of an attempt before it. */
  #refused(problem: HallProblem): CommandOutcome | undefined {
    if (problem.code !== 'command_expired' || !this.#maybeDone) return failed(problem);
    this.giveUp();
    return undefined;
  }

  #neverDone(): HallProblem {
    const isTold = this.#lastRefusal !== undefined && this.#lastRefusal.code !== 'outcome_unknown';
    return isTold && this.#lastRefusal !== undefined
      ? this.#lastRefusal
      : hallProblem('command_expired', 'It was not done in time.');
  }

  #maySendAgain(): boolean {
    return this.command.payload !== undefined && this.#leftMs() > 0;
  }

  #leftMs(): number {
    return this.#notAfterMs - this.#parts.clock.now();
  }

  #isStopped(): boolean {
    return this.#state === 'ended';
  }

  #post(payload: object): HallRequest {
    const { action, commandId, console } = this.command;
    const { path, body } = actionRequest(action, this.#parts.hall, payload);
    return {
      method: 'POST',
      path,
      body,
      headers: {
        'idempotency-key': commandId,
        'not-after': String(Math.floor(this.#notAfterMs)),
        ...(console === '' ? {} : { console }),
      },
    };
  }

  #get(): HallRequest {
    const hall = encodeURIComponent(this.#parts.hall);
    return { method: 'GET', path: `/v1/halls/${hall}/commands/${this.command.commandId}` };
  }

  #waitMs({ retryAfterMs }: RequestFailure): number {
    return Math.max(retryAfterMs, this.#backOff.next());
  }

  #sleep(ms: number): Promise<void> {
    if (this.#isStopped()) return Promise.resolve();
    return new Promise((wake) => {
      const cancel = this.#parts.environment.after(ms, wake);
      this.#wake = () => {
        cancel();
        wake();
      };
    });
  }

  #newBackOff(max: number): BackOff {
    return new BackOff({ min: clientLimits.retryMsMin, max }, this.#parts.environment.random);
  }
}

function done(json: unknown): CommandOutcome {
  return { kind: 'done', answer: json as CommandAnswer };
}

function failed(problem: HallProblem): CommandOutcome {
  return { kind: 'failed', problem };
}
