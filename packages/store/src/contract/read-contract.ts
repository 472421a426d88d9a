import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis } from '../chain.ts';
import { storeErrorCodes } from '../errors.ts';
import { draft, fill, hall, request, storeTest, type OpenStore } from './fixture.ts';

/** Reading, health and closing. */
export function readContract(open: OpenStore): void {
  describe('reading', () => {
    storeTest('read gives the events after a seq, in order, at most the limit', open, async (store) => {
      const events = await fill(store, 7);
      assert.deepEqual(await store.read(hall, 2, 3), events.slice(2, 5));
      assert.deepEqual(await store.read(hall, 5, 100), events.slice(5));
      assert.deepEqual(await store.read(hall, 7, 100), []);
      assert.deepEqual(await store.read(hall, 0, 0), []);
      assert.deepEqual(await store.read('hall/unknown', 0, 100), []);
    });

    storeTest('streams are kept apart and listed in byte order', open, async (store) => {
      await fill(store, 1, 'hall/b');
      await fill(store, 2, 'care/\u{1f600}');
      await fill(store, 3, 'care/\uff5e');
      assert.deepEqual(await store.streams(), ['care/\uff5e', 'care/\u{1f600}', 'hall/b']);
      assert.equal((await store.read('care/\uff5e', 0, 9)).length, 3);
      assert.equal((await store.head('hall/b')).seq, 1);
    });

    storeTest('readCommand gives the events of one command by step', open, async (store) => {
      const mine = { commandId: 'mine', actor: 'clerk:u1' };
      const drafts = [0, 1, 2].map((step) => draft({ ...mine, step }));
      const append = request(genesis, [draft(), ...drafts, draft({ commandId: 'mine' })]);
      await store.append(append);
      assert.deepEqual(await store.readCommand(hall, 'clerk:u1', 'mine'), append.events.slice(1, 4));
      assert.deepEqual(await store.readCommand(hall, 'clerk:u2', 'mine'), []);
      assert.deepEqual(await store.readCommand('hall/other', 'clerk:u1', 'mine'), []);
    });

    storeTest('a store that takes appends says that it is writable', open, async (store) => {
      await fill(store, 1);
      assert.deepEqual(await store.health(), { writable: true });
    });

    storeTest('a closed store says so, and closes twice', open, async (store) => {
      await store.close();
      await store.close();
      const closed = { code: storeErrorCodes.storageClosed };
      await assert.rejects(store.head(hall), closed);
      await assert.rejects(store.append(request(genesis)), closed);
    });

    storeTest('close waits for appends already sent', open, async (store, { reopen }) => {
      const append = store.append(request(genesis));
      await Promise.all([append, store.close()]);
      assert.deepEqual(await append, { kind: 'appended' });
      const again = await reopen?.();
      assert.equal((await again?.head(hall))?.seq ?? 1, 1);
    });
  });
}
