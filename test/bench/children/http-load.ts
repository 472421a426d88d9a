/**
 * Loads an HTTP server over keep-alive connections, one request at a time on each. Sockets and a small parser instead of
 * a client library, so that the server is what is measured.
 */
import { commandIdRandomBytes, newCommandId } from '@hallkit/protocol/codes';
import { randomFillSync } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { percentiles, type Percentiles } from '../measure.ts';
import { answerParent, settings } from '../parent.ts';

/** One request; its length and its Idempotency-Key are added. */
export interface LoadRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What to load: `scripts[n]` is what connection n sends over and over. */
export interface LoadSettings {
  readonly port: number;
  readonly scripts: readonly (readonly LoadRequest[])[];
}

/** What came of a stretch of load. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Answers other than 200, with the first one's text. */
  readonly failed: number;
  readonly firstFailure: string;
  readonly ms: Percentiles;
}

const random = new Uint8Array(commandIdRandomBytes);

/** One keep-alive connection with its script. */
class Connection {
  readonly #port: number;
  #socket: Socket | undefined;
  readonly #heads: readonly string[];
  readonly #tails: readonly string[];
  #next = 0;
  #sentAt = 0;
  #text = '';
  #running = false;
  #idle: () => void = () => undefined;
  samples: number[] = [];
  failures: string[] = [];

  constructor(port: number, script: readonly LoadRequest[]) {
    this.#heads = script.map(({ path, headers }) => headOf(port, path, headers));
    this.#tails = script.map(({ body }) => `\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    this.#port = port;
  }

  /** Connects with the first request: a server cuts off who connects and says nothing. */
  #connect(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.#port, noDelay: true });
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#take(text));
    socket.on('error', (error) => this.failures.push(String(error)));
    return socket;
  }

  reset(): void {
    this.samples = [];
    this.failures = [];
  }

  start(): void {
    this.#running = true;
    this.#send();
  }

  get isBusy(): boolean {
    return this.#sentAt !== 0;
  }

  /** Sends the next request of its script alone. */
  step(): void {
    this.#running = false;
    this.#send();
  }

  /** Sends its script through once. */
  async once(): Promise<void> {
    for (let sent = 0; sent < this.#heads.length; sent++) {
      this.#send();
      await this.stop();
    }
  }

  /** Sends nothing more; resolves when the last answer is there. */
  stop(): Promise<void> {
    this.#running = false;
    return new Promise((resolve) => (this.#idle = resolve));
  }

  close(): void {
    this.#socket?.destroy();
  }

  #send(): void {
    const nth = this.#next++ % this.#heads.length;
    const id = newCommandId(Date.now(), randomFillSync(random));
    this.#sentAt = performance.now();
    this.#socket ??= this.#connect();
    this.#socket.write(`${this.#heads[nth]}${id}${this.#tails[nth]}`);
  }

  #take(text: string): void {
    this.#text += text;
    const end = this.#text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length < end + 4 + length) return;
    this.samples.push(performance.now() - this.#sentAt);
    this.#sentAt = 0;
    if (!this.#text.startsWith('HTTP/1.1 200')) this.failures.push(this.#text);
    this.#text = '';
    if (this.#running) this.#send();
    else this.#idle();
  }
}

function headOf(port: number, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const json = 'Content-Type: application/json\r\n';
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${json}${lines.join('')}Idempotency-Key: `;
}

const { port, scripts } = settings<LoadSettings>();
const connections = scripts.map((script) => new Connection(port, script));

/** Every connection as fast as the server answers. */
async function load({ forMs }: { readonly forMs: number }): Promise<LoadResult> {
  const startedAt = begin();
  for (const connection of connections) connection.start();
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await Promise.all(connections.map((connection) => connection.stop()));
  return resultOf(performance.now() - startedAt);
}

/** At a steady rate, one connection after the other. */
async function paced({
  perSecond,
  forMs,
}: {
  readonly perSecond: number;
  readonly forMs: number;
}): Promise<LoadResult> {
  const startedAt = begin();
  for (let sent = 0; performance.now() - startedAt < forMs;) {
    const connection = connections[sent % connections.length];
    if (performance.now() - startedAt >= (sent * 1000) / perSecond && connection?.isBusy === false) {
      connection.step();
      sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return resultOf(performance.now() - startedAt);
}

/** Every script once through. */
async function once(): Promise<LoadResult> {
  const startedAt = begin();
  await Promise.all(connections.map((connection) => connection.once()));
  return resultOf(performance.now() - startedAt);
}

function begin(): number {
  for (const connection of connections) connection.reset();
  return performance.now();
}

function resultOf(tookMs: number): LoadResult {
  const samples = connections.flatMap((connection) => connection.samples);
  const failures = connections.flatMap((connection) => connection.failures);
  return {
    requests: samples.length,
    perSecond: (samples.length * 1000) / tookMs,
    failed: failures.length,
    firstFailure: failures[0]?.slice(0, 500) ?? '',
    ms: percentiles(samples),
  };
}

answerParent({}, { load, paced, once }, () => connections.forEach((connection) => connection.close()));
