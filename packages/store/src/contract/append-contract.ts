import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis, sealEvents } from '../chain.ts';
import { storeErrorCodes } from '../errors.ts';
import { storeLimits } from '../limits.ts';
import type { AppendRequest } from '../port.ts';
import { draft, fill, hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

const invalid = { code: storeErrorCodes.requestInvalid };

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

    storeTest('a failed append leaves the next one free to go', open, async (store) => {
      await assert.rejects(store.append({ stream: hall, expected: genesis, events: [] }), invalid);
      assert.equal((await store.append(request(genesis))).kind, 'appended');
    });
  });

  describe('append refuses, and writes nothing,', () => {
    const good = request(genesis, [draft(), draft()]);
    const [first, second] = good.events;
    assert.ok(first && second);
    const bad: Record<string, AppendRequest> = {
      'no events': { ...good, events: [] },
      'no stream': request(genesis, [draft({ stream: '' })]),
      'an event of another stream': { ...good, stream: 'hall/other' },
      'a gap in the seqs': { ...good, events: [first, { ...second, seq: 3 }] },
      'a wrong hash': { ...good, events: [first, { ...second, data: '{}' }] },
      'a chain from another head': {
        ...good,
        events: sealEvents({ seq: 0, hash: 'f'.repeat(64) }, [draft()]),
      },
      'a date before its predecessor': request(genesis, [draft({ at: 2 }), draft({ at: 1 })]),
      'a date that is no integer': request(genesis, [draft({ at: 1.5 })]),
      'half a surrogate pair': request(genesis, [draft({ data: '"\ud83d"' })]),
      'too much data': request(genesis, [draft({ data: 'x'.repeat(storeLimits.eventDataBytesMax + 1) })]),
      'too long a column': request(genesis, [draft({ commandId: '长'.repeat(storeLimits.columnBytesMax) })]),
      'too many events': request(
        genesis,
        Array.from({ length: storeLimits.eventsPerAppendMax + 1 }, () => draft()),
      ),
      'a vault row of another stream': {
        ...good,
        vault: [{ stream: 'hall/other', ref: 'r', kind: 'name', text: '', eraseAt: 0 }],
      },
      'a text under a wrong hash': { ...good, texts: [{ hash: 'f'.repeat(64), text: 'hall' }] },
    };
    for (const [what, append] of Object.entries(bad)) {
      storeTest(what, open, async (store) => {
        await assert.rejects(store.append(append), invalid);
        assert.deepEqual(await store.streams(), []);
      });
    }

    storeTest('a date before the last event of the log', open, async (store) => {
      const [event] = await fill(store, 1);
      assert.ok(event);
      await assert.rejects(store.append(request(headAt(event), [draft({ at: event.at - 1 })])), invalid);
      assert.deepEqual(await store.head(hall), headAt(event));
    });
  });
}
