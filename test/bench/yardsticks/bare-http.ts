/**
 * The bare thing for durable commands: Fastify, one JSON route, one row per request into SQLite (WAL, FULL) before the
 * answer. `single` commits each request alone, `group` by hand all that came in one turn of the event loop.
 */
import Database from 'better-sqlite3';
import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerParent, settings } from '../parent.ts';

/** How to start it. */
export interface BareHttpSettings {
  readonly directory: string;
  readonly commit: 'single' | 'group';
}

interface Waiting {
  readonly text: string;
  readonly resolve: (seq: number) => void;
}

const { directory, commit } = settings<BareHttpSettings>();
const db = new Database(join(directory, 'bare.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE events (pos INTEGER PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL,
  at INTEGER NOT NULL, data TEXT NOT NULL, UNIQUE (stream, seq)) STRICT`);
// The library falls back to NORMAL behind one's back; a bare thing that is not durable would be no yardstick.
if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('the database is not durable');
const insertRow = db.prepare('INSERT INTO events (stream, seq, type, at, data) VALUES (?, ?, ?, ?, ?)');
let seq = 0;

function insert(text: string): number {
  insertRow.run('hall', ++seq, 'Command', Date.now(), text);
  return seq;
}

let waiting: Waiting[] = [];
const insertAll = db.transaction((group: readonly Waiting[]) => group.map(({ text }) => insert(text)));

function commitGroup(): void {
  const group = waiting;
  waiting = [];
  const seqs = insertAll.immediate(group);
  group.forEach(({ resolve }, nth) => resolve(seqs[nth] ?? 0));
}

function store(text: string): number | Promise<number> {
  if (commit === 'single') return insert(text);
  return new Promise((resolve) => {
    if (waiting.push({ text, resolve }) === 1) setImmediate(commitGroup);
  });
}

const app = Fastify({ logger: false, bodyLimit: 16_384 });
const body = {
  type: 'object',
  required: ['channel'],
  properties: { channel: { type: 'string', maxLength: 40 }, padding: { type: 'string', maxLength: 1000 } },
};
app.post('/commands', { schema: { body } }, async (request) => ({
  seq: await store(JSON.stringify(request.body)),
}));
await app.listen({ host: '127.0.0.1', port: 0 });
answerParent({ port: (app.server.address() as AddressInfo).port }, { seq: () => seq }, async () => {
  await app.close();
  db.close();
});
