import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis, sealEvents } from '../chain.ts';
import { storeErrorCodes } from '../errors.ts';
import { storeLimits } from '../limits.ts';
import type { AppendRequest } from '../port.ts';
import { draft, fill, hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

const invalid = { code: storeErrorCodes.requestInvalid };

/** Appends that break a rule of the log or a limit, each in one way. */
function brokenAppends(): Record<string, AppendRequest> {
  const good = request(genesis, [draft(), draft()]);
  const [first, second] = good.events;
  assert.ok(first && second);
  return {
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
}

/** What an append refuses before it reaches the log. */
export function refusalContract(open: OpenStore): void {
  describe('append refuses, and writes nothing,', () => {
    for (const [what, append] of Object.entries(brokenAppends())) {
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
