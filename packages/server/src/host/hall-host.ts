import {
  limits as hallLimits,
  must,
  principalOf,
  serviceDay,
  type Actor,
  type HallAction,
  type HallPlan,
  type HallState,
  type Reason,
  type Ticket,
} from '@hallkit/core';
import type { Catalogue, CommandAnswer, Cursor } from '@hallkit/protocol';
import type { Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { catalogueOf } from '../view/catalogue.ts';
import { renderAnswer, ticketIn } from './answer.ts';
import { Attendance } from './attendance.ts';
import { CallReasons, presentCalls } from './call-reasons.ts';
import { canonicalJson } from './canonical-json.ts';
import { HmacKey } from './hmac.ts';
import { Journal, type HallAdvance, type JournalLogger } from './journal.ts';
import { LeaveCodeGuard } from './leave-code-guard.ts';
import { LogReader } from './log-reader.ts';
import { cursorAt } from './recorded-commands.ts';
import type { SecretKeys } from './secret-keys.ts';
import { storeRefusal } from './store-refusal.ts';
import type { Ask, Outcome, RecordedCommand, Refusal, Submission } from './submission.ts';
import { TicketLinks } from './ticket-link.ts';
import { takeIn, type TakenIn } from './vault-intake.ts';

/** What a hall is opened with. */
export interface HallHostOptions {
  readonly hall: string;
  readonly store: Store;
  readonly keys: SecretKeys;
  readonly clock: Clock;
  readonly logger: JournalLogger;
}

/** A command as it crosses the wire, checked against its schema and authorised. */
export interface WireCommand {
  readonly action: HallAction;
  /** Body and path parameters together, with the wire's own extras (`note`, `visitor`, `leaveCode`). */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly commandId: string;
  /** Server instant, ms; 0 = no bound. */
  readonly notAfter: number;
}

/** What a sender is told. */
export type CommandReply =
  { readonly ok: true; readonly answer: CommandAnswer } | { readonly ok: false; readonly refusal: Refusal };

/** Record kind of history rows that tell a ticket's number when the hall has forgotten the ticket. */
const ticketKind = 'ticket';

/** One hall as the server's outer half sees it: commands in, durable state out. */
export class HallHost {
  readonly id: string;
  readonly stream: string;
  readonly links: TicketLinks;
  readonly attendance: Attendance;
  readonly #store: Store;
  readonly #keys: SecretKeys;
  readonly #bodyKey: HmacKey;
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #leaveCodes: LeaveCodeGuard;
  readonly #reasons = new CallReasons();

  private constructor(options: HallHostOptions, journal: Journal, linkKey: Buffer, bodyKey: Buffer) {
    this.id = options.hall;
    this.stream = journal.stream;
    this.links = new TicketLinks(options.hall, journal.stream, linkKey);
    this.attendance = new Attendance(options.clock);
    this.#store = options.store;
    this.#keys = options.keys;
    this.#bodyKey = new HmacKey(bodyKey);
    this.#clock = options.clock;
    this.#journal = journal;
    this.#leaveCodes = new LeaveCodeGuard(options.clock);
    journal.onAdvance(({ events, after }) => this.#reasons.note(events, after.state));
  }

  /** Opens the hall's log. Throws `LogUnreadable` or a `StoreError`. */
  static async open(options: HallHostOptions): Promise<HallHost> {
    const [linkKey, bodyKey] = await Promise.all([options.keys.key('link'), options.keys.key('body')]);
    const journal = await Journal.open({ ...options, stream: hallStream(options.hall) });
    const host = new HallHost(options, journal, linkKey, bodyKey);
    await host.#recallReasons();
    return host;
  }

  /** The durable hall. */
  get state(): HallState {
    return this.#journal.position.state;
  }

  /** The hall file in force; there is one from the first `define-hall` on. */
  get plan(): HallPlan {
    return must(this.state.plan, 'the hall is defined');
  }

  /** Everything of the hall that does not move, for searching and naming. */
  get catalogue(): Catalogue {
    return catalogueOf(this.plan);
  }

  get cursor(): Cursor {
    return cursorAt(this.#journal.position.head);
  }

  /** The durable place in the log, with its full hash. */
  get position(): Journal['position'] {
    return this.#journal.position;
  }

  /** When this node last knew that its state is the log's head, ms. */
  get readAt(): number {
    return this.#journal.readAt;
  }

  /** Commands that wait to be decided. */
  get waiting(): number {
    return this.#journal.waiting;
  }

  /** Why a ticket was chosen at its last call, or null when that is not known. */
  reasonOf(ticket: number): Reason | null {
    return this.#reasons.of(ticket);
  }

  /** Does a command and answers once that is durable. Never throws: a failure is a refusal with a code. */
  async execute(command: WireCommand): Promise<CommandReply> {
    if (command.actor.console !== '') this.attendance.seen(command.actor.console);
    const denied = this.#checkLeaveCode(command);
    if (denied) return { ok: false, refusal: denied };
    try {
      const outcome = await this.submit(await this.#submission(command));
      if (outcome.kind === 'refused') return { ok: false, refusal: outcome.refusal };
      return { ok: true, answer: await this.#answer(outcome.command) };
    } catch (error) {
      return { ok: false, refusal: { code: storeRefusal(error) ?? 'storage_unavailable', params: {} } };
    }
  }

  /** Puts a command of the server itself into the log. */
  submit(submission: Submission): Promise<Outcome> {
    return this.#journal.submit(submission);
  }

  /** The answer of a command that is in the log, or undefined. Throws a `StoreError`. */
  async answerOf(principal: string, commandId: string): Promise<CommandAnswer | undefined> {
    const command = await this.#journal.lookUp(principal, commandId);
    return command === undefined ? undefined : this.#answer(command);
  }

  /** The ticket a link opens, or undefined; wrong, revoked and ended links are alike. */
  openLink(id: number, key: string): Ticket | undefined {
    const ticket = this.state.tickets.get(id);
    const opens = this.links.opens({ id, generation: ticket?.generation ?? 0 }, key);
    const { endedAt = 0 } = ticket ?? {};
    const ended = endedAt > 0 && this.#clock.now() > endedAt + hallLimits.settledMsMax;
    return opens && !ended ? ticket : undefined;
  }

  /** Reads the log's head, and what is new. Throws a `StoreError`. */
  refresh(): Promise<void> {
    return this.#journal.refresh();
  }

  /** Calls `listener` after every advance of the durable hall, in order. Returns how to stop it. */
  onAdvance(listener: (advance: HallAdvance) => void): () => void {
    return this.#journal.onAdvance(listener);
  }

  /** Takes no more commands, and waits until those it has are answered. */
  stop(): Promise<void> {
    return this.#journal.stop();
  }

  async #recallReasons(): Promise<void> {
    const reader = new LogReader(this.#store, this.stream);
    for (const seq of presentCalls(this.state)) {
      this.#reasons.note(await reader.decode(await this.#store.read(this.stream, seq - 1, 1)), this.state);
    }
  }

  async #submission(command: WireCommand): Promise<Submission> {
    const { action, actor, commandId, notAfter } = command;
    const { data, vault } = await this.#takeIn(command);
    // The wire's schema has proved the data to be the action's.
    const ask = { action, data } as unknown as Ask;
    return { ask, actor, commandId, notAfter, vault, bodyHash: this.#hashBody(command) };
  }

  #takeIn({ payload, actor, commandId }: WireCommand): Promise<TakenIn> {
    const now = this.#clock.now();
    const { timezone, dayStartsAt = '00:00' } = this.plan.file;
    const day = serviceDay(now, timezone, dayStartsAt);
    const context = { stream: this.stream, principal: principalOf(actor), commandId, now, day };
    return takeIn(payload, context, this.#keys);
  }

  /** Keyed, because the body may hold a name or a phone number and the hash stays in the log. */
  #hashBody({ action, commandId, payload }: WireCommand): string {
    const body = `${commandId}|${action}|${canonicalJson(payload)}`;
    return this.#bodyKey.digest(body).toString('hex');
  }

  #checkLeaveCode({ action, actor, payload }: WireCommand): Refusal | undefined {
    if (action !== 'cancel-ticket' || actor.role !== 'visitor') return undefined;
    const { ticket, leaveCode } = payload;
    const id = Number(ticket);
    const generation = this.state.tickets.get(id)?.generation ?? 0;
    if (!this.#leaveCodes.lets(id)) return { code: 'rate_limited', params: {} };
    if (this.links.mayLeave({ id, generation }, typeof leaveCode === 'string' ? leaveCode : ''))
      return undefined;
    this.#leaveCodes.missed(id);
    return { code: 'leave_code_invalid', params: {} };
  }

  async #answer(command: RecordedCommand): Promise<CommandAnswer> {
    const ticket = ticketIn(command.events);
    const known = ticket === 0 || this.state.tickets.get(ticket) !== undefined;
    const number = known ? '' : await this.#pastNumber(ticket);
    return renderAnswer(command, { state: this.state, links: this.links, numberOf: () => number });
  }

  async #pastNumber(ticket: number): Promise<string> {
    const key = ticketHistoryKey(ticket);
    const afterKey = ticketHistoryKey(ticket - 1);
    const [row] = await this.#store.readHistory(this.stream, { kind: ticketKind, afterKey, limit: 1 });
    return row?.key === key ? (JSON.parse(row.data) as { readonly number: string }).number : '';
  }
}

/** Name of a hall's log. */
export function hallStream(hall: string): string {
  return `hall/${hall}`;
}

/** Key of a ticket's history row; padded, so that keys sort like ids. */
export function ticketHistoryKey(ticket: number): string {
  return String(ticket).padStart(12, '0');
}
