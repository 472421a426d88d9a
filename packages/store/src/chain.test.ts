import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { chainHash, genesis, sealEvents, verifyChain, type EventDraft } from './chain.ts';
import { draft } from './contract/fixture.ts';

const columns = Object.keys(draft()) as (keyof EventDraft)[];

test('the hash of a known event stays what it is, in every release', () => {
  const known = draft({ commandId: 'c-1', data: '{"名":"嘉定"}' });
  const expected = 'd8a957cc9094ee4b4f0335b7b83b9c4581b6731a64f5e023095012733acd8812';
  assert.equal(chainHash(genesis, known), expected);
});

test('sealed events follow the head and verify', async () => {
  const first = sealEvents(genesis, [draft(), draft()]);
  const second = sealEvents(first[1] ?? genesis, [draft()]);
  assert.deepEqual(
    [...first, ...second].map(({ seq }) => seq),
    [1, 2, 3],
  );
  const { head, firstBad } = await verifyChain([...first, ...second]);
  assert.deepEqual({ seq: head.seq, firstBad }, { seq: 3, firstBad: undefined });
});

test('a change of any column of any event is found at its seq', async () => {
  const events = sealEvents(genesis, [draft(), draft(), draft()]);
  for (const column of columns) {
    const damaged = events.map((event) => {
      if (event.seq !== 2) return event;
      const value = event[column];
      return { ...event, [column]: typeof value === 'number' ? value + 1 : `${value}x` };
    });
    assert.equal((await verifyChain(damaged)).firstBad?.seq, 2, column);
  }
});

test('a deleted, swapped, repeated or foreign event is found where it breaks the chain', async () => {
  const [a, b, c, d] = sealEvents(genesis, [draft(), draft(), draft(), draft()]);
  assert.ok(a && b && c && d);
  const [foreign] = sealEvents({ seq: 1, hash: 'f'.repeat(64) }, [draft()]);
  assert.ok(foreign);
  const broken = { deleted: [a, c, d], swapped: [a, c, b, d], repeated: [a, a, b], foreign: [a, foreign, c] };
  for (const [what, events] of Object.entries(broken)) {
    assert.equal((await verifyChain(events)).firstBad?.seq, 2, what);
  }
});

test('a chain can be followed from the middle', async () => {
  const [a, b, c] = sealEvents(genesis, [draft(), draft(), draft()]);
  assert.ok(a && b && c);
  assert.equal((await verifyChain([b, c], a)).firstBad, undefined);
  assert.equal((await verifyChain([b, c])).firstBad?.seq, 1);
});

test('text moved from one column to its neighbour makes another hash', () => {
  const split = fc.tuple(fc.string({ unit: 'binary' }), fc.nat());
  fc.assert(
    fc.property(split, split, ([text, cut], [other, otherCut]) => {
      const at = cut % (text.length + 1);
      const to = otherCut % (other.length + 1);
      const one = draft({ commandId: 'c', actor: text.slice(0, at), type: text.slice(at) + other.slice(to) });
      const two = draft({ commandId: 'c', actor: text, type: other, data: one.data });
      const same = one.actor === two.actor && one.type === two.type;
      assert.equal(chainHash(genesis, one) === chainHash(genesis, two), same);
    }),
  );
});
