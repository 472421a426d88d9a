import assert from 'node:assert/strict';
import { describe } from 'node:test';

import type { Head } from '../port.ts';
import { fill, hall, headAt, storeTest, type OpenStore } from './fixture.ts';

/** Hints of a moved head. */
export function watchContract(open: OpenStore): void {
  describe('watch', () => {
    storeTest('a listener hears of its stream until it stops', open, async (store) => {
      const stopped: Head[] = [];
      store.watch(hall, (head) => stopped.push(head))();
      const heard = new Promise<Head>((resolve) => store.watch(hall, resolve));
      await fill(store, 1, 'hall/other');
      const [event] = await fill(store, 1);
      assert.deepEqual(await heard, headAt(event));
      assert.deepEqual(stopped, []);
    });

    storeTest('every listener of a stream hears', open, async (store) => {
      const heard = [1, 2].map(() => new Promise<Head>((resolve) => store.watch(hall, resolve)));
      const [event] = await fill(store, 1);
      assert.deepEqual(await Promise.all(heard), [headAt(event), headAt(event)]);
    });
  });
}
