import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storeErrorCodes } from '@hallkit/store';
import Database from 'better-sqlite3';

import { assertDurable, assertEngine, openForWriting } from './connection.ts';
import { openDataFile } from './data-file.ts';
import { withDataFile } from './store-fixture.ts';

const notDurable = { code: storeErrorCodes.storageNotDurable };

test('a connection as the library opens it is refused after its first write, though it looked durable before', () =>
  withDataFile((file) => {
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    assert.doesNotThrow(() => assertDurable(db));
    db.exec('CREATE TABLE t (a)');
    assert.throws(() => assertDurable(db), notDurable);
    db.close();
  }));

test('a connection of ours stays durable after its first write and after a reopening', () =>
  withDataFile((file) => {
    openDataFile(file).close();
    const db = openForWriting(file);
    db.exec(`UPDATE meta SET value = value + 1`);
    assert.doesNotThrow(() => assertDurable(db));
    db.close();
  }));

test('a connection that was weakened is refused', () =>
  withDataFile((file) => {
    const db = openDataFile(file);
    db.pragma('synchronous = NORMAL');
    assert.throws(() => assertDurable(db), notDurable);
    db.close();
  }));

test('an SQLite with the WAL bug is refused, later ones are not', () => {
  for (const version of ['3.51.2', '3.9.99', '2.99.0']) {
    assert.throws(() => assertEngine(version), { code: storeErrorCodes.storageEngineTooOld }, version);
  }
  for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) {
    assert.doesNotThrow(() => assertEngine(version), version);
  }
});
