import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { storeErrorCodes } from '../errors.ts';
import type { HistoryRow, Store } from '../port.ts';
import { hall, storeTest, type OpenStore } from './fixture.ts';

const row = (key: string, day: string, data = '{}', kind = 'visit'): HistoryRow => ({
  kind,
  key,
  day,
  at: 1_790_000_000_000,
  data,
});

async function keys(store: Store, query: Partial<Parameters<Store['readHistory']>[1]>): Promise<string[]> {
  const rows = await store.readHistory(hall, { kind: 'visit', limit: 100, ...query });
  return rows.map(({ key }) => key);
}

/** The projection for reports and its cursor. */
export function historyContract(open: OpenStore): void {
  describe('history', () => {
    storeTest('rows and cursor go down together', open, async (store, { reopen }) => {
      assert.equal(await store.historyCursor(hall), 0);
      assert.equal(await store.writeHistory(hall, 0, 5, [row('t1', '2026-09-21')]), true);
      const again = (await reopen?.()) ?? store;
      assert.equal(await again.historyCursor(hall), 5);
      assert.equal(await again.historyCursor('hall/other'), 0);
      assert.deepEqual(await again.readHistory(hall, { kind: 'visit', limit: 9 }), [row('t1', '2026-09-21')]);
    });

    storeTest('a write from another cursor does nothing', open, async (store) => {
      await store.writeHistory(hall, 0, 5, [row('t1', '2026-09-21')]);
      assert.equal(await store.writeHistory(hall, 0, 9, [row('t2', '2026-09-21')]), false);
      assert.equal(await store.historyCursor(hall), 5);
      assert.deepEqual(await keys(store, {}), ['t1']);
    });

    storeTest('of two writers at one cursor one gets through', open, async (store) => {
      const writes = [1, 2].map((n) => store.writeHistory(hall, 0, n, [row(`t${n}`, '2026-09-21')]));
      assert.deepEqual((await Promise.all(writes)).sort(), [false, true]);
      assert.equal((await keys(store, {})).length, 1);
    });

    storeTest('a row of the same kind and key replaces the old one', open, async (store) => {
      await store.writeHistory(hall, 0, 1, [row('t1', '2026-09-21'), row('t1', '2026-09-21', '1', 'day')]);
      await store.writeHistory(hall, 1, 2, [row('t1', '2026-09-22', '{"ended":true}')]);
      const rows = await store.readHistory(hall, { kind: 'visit', limit: 9 });
      assert.deepEqual(rows, [row('t1', '2026-09-22', '{"ended":true}')]);
      assert.deepEqual(await keys(store, { day: '2026-09-21' }), []);
    });

    storeTest('rows are read by day, by days and page by page, in key order', open, async (store) => {
      const days = ['2026-09-20', '2026-09-21', '2026-09-21', '2026-09-22'];
      const names = ['\u{1f600}', 'b', '\uff5e', 'a'];
      const rows = names.map((key, n) => row(key, days[n] ?? ''));
      await store.writeHistory(hall, 0, 1, rows);
      assert.deepEqual(await keys(store, {}), ['a', 'b', '\uff5e', '\u{1f600}']);
      assert.deepEqual(await keys(store, { day: '2026-09-21' }), ['b', '\uff5e']);
      assert.deepEqual(await keys(store, { fromDay: '2026-09-21' }), ['a', 'b', '\uff5e']);
      assert.deepEqual(await keys(store, { toDay: '2026-09-21' }), ['b', '\uff5e', '\u{1f600}']);
      assert.deepEqual(await keys(store, { limit: 2 }), ['a', 'b']);
      assert.deepEqual(await keys(store, { limit: 2, afterKey: 'b' }), ['\uff5e', '\u{1f600}']);
      assert.deepEqual(await keys(store, { day: '2026-09-21', afterKey: 'b' }), ['\uff5e']);
    });

    storeTest('clearing drops one stream and starts it again', open, async (store) => {
      await store.writeHistory(hall, 0, 5, [row('t1', '2026-09-21')]);
      await store.writeHistory('hall/other', 0, 6, [row('t1', '2026-09-21')]);
      await store.clearHistory(hall);
      assert.equal(await store.historyCursor(hall), 0);
      assert.deepEqual(await keys(store, {}), []);
      assert.equal(await store.historyCursor('hall/other'), 6);
    });

    storeTest('a cursor that would go back is refused', open, async (store) => {
      const refused = { code: storeErrorCodes.requestInvalid };
      await assert.rejects(store.writeHistory(hall, 5, 4, []), refused);
    });
  });
}
