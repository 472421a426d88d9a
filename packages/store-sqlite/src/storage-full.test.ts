import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isStoreError, storeErrorCodes, type Head, type Store } from '@hallkit/store';

import { fill, hall, requestAt, withDataFile } from './store-fixture.ts';
import { verifySqliteFile } from './verify.ts';

/** Writes history until the file is full. */
async function fillUp(store: Store): Promise<void> {
  const data = JSON.stringify('x'.repeat(50_000));
  for (let seq = 0; ; seq += 1) {
    try {
      await store.writeHistory(hall, seq, seq + 1, [{ kind: 'visit', key: `${seq}`, day: '', at: 0, data }]);
    } catch (error) {
      assert.ok(isStoreError(error, storeErrorCodes.storageFull), String(error));
      return;
    }
  }
}

test('a full disk refuses writers, serves readers, and recovers without a restart', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file, bytesMax: 1024 * 1024 });
    const events = await fill(store, 50);
    await fillUp(store);

    let head: Head = await store.head(hall);
    await assert.rejects(store.append(requestAt(head, 200)), { code: storeErrorCodes.storageFull });
    assert.deepEqual(await store.health(), { writable: false, reason: storeErrorCodes.storageFull });
    assert.deepEqual(await store.read(hall, 0, 999), events);

    await store.clearHistory(hall);
    assert.deepEqual(await store.health(), { writable: true });
    assert.deepEqual(await store.append(requestAt(head, 200)), { kind: 'appended' });
    head = await store.head(hall);
    assert.equal(head.seq, 250);
    await store.close();
    assert.equal((await verifySqliteFile(file)).ok, true);
  }));
