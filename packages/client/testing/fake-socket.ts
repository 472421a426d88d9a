import type { Handshake } from '@hallkit/protocol';
import { problem } from '@hallkit/protocol/codes';
import type { ErrorCode } from '@hallkit/protocol/codes';
import type { AnsweredEvent, LiveSocket, LiveSocketEvents } from '../src/live-socket.ts';
import type { FakeTime } from './fake-time.ts';

/** A request the client made, waiting for the test to answer it. */
export interface FakeRequest {
  readonly event: AnsweredEvent;
  readonly message: Readonly<Record<string, unknown>>;
  /** Answers it, unless its time has passed. */
  answer(answer: unknown): void;
}

type Listener = (message?: unknown) => void;

/** A socket whose server is the test. `time` is answered by itself. */
export class FakeSocket implements LiveSocket {
  readonly handshakes: Handshake[] = [];
  readonly requests: FakeRequest[] = [];
  readonly sent: { readonly event: string; readonly message: unknown }[] = [];
  disconnects = 0;
  /** The server's clock. */
  serverNow: () => number;
  readonly #time: FakeTime;
  readonly #listeners = new Map<string, Listener[]>();

  constructor(time: FakeTime) {
    this.#time = time;
    this.serverNow = time.now;
  }

  on<E extends keyof LiveSocketEvents>(event: E, listener: LiveSocketEvents[E]): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener as Listener]);
  }

  connect(handshake: Handshake): void {
    this.handshakes.push(handshake);
  }

  disconnect(): void {
    this.disconnects += 1;
  }

  send(event: 'unsubscribe', message: unknown): void {
    this.sent.push({ event, message });
  }

  request(event: AnsweredEvent, message: object, timeoutMs: number, done: (answer: never) => void): void {
    let isOpen = true;
    const end = (answer: unknown) => {
      if (isOpen) done(answer as never);
      isOpen = false;
      cancel();
    };
    const cancel = this.#time.after(timeoutMs, () => end(undefined));
    if (event === 'time') end({ at: this.serverNow() });
    else this.requests.push({ event, message: { ...message }, answer: end });
  }

  /** Says something to the client. */
  emit<E extends keyof LiveSocketEvents>(event: E, ...message: Parameters<LiveSocketEvents[E]>): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(message[0]);
  }

  /** Lets the client in. */
  accept(): void {
    this.emit('connect');
  }

  /** Refuses the handshake. */
  refuse(code?: ErrorCode): void {
    const data = code === undefined ? undefined : problem(code);
    this.emit('connect_error', Object.assign(new Error('refused'), { data }));
  }

  /** Cuts the connection. */
  cut(): void {
    this.emit('disconnect');
  }

  /** The latest request of an event. */
  last(event: AnsweredEvent): FakeRequest {
    const found = this.requests.filter((request) => request.event === event).at(-1);
    if (found === undefined) throw new Error(`no ${event} was sent`);
    return found;
  }

  /** How many requests of an event were made. */
  count(event: AnsweredEvent): number {
    return this.requests.filter((request) => request.event === event).length;
  }
}
