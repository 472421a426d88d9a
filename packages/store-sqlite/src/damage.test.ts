import assert from 'node:assert/strict';
import { readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { storeErrorCodes, textHash } from '@hallkit/store';
import Database from 'better-sqlite3';

import { openForReading } from './connection.ts';
import { checkWholeFile } from './file-check.ts';
import { openSqliteReader } from './sqlite-reader.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { fill, hall, requestAt, withDataFile } from './store-fixture.ts';
import { verifySqliteFile } from './verify.ts';

const corrupt = { code: storeErrorCodes.storageCorrupt };
const foreign = { code: storeErrorCodes.storageNotADatabase };

async function filled(file: string, events = 500): Promise<void> {
  const store = await openSqliteStore({ file });
  await fill(store, events);
  await store.close();
}

/** Changes stored rows behind the store's back. */
function tamper(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

test('an empty file is refused as damaged, with what to do', () =>
  withDataFile(async (file, open) => {
    writeFileSync(file, '');
    await assert.rejects(open({ file }), { ...corrupt, message: /is empty.*hallkit restore/ });
    assert.equal(readFileSync(file).length, 0);
  }));

test('a log without its database is refused', () =>
  withDataFile(async (file, open) => {
    await filled(file, 1);
    renameSync(file, `${file}-wal`);
    await assert.rejects(open({ file }), { ...corrupt, message: /missing, but its -wal/ });
  }));

test('a file that is no database is refused and left as it is', () =>
  withDataFile(async (file, open) => {
    const bytes = 'visit,arrivedAt,service\n'.repeat(400);
    writeFileSync(file, bytes);
    await assert.rejects(open({ file }), foreign);
    await assert.rejects(verifySqliteFile(file), foreign);
    assert.equal(readFileSync(file, 'utf8'), bytes);
  }));

test('a database of another program is refused and left as it is', () =>
  withDataFile(async (file, open) => {
    tamper(file, 'CREATE TABLE photos (name TEXT)');
    await assert.rejects(open({ file }), { ...foreign, message: /another program/ });
    const db = new Database(file);
    assert.equal(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get(), 1);
    db.close();
  }));

test('a file of a newer release is refused politely', () =>
  withDataFile(async (file, open) => {
    await filled(file, 1);
    tamper(file, 'PRAGMA user_version = 999');
    const tooNew = { code: storeErrorCodes.storageTooNew, message: /newer HallKit/ };
    await assert.rejects(open({ file }), tooNew);
    await assert.rejects(openSqliteReader({ file }), tooNew);
  }));

test('a missing file is named by whoever only reads', () =>
  withDataFile(async (file) => {
    await assert.rejects(openSqliteReader({ file }), { code: storeErrorCodes.storageMissing });
    await assert.rejects(verifySqliteFile(file), { code: storeErrorCodes.storageMissing });
  }));

test('a truncated file is refused', () =>
  withDataFile(async (file, open) => {
    await filled(file);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    await assert.rejects(open({ file }), corrupt);
  }));

/** All events as they read now, or undefined when they cannot be read. */
function contents(file: string): string | undefined {
  const db = new Database(file);
  try {
    return JSON.stringify(db.prepare('SELECT * FROM events ORDER BY stream, seq').raw().all());
  } catch {
    return undefined;
  } finally {
    db.close();
  }
}

function isSound(file: string): boolean {
  const db = openForReading(file);
  const { ok } = checkWholeFile(db);
  db.close();
  return ok;
}

test('flipped bytes anywhere in the file are found unless they changed nothing', () =>
  withDataFile(async (file) => {
    await filled(file);
    const clean = readFileSync(file);
    const truth = contents(file);
    let found = 0;
    for (let at = 4096; at < clean.length; at += Math.floor(clean.length / 40)) {
      const bytes = Buffer.from(clean);
      for (let n = at; n < at + 16; n += 1) bytes.writeUInt8(bytes.readUInt8(n) ^ 0x5a, n);
      writeFileSync(file, bytes);
      const ok = isSound(file);
      if (!ok) found += 1;
      assert.ok(!ok || contents(file) === truth, `the flip at byte ${at} was not found`);
    }
    assert.ok(found > 20, `only ${found} flips found`);
  }));

test('one flipped bit in the text of an event is found at its seq', () =>
  withDataFile(async (file) => {
    await filled(file);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('{"ticket":"t-123"') + 20;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    const { ok, problems, streams } = await verifySqliteFile(file);
    assert.deepEqual([ok, problems, streams[0]?.firstBad?.seq], [false, [], 123]);
  }));

test('a flip in the newest events keeps the server from starting and names the event', () =>
  withDataFile(async (file, open) => {
    await filled(file);
    tamper(file, `UPDATE events SET data = '{}' WHERE seq = 490`);
    await assert.rejects(open({ file }), { ...corrupt, message: /event 490 of hall\/jiading-1/ });
  }));

test('changed, deleted, moved and cut-off events are found at the first bad seq', async () => {
  const damages: Record<string, [sql: string, seq: number]> = {
    changed: [`UPDATE events SET actor = 'clerk:friend' WHERE seq = 37`, 37],
    deleted: ['DELETE FROM events WHERE seq = 41', 41],
    moved: ['UPDATE events SET seq = 9999 WHERE seq = 45', 45],
    'cut off': ['DELETE FROM events WHERE seq > 300', 301],
    'without a head': [`DELETE FROM streams`, 1],
  };
  for (const [what, [sql, seq]] of Object.entries(damages)) {
    await withDataFile(async (file) => {
      await filled(file);
      tamper(file, sql);
      const { ok, streams } = await verifySqliteFile(file);
      assert.deepEqual([ok, streams[0]?.stream, streams[0]?.firstBad?.seq], [false, hall, seq], what);
    });
  }
});

test('a snapshot whose state has changed is passed over for an older one', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const snapshot = { stream: hall, hash: 'a'.repeat(64), foldVersion: 1 };
    await store.saveSnapshot({ ...snapshot, seq: 1, state: '{"waiting":1}' });
    await store.saveSnapshot({ ...snapshot, seq: 2, state: '{"waiting":2}' });
    await store.close();
    tamper(file, `UPDATE snapshots SET state = '{"waiting":3}' WHERE seq = 2`);
    const again = await open({ file });
    assert.equal((await again.latestSnapshot(hall, 1))?.seq, 1);
    await again.close();
  }));

test('a hall file that has changed in the database is named by a verification', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const text = '{"id":"jiading-1"}';
    const hash = textHash(text);
    const request = requestAt(await store.head(hall));
    await store.append({ ...request, texts: [{ hash, text }] });
    await store.close();
    tamper(file, `UPDATE texts SET text = '{"id":"jiading-2"}'`);
    const { ok, problems } = await verifySqliteFile(file);
    assert.deepEqual([ok, problems], [false, [`the text ${hash} has changed`]]);
  }));
