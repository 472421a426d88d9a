import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis } from '../chain.ts';
import type { VaultRow } from '../port.ts';
import { verifyStore } from '../verify.ts';
import { hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

const row = (ref: string, eraseAt: number, text = `王小明 ${ref}`): VaultRow => ({
  stream: hall,
  ref,
  kind: 'name',
  text,
  eraseAt,
});

/** Personal data beside the log. */
export function vaultContract(open: OpenStore): void {
  describe('the vault', () => {
    storeTest('rows come with their append and are found by ref', open, async (store, { reopen }) => {
      await store.append({ ...request(genesis), vault: [row('a', 10), row('b', 20)] });
      const again = (await reopen?.()) ?? store;
      assert.deepEqual(await again.vault(hall, ['b', 'unknown', 'a']), [row('b', 20), row('a', 10)]);
      assert.deepEqual(await again.vault('hall/other', ['a']), []);
      assert.deepEqual(await again.vault(hall, []), []);
    });

    storeTest('rows of a conflicting append are not kept', open, async (store) => {
      await store.append({ ...request({ seq: 3, hash: 'a'.repeat(64) }), vault: [row('a', 10)] });
      assert.deepEqual(await store.vault(hall, ['a']), []);
    });

    storeTest('a row of the same ref replaces the old one', open, async (store) => {
      const first = request(genesis);
      await store.append({ ...first, vault: [row('a', 10)] });
      await store.append({ ...request(headAt(first.events[0])), vault: [row('a', 30, '李雷')] });
      assert.deepEqual(await store.vault(hall, ['a']), [row('a', 30, '李雷')]);
    });

    storeTest('named rows are erased, once, and the log still verifies', open, async (store) => {
      await store.append({ ...request(genesis), vault: [row('a', 10), row('b', 20)] });
      assert.equal(await store.eraseVault(hall, { refs: ['a', 'unknown'] }), 1);
      assert.equal(await store.eraseVault(hall, { refs: ['a'] }), 0);
      assert.deepEqual(await store.vault(hall, ['a', 'b']), [row('b', 20)]);
      assert.equal((await verifyStore(store))[0]?.firstBad, undefined);
    });

    storeTest('rows that are due are erased, the others stay', open, async (store) => {
      await store.append({ ...request(genesis), vault: [row('a', 10), row('b', 20), row('c', 30)] });
      assert.equal(await store.eraseVault(hall, { dueBefore: 20 }), 1);
      assert.equal(await store.eraseVault('hall/other', { dueBefore: 99 }), 0);
      assert.deepEqual(await store.vault(hall, ['a', 'b', 'c']), [row('b', 20), row('c', 30)]);
    });
  });
}
