import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';

import { storeErrorCodes, type Store } from '@hallkit/store';
import Database from 'better-sqlite3';

import { backupSqliteFile } from './backup.ts';
import { restoreSqliteFile } from './restore.ts';
import { openSqliteReader } from './sqlite-reader.ts';
import { fill, hall, withDataFile } from './store-fixture.ts';
import { verifySqliteFile } from './verify.ts';

/** Appends until told to stop; the number of events in the stream then. */
async function keepAppending(store: Store, signal: AbortSignal): Promise<number> {
  while (!signal.aborted) await fill(store, 5);
  return (await store.head(hall)).seq;
}

test('a backup taken while the server writes is whole, verified and restores elsewhere', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await fill(store, 2_000);
    const stop = new AbortController();
    const writing = keepAppending(store, stop.signal);
    const report = await backupSqliteFile({ file, to: `${file}.backup` });
    stop.abort();
    const written = await writing;
    const copied = report.streams[0]?.events ?? 0;
    assert.ok(report.ok && copied >= 2_000 && copied <= written, `${copied} of ${written}`);
    assert.equal(existsSync(`${file}.backup-wal`), false);

    const elsewhere = `${file}.elsewhere`;
    await restoreSqliteFile({ backup: `${file}.backup`, to: elsewhere });
    const restored = await open({ file: elsewhere });
    assert.equal((await restored.head(hall)).seq, copied);
    await fill(restored, 1);
    await restored.close();
    await store.close();
    assert.equal((await verifySqliteFile(elsewhere)).ok, true);
  }));

test('a backup goes over no file and leaves nothing half-made behind', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await store.close();
    writeFileSync(`${file}.backup`, 'precious');
    const before = readdirSync(dirname(file)).sort();
    await assert.rejects(backupSqliteFile({ file, to: `${file}.backup` }), {
      code: storeErrorCodes.storageExists,
    });
    await assert.rejects(backupSqliteFile({ file: `${file}.none`, to: `${file}.other` }), {
      code: storeErrorCodes.storageMissing,
    });
    assert.deepEqual(readdirSync(dirname(file)).sort(), before);
  }));

test('a damaged file gives no backup, and the event is named', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await fill(store, 20);
    await store.close();
    const db = new Database(file);
    db.exec(`UPDATE events SET data = '{}' WHERE seq = 7`);
    db.close();
    await assert.rejects(backupSqliteFile({ file, to: `${file}.backup` }), {
      code: storeErrorCodes.storageCorrupt,
      message: /event 7 of hall\/jiading-1/,
    });
    assert.equal(existsSync(`${file}.backup`), false);
  }));

test('a restore overwrites only when forced, keeps the old file and refuses a running server', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await fill(store, 3);
    await backupSqliteFile({ file, to: `${file}.backup` });
    await fill(store, 4);
    const restore = { backup: `${file}.backup`, to: file };
    await assert.rejects(restoreSqliteFile(restore), {
      code: storeErrorCodes.storageExists,
      message: /replace it with --force/,
    });
    await assert.rejects(restoreSqliteFile({ ...restore, force: true }), {
      code: storeErrorCodes.storageLocked,
    });
    await store.close();

    const { replaced } = await restoreSqliteFile({ ...restore, force: true });
    const restored = await open({ file });
    assert.equal((await restored.head(hall)).seq, 3);
    await restored.close();
    const old = await openSqliteReader({ file: replaced ?? '' });
    assert.equal((await old.head(hall)).seq, 7);
    await old.close();
  }));

test('a damaged backup is not restored', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await fill(store, 20);
    await backupSqliteFile({ file, to: `${file}.backup` });
    await store.close();
    const db = new Database(`${file}.backup`);
    db.exec('DELETE FROM events WHERE seq = 5');
    db.close();
    const restore = { backup: `${file}.backup`, to: file, force: true };
    await assert.rejects(restoreSqliteFile(restore), {
      code: storeErrorCodes.storageCorrupt,
      message: /event 5/,
    });
    assert.equal((await verifySqliteFile(file)).streams[0]?.events, 20);
  }));
