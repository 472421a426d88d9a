/**
 * Many call screens in one process: raw sockets and a minimal WebSocket reader, so that the server is what is measured.
 * They follow a HallKit screen view, or listen to the bare Socket.IO yardstick.
 */
import { connect, type Socket } from 'node:net';
import { percentiles, type Percentiles } from '../measure.ts';
import { answerParent, settings } from '../parent.ts';
import { FrameReader, textFrame } from './web-socket-frames.ts';

/** Whom to listen to; without a hall it is the bare thing. */
export interface ScreenSettings {
  readonly port: number;
  readonly count: number;
  readonly hall?: string;
  readonly token?: string;
}

/** What the screens have seen since the last report. */
export interface ScreenReport {
  /** Patches that came, over all screens. */
  readonly patches: number;
  readonly bytes: number;
  /** From the instant of a call to its arrival, on every tenth screen, ms. */
  readonly ageMs: Percentiles;
  readonly calls: number;
  readonly closed: number;
}

interface CallSeen {
  readonly seq: number;
  readonly at: number;
}

const sampleEvery = 10;
const connectAtOnce = 64;
const recordedMax = 40;
const config = settings<ScreenSettings>();
const path = config.hall === undefined ? '/socket.io/' : '/v1/live/';
const auth = config.hall === undefined ? '' : JSON.stringify({ token: config.token, protocol: 1 });
const subscribe = JSON.stringify(['subscribe', { hall: config.hall, view: 'screen', params: {} }]);
const upgrade = [
  `GET ${path}?EIO=4&transport=websocket HTTP/1.1`,
  `Host: 127.0.0.1:${config.port}`,
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version: 13\r\n\r\n',
].join('\r\n');

let patches = 0;
let bytes = 0;
let closed = 0;
let ages: number[] = [];
let calls = new Set<number>();
let newest = { text: '', calls: [] as readonly CallSeen[] };
const recorded: string[] = [];
const sockets: Socket[] = [];

/** One screen, from the upgrade to its view. */
class Screen {
  readonly #socket: Socket;
  readonly #frames = new FrameReader((frame) => this.#take(frame));
  readonly #nth: number;
  readonly #ready: () => void;
  #newestSeq = 0;

  constructor(nth: number, ready: () => void, failed: (error: Error) => void) {
    this.#nth = nth;
    this.#ready = ready;
    this.#socket = connect({ host: '127.0.0.1', port: config.port, noDelay: true });
    sockets.push(this.#socket);
    this.#socket.on('connect', () => this.#socket.write(upgrade));
    this.#socket.on('data', (data) => this.#frames.push(data));
    this.#socket.on('error', failed);
    this.#socket.on('close', () => (closed += 1));
  }

  #take(frame: Buffer): void {
    const kind = frame.toString('latin1', 0, 13);
    if (kind.startsWith('42["patch"')) this.#takePatch(frame);
    else if (kind.startsWith('0')) this.#socket.write(textFrame(`40${auth}`));
    else if (kind.startsWith('2')) this.#socket.write(textFrame('3'));
    else if (kind.startsWith('40')) this.#opened();
    else if (kind.startsWith('42["snapshot"')) this.#ready();
  }

  #opened(): void {
    if (config.hall === undefined) this.#ready();
    else this.#socket.write(textFrame(`42${subscribe}`));
  }

  #takePatch(frame: Buffer): void {
    patches += 1;
    bytes += frame.length;
    if (this.#nth % sampleEvery !== 0) return;
    const now = performance.timeOrigin + performance.now();
    const text = frame.toString('latin1');
    if (this.#nth === 0 && recorded.length < recordedMax) recorded.push(frame.toString());
    for (const { seq, at } of callsIn(text)) if (seq > this.#newestSeq) this.#see(seq, now - at);
    this.#newestSeq = Math.max(this.#newestSeq, ...newest.calls.map(({ seq }) => seq));
  }

  #see(seq: number, ageMs: number): void {
    ages.push(ageMs);
    calls.add(seq);
  }
}

/** The calls a patch tells; read once for all screens that got the same one. */
function callsIn(text: string): readonly CallSeen[] {
  if (text === newest.text) return newest.calls;
  const [, { set }] = JSON.parse(text.slice(2)) as [
    string,
    { set: Record<string, CallSeen & { kind: string }> },
  ];
  newest = { text, calls: Object.values(set).filter(({ kind }) => kind === 'call') };
  return newest.calls;
}

/** Connects all screens, some at a time. */
async function connectAll(): Promise<{ tookMs: number }> {
  const startedAt = performance.now();
  let nth = 0;
  const connectOnes = async (): Promise<void> => {
    while (nth < config.count) {
      const mine = nth++;
      await new Promise<void>((resolve, reject) => new Screen(mine, resolve, reject));
    }
  };
  await Promise.all(Array.from({ length: connectAtOnce }, connectOnes));
  return { tookMs: performance.now() - startedAt };
}

/** What has come since the last report. */
function report(): ScreenReport {
  const told = { patches, bytes, ageMs: percentiles(ages), calls: calls.size, closed };
  patches = bytes = 0;
  ages = [];
  calls = new Set();
  return told;
}

answerParent({}, { connect: connectAll, report, recorded: () => recorded }, () =>
  sockets.forEach((socket) => socket.destroy()),
);
