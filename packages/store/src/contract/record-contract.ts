import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { storeErrorCodes } from '../errors.ts';
import { storeTest, type OpenStore } from './fixture.ts';

const conflict = { code: storeErrorCodes.recordConflict };

/** Ordinary versioned rows. */
export function recordContract(open: OpenStore): void {
  describe('records', () => {
    storeTest('a record is put, versioned, found again and deleted', open, async (store, { reopen }) => {
      assert.equal(await store.record('user', 'u1'), undefined);
      assert.equal(await store.putRecord('user', 'u1', '{"name":"王"}'), 1);
      assert.equal(await store.putRecord('user', 'u1', '{"name":"李"}'), 2);
      const again = (await reopen?.()) ?? store;
      const kept = { kind: 'user', id: 'u1', version: 2, data: '{"name":"李"}' };
      assert.deepEqual(await again.record('user', 'u1'), kept);
      assert.equal(await again.record('device', 'u1'), undefined);
      assert.equal(await again.deleteRecord('user', 'u1'), true);
      assert.equal(await again.deleteRecord('user', 'u1'), false);
      assert.equal(await again.record('user', 'u1'), undefined);
    });

    storeTest('an expected version guards against a change in between', open, async (store) => {
      assert.equal(await store.putRecord('user', 'u1', '1', 0), 1);
      await assert.rejects(store.putRecord('user', 'u1', 'x', 0), conflict);
      assert.equal(await store.putRecord('user', 'u1', '2', 1), 2);
      await assert.rejects(store.putRecord('user', 'u1', 'x', 1), conflict);
      await assert.rejects(store.deleteRecord('user', 'u1', 1), conflict);
      await assert.rejects(store.putRecord('user', 'u2', 'x', 3), conflict);
      assert.equal((await store.record('user', 'u1'))?.data, '2');
      assert.equal(await store.deleteRecord('user', 'u1', 2), true);
    });

    storeTest('of two puts at one version one gets through', open, async (store) => {
      const puts = ['a', 'b'].map((data) => store.putRecord('key', 'k1', data, 0));
      const results = await Promise.allSettled(puts);
      assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      assert.equal((await store.record('key', 'k1'))?.version, 1);
    });

    storeTest('records of one kind are listed in id order, page by page', open, async (store) => {
      for (const id of ['\u{1f600}', 'b', '\uff5e', 'a']) await store.putRecord('user', id, '{}');
      await store.putRecord('device', 'c', '{}');
      const ids = async (page?: { afterId?: string; limit?: number }): Promise<string[]> =>
        (await store.listRecords('user', page)).map(({ id }) => id);
      assert.deepEqual(await ids(), ['a', 'b', '\uff5e', '\u{1f600}']);
      assert.deepEqual(await ids({ limit: 2 }), ['a', 'b']);
      assert.deepEqual(await ids({ afterId: 'b', limit: 9 }), ['\uff5e', '\u{1f600}']);
    });
  });
}
