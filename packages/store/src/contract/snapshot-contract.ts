import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { storeLimits } from '../limits.ts';
import type { Snapshot } from '../port.ts';
import { hall, storeTest, type OpenStore } from './fixture.ts';

const snapshot = (seq: number, foldVersion = 1): Snapshot => ({
  stream: hall,
  seq,
  hash: String(seq).padStart(64, '0'),
  foldVersion,
  state: JSON.stringify({ waiting: seq, name: '嘉定' }),
});

/** Which snapshots are kept and found. */
export function snapshotContract(open: OpenStore): void {
  describe('snapshots', () => {
    storeTest('the newest one of the asked fold is found', open, async (store, { reopen }) => {
      await store.saveSnapshot(snapshot(10, 1));
      await store.saveSnapshot(snapshot(20, 2));
      await store.saveSnapshot(snapshot(15, 1));
      const again = (await reopen?.()) ?? store;
      assert.deepEqual(await again.latestSnapshot(hall, 1), snapshot(15, 1));
      assert.deepEqual(await again.latestSnapshot(hall, 2), snapshot(20, 2));
      assert.equal(await again.latestSnapshot(hall, 3), undefined);
      assert.equal(await again.latestSnapshot('hall/other', 1), undefined);
    });

    storeTest('only the last few of a stream are kept', open, async (store) => {
      await store.saveSnapshot(snapshot(1, 9));
      for (let n = 0; n < storeLimits.snapshotsKept; n += 1) await store.saveSnapshot(snapshot(2 + n));
      assert.equal(await store.latestSnapshot(hall, 9), undefined);
      assert.equal((await store.latestSnapshot(hall, 1))?.seq, 1 + storeLimits.snapshotsKept);
    });

    storeTest('saving one again at the same seq replaces it', open, async (store) => {
      await store.saveSnapshot(snapshot(5));
      await store.saveSnapshot({ ...snapshot(5), state: '{"other":true}' });
      assert.equal((await store.latestSnapshot(hall, 1))?.state, '{"other":true}');
    });

    storeTest('a large state is kept whole', open, async (store) => {
      const state = JSON.stringify({ text: '票'.repeat(1_000_000) });
      await store.saveSnapshot({ ...snapshot(5), state });
      assert.equal((await store.latestSnapshot(hall, 1))?.state === state, true);
    });
  });
}
