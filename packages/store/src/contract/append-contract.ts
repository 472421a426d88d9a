import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis } from '../chain.ts';
import { storeErrorCodes } from '../errors.ts';
import { storeLimits } from '../limits.ts';
import { draft, fill, hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

const invalid = { code: storeErrorCodes.requestInvalid };

/** What an append does, and what it leaves behind when it conflicts or repeats. */
export function appendContract(open: OpenStore): void {
  describe('append', () => {
    storeTest('an empty stream has the genesis head', open, async (store) => {
      assert.deepEqual(await store.head(hall), genesis);
      assert.deepEqual(await store.streams(), []);
    });

    storeTest('appended events are read back exactly and move the head', open, async (store) => {
      const append = request(genesis, [draft(), draft({ step: 1, cause: 'hall/other#7' })]);
      assert.deepEqual(await store.append(append), { kind: 'appended' });
      assert.deepEqual(await store.read(hall, 0, 10), append.events);
      assert.deepEqual(await store.head(hall), headAt(append.events[1]));
    });

    storeTest('appended events are there after a reopening', open, async (store, { reopen }) => {
      const events = await fill(store, 3);
      const again = (await reopen?.()) ?? store;
      assert.deepEqual(await again.read(hall, 0, 10), events);
      assert.equal((await again.append(request(headAt(events[2])))).kind, 'appended');
    });

    storeTest('an append at an old head conflicts and gets the events it missed', open, async (store) => {
      const [first, second, third] = await fill(store, 3);
      const result = await store.append(request(headAt(first)));
      assert.deepEqual(result, { kind: 'conflict', head: headAt(third), tail: [second, third] });
      assert.equal((await store.head(hall)).seq, 3);
    });

    storeTest(
      'an append at the right seq of another history conflicts without a tail',
      open,
      async (store) => {
        const events = await fill(store, 2);
        const foreign = { seq: 1, hash: 'f'.repeat(64) };
        const result = await store.append(request(foreign));
        assert.deepEqual(result, { kind: 'conflict', head: headAt(events[1]), tail: [] });
      },
    );

    storeTest('an append beyond the head conflicts without a tail', open, async (store) => {
      const [event] = await fill(store, 1);
      const result = await store.append(request({ seq: 9, hash: 'f'.repeat(64) }));
      assert.deepEqual(result, { kind: 'conflict', head: headAt(event), tail: [] });
    });

    storeTest('a conflict far behind gets the first part of the tail', open, async (store) => {
      const events = await fill(store, storeLimits.tailEventsMax + 5);
      const result = await store.append(request(genesis));
      assert.ok(result.kind === 'conflict');
      assert.deepEqual(result.tail, events.slice(0, storeLimits.tailEventsMax));
      assert.equal(result.head.seq, events.length);
    });

    storeTest('a failed append leaves the next one free to go', open, async (store) => {
      await assert.rejects(store.append({ stream: hall, expected: genesis, events: [] }), invalid);
      assert.equal((await store.append(request(genesis))).kind, 'appended');
    });
  });
}

/** What makes a command happen once. */
export function duplicateContract(open: OpenStore): void {
  describe('a repeated command', () => {
    storeTest(
      'a command step that is there already is a duplicate and writes nothing',
      open,
      async (store) => {
        const [event] = await fill(store, 1);
        assert.ok(event);
        const { actor, commandId } = event;
        const repeat = request(headAt(event), [draft(), draft({ actor, commandId })]);
        const vault = [{ stream: hall, ref: 'r1', kind: 'name', text: 'x', eraseAt: 1 }];
        assert.deepEqual(await store.append({ ...repeat, vault }), { kind: 'duplicate', actor, commandId });
        assert.deepEqual(await store.head(hall), headAt(event));
        assert.deepEqual(await store.vault(hall, ['r1']), []);
      },
    );

    storeTest('a command step twice in one append is a duplicate and writes nothing', open, async (store) => {
      const twice = draft();
      const result = await store.append(request(genesis, [twice, twice]));
      assert.deepEqual(result, { kind: 'duplicate', actor: twice.actor, commandId: twice.commandId });
      assert.deepEqual(await store.head(hall), genesis);
    });

    storeTest(
      'the same command id of another principal or stream is another command',
      open,
      async (store) => {
        const [event] = await fill(store, 1);
        assert.ok(event);
        const { commandId } = event;
        const other = request(headAt(event), [draft({ commandId, actor: 'clerk:u1' })]);
        const elsewhere = request(genesis, [draft({ commandId, stream: 'hall/other' })]);
        assert.equal((await store.append(other)).kind, 'appended');
        assert.equal((await store.append(elsewhere)).kind, 'appended');
      },
    );
  });
}
