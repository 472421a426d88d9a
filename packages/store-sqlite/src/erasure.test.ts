import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { genesis, type VaultRow } from '@hallkit/store';
import Database from 'better-sqlite3';

import { openSqliteReader } from './sqlite-reader.ts';
import { hall, requestAt, withDataFile } from './store-fixture.ts';

const marker = '王小明 13800138000';

/** How often the marker stands in the database's files. */
function traces(file: string): number {
  const files = ['', '-wal', '-shm'].map((ending) => file + ending).filter((name) => existsSync(name));
  return files.reduce(
    (count, name) => count + readFileSync(name).toString('utf8').split(marker).length - 1,
    0,
  );
}

function rows(count: number): VaultRow[] {
  // Refs in no order, so that pages split and rows move.
  return Array.from({ length: count }, (_, n) => ({
    stream: hall,
    ref: `person-${(n * 7919) % count}`,
    kind: 'name',
    text: `${marker} ${'备注'.repeat(n % 90)}`,
    eraseAt: n,
  }));
}

test('no byte of an erased text stays in the database or its log', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    let head = genesis;
    for (let n = 0; n < 20; n += 1) {
      const request = requestAt(head);
      await store.append({ ...request, vault: rows(2_000).slice(n * 100, n * 100 + 100) });
      head = request.events[0] ?? head;
    }
    assert.ok(traces(file) >= 2_000);
    assert.equal(await store.eraseVault(hall, { dueBefore: 1_500 }), 1_500);
    assert.equal(await store.eraseVault(hall, { refs: rows(2_000).map(({ ref }) => ref) }), 500);
    assert.equal(traces(file), 0);
    await store.close();
    assert.equal(traces(file), 0);
  }));

test('a text that was replaced leaves no trace either', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const first = requestAt(genesis);
    const [row] = rows(1);
    assert.ok(row);
    await store.append({ ...first, vault: [row] });
    const second = requestAt(first.events[0] ?? genesis);
    await store.append({ ...second, vault: [{ ...row, text: 'x' }] });
    assert.equal(await store.eraseVault(hall, { refs: [row.ref] }), 1);
    assert.equal(traces(file), 0);
    await store.close();
  }));

test('erasing goes on beside a reader of its own', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await store.append({ ...requestAt(genesis), vault: rows(3) });
    const reader = await openSqliteReader({ file });
    assert.equal((await reader.vault(hall, ['person-0'])).length, 1);
    assert.equal(await store.eraseVault(hall, { dueBefore: 99 }), 3);
    assert.deepEqual(await reader.vault(hall, ['person-0']), []);
    assert.equal(traces(file), 0);
    await reader.close();
    await store.close();
  }));

test('a text that a long reader still holds is wiped once it lets go, without another call', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    await store.append({ ...requestAt(genesis), vault: rows(3) });
    const reader = new Database(file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM vault').get();
    assert.equal(await store.eraseVault(hall, { dueBefore: 99 }), 3);
    assert.ok(traces(file) > 0);
    reader.close();
    while (traces(file) > 0) await nextTurn();
    assert.deepEqual(await store.health(), { writable: true });
  }));
