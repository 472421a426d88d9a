import type { Subscribe, SubscribeAnswer } from '@hallkit/protocol';
import { live, views } from '@hallkit/protocol';
import { wireLimits } from '@hallkit/protocol/codes';
import type { TLiteral, TSchema } from 'typebox';
import type { Auth } from '../auth/auth.ts';
import type { Principal } from '../auth/principal.ts';
import { authorize, type HallFacts } from '../auth/roles.ts';
import type { Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import { compileCheck, type Check } from '../http/schema-check.ts';
import { problemOf, refusalOf } from '../http/problems.ts';
import { ProblemError } from '../problem-error.ts';
import { roomName, type Rooms, type RoomSpec } from './rooms.ts';

/** What a connection needs of the server around it. */
export interface LiveServices {
  readonly auth: Auth;
  readonly facts: HallFacts;
  readonly rooms: Rooms;
  readonly clock: Clock;
  hallOf(id: string): HallHost | undefined;
  /** Counts a refusal. */
  refused(code: string): void;
}

/** The socket below a connection. */
export interface LivePeer {
  readonly id: string;
  leave(room: string): void;
  /** Tells that a room is over; `*` means the whole connection. */
  closed(room: string, refusal: ProblemError): void;
  /** Ends the TCP connection at once. */
  terminate(): void;
}

interface Subscription {
  readonly spec: RoomSpec;
  /** Lets the counter's console go. */
  readonly release: () => void;
}

type Answer = (answer: unknown) => void;
type Handler = (connection: LiveConnection, message: unknown, answer: Answer) => void | Promise<void>;

const checkShape = compileCheck(live.up.subscribe.message);
const checkUnsubscribe = compileCheck(live.up.unsubscribe.message);
const checkRenew = compileCheck(live.up.renew.message);
const checkTime = compileCheck(live.up.time.message);

/** The schema is a union of one shape a view; held against all of it, a mistake would be told of another view. */
type SubscribeUnion = { readonly anyOf: readonly (TSchema & { readonly properties: { view: TLiteral } })[] };
const checksOfViews: ReadonlyMap<unknown, Check<unknown>> = new Map(
  (live.up.subscribe.message as unknown as SubscribeUnion).anyOf.map((shape) => [
    shape.properties.view.const,
    compileCheck(shape),
  ]),
);

/** An unknown view has a code of its own, which the schema would not give. */
function checkSubscribe(message: unknown): Subscribe {
  const view =
    typeof message === 'object' && message !== null && 'view' in message ? message.view : undefined;
  const check = checksOfViews.get(view);
  if (typeof view === 'string' && !check) throw new ProblemError('unknown_view');
  check?.(message);
  return checkShape(message);
}

/** The only messages there are; a Map, so that no name reaches anything inherited. */
const handlers: ReadonlyMap<unknown, Handler> = new Map<unknown, Handler>([
  ['subscribe', (connection, message, answer) => answer(connection.subscribe(checkSubscribe(message)))],
  ['unsubscribe', (connection, message) => connection.unsubscribe(checkUnsubscribe(message).room)],
  ['renew', async (connection, message, answer) => answer(await connection.renew(checkRenew(message).token))],
  ['time', (connection, message, answer) => answer({ at: (checkTime(message), connection.now()) })],
]);

/**
 * One client: who it is until when, and what it follows. Every message is checked against expiry and revocation
 * again; at the token's end the connection ends with it.
 */
export class LiveConnection {
  readonly #services: LiveServices;
  readonly #peer: LivePeer;
  readonly #console: string;
  readonly #subscriptions = new Map<string, Subscription>();
  #principal: Principal;
  #cancelExpiry: () => void;

  constructor(services: LiveServices, peer: LivePeer, principal: Principal, console: string) {
    this.#services = services;
    this.#peer = peer;
    this.#principal = principal;
    this.#console = console;
    this.#cancelExpiry = this.#endAtExpiry();
  }

  get principal(): Principal {
    return this.#principal;
  }

  now(): number {
    return this.#services.clock.now();
  }

  /** Takes one message as it came: name, arguments, and the acknowledgement as the last of them if one is asked for. */
  async receive(name: unknown, args: readonly unknown[]): Promise<void> {
    const last = args.at(-1);
    const answer = typeof last === 'function' ? (last as Answer) : undefined;
    try {
      this.#services.auth.tokens.check(this.#principal);
      const handler = handlers.get(name);
      if (!handler) throw new ProblemError('unknown_route', 'There is no such message.');
      await handler(this, args[0], answer ?? (() => undefined));
    } catch (error) {
      this.#refuse(refusalOf(error), answer);
    }
  }

  subscribe(message: Subscribe): SubscribeAnswer {
    const spec: RoomSpec = { hall: message.hall, view: message.view, params: message.params };
    this.#authorize(spec);
    const host = this.#services.hallOf(spec.hall);
    if (!host) throw new ProblemError('unknown_hall');
    const name = roomName(spec);
    if (!this.#subscriptions.has(name) && this.#subscriptions.size >= wireLimits.subscriptionsMax) {
      throw new ProblemError('too_many_subscriptions', '', { max: wireLimits.subscriptionsMax });
    }
    const room = this.#services.rooms.open(spec, host);
    if (!this.#subscriptions.has(name))
      this.#subscriptions.set(name, { spec, release: this.#attend(spec, host) });
    room.add(this.#peer.id, message.cursor);
    return { ok: true, room: name, cursor: room.cursor };
  }

  unsubscribe(room: string): void {
    const subscription = this.#subscriptions.get(room);
    if (!subscription) return;
    this.#subscriptions.delete(room);
    subscription.release();
    this.#peer.leave(room);
    this.#services.rooms.leave(subscription.spec, this.#peer.id);
  }

  /** A fresh token of the same principal; what it may no longer see is closed. */
  async renew(token: string): Promise<{ ok: true; expiresAt: number }> {
    const principal = await this.#services.auth.tokens.verify(token);
    if (principal.key !== this.#principal.key)
      throw new ProblemError('forbidden', 'The token is somebody else’s.');
    this.adopt(principal);
    return { ok: true, expiresAt: principal.expiresAt };
  }

  /** The principal as it is known now: roles may have changed. */
  adopt(principal: Principal): void {
    this.#principal = principal;
    this.#cancelExpiry();
    this.#cancelExpiry = this.#endAtExpiry();
    for (const [room, { spec }] of this.#subscriptions) this.#closeUnlessAllowed(room, spec);
  }

  /** A room is over; what else is followed goes on. */
  roomClosed(room: string, refusal: ProblemError): void {
    if (!this.#subscriptions.has(room)) return;
    this.unsubscribe(room);
    this.#peer.closed(room, refusal);
  }

  /** Says why, and ends the connection at once. */
  end(refusal: ProblemError): void {
    for (const room of [...this.#subscriptions.keys()]) this.roomClosed(room, refusal);
    this.#peer.closed('*', refusal);
    this.#peer.terminate();
  }

  /** The socket is gone. */
  close(): void {
    this.#cancelExpiry();
    for (const room of [...this.#subscriptions.keys()]) this.unsubscribe(room);
  }

  #authorize({ hall, view, params }: RoomSpec): void {
    const wish = { hall, kind: 'view', name: view, roles: views[view].roles, object: params } as const;
    authorize(this.#principal, wish, this.#services.facts);
  }

  #closeUnlessAllowed(room: string, spec: RoomSpec): void {
    try {
      this.#authorize(spec);
    } catch (error) {
      this.roomClosed(room, refusalOf(error));
    }
  }

  #attend({ view }: RoomSpec, host: HallHost): () => void {
    if (view !== 'counter' || this.#console === '') return () => undefined;
    return host.attendance.connect(this.#console);
  }

  #endAtExpiry(): () => void {
    const { clock } = this.#services;
    const waitMs = Math.max(0, this.#principal.expiresAt - clock.now());
    return clock.after(waitMs, () => this.end(new ProblemError('token_expired')));
  }

  #refuse(refusal: ProblemError, answer: Answer | undefined): void {
    this.#services.refused(refusal.code);
    if (refusal.code === 'token_expired' || refusal.code === 'token_revoked') this.end(refusal);
    else if (answer) answer({ ok: false, problem: problemOf(refusal) });
    else this.#peer.closed('*', refusal);
  }
}
