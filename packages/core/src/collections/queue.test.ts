import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Queue } from './queue.ts';
import type { QueueEntry } from './queue.ts';

/** The model: a plain array kept in order by sorting. */
type Model = readonly QueueEntry[];

type Step =
  { readonly kind: 'insert'; readonly place: number } | { readonly kind: 'remove'; readonly nth: number };

/** Few places, so that equal ones are common. */
const insert = fc.record({ kind: fc.constant('insert' as const), place: fc.integer({ min: -3, max: 12 }) });
const remove = fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(1000) });
const growing = fc.array(fc.oneof({ weight: 4, arbitrary: insert }, { weight: 1, arbitrary: remove }), {
  maxLength: 400,
  size: 'max',
});
const shrinking = fc.array(fc.oneof({ weight: 1, arbitrary: insert }, { weight: 4, arbitrary: remove }), {
  maxLength: 400,
  size: 'max',
});
const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(growing, shrinking, growing)
  .map((parts) => parts.flat());

function inOrder(a: QueueEntry, b: QueueEntry): number {
  return a.place - b.place || a.id - b.id;
}

/** Ids spread both ways, so that an insert at an equal place may land before or after those there. */
function idOf(step: number): number {
  return (step * 7919) % 100_003;
}

function apply(queue: Queue, model: Model, step: Step, number: number): readonly [Queue, Model] {
  if (step.kind === 'insert') {
    const entry = { place: step.place, id: idOf(number) };
    return [queue.insert(entry.place, entry.id), [...model, entry].sort(inOrder)];
  }
  const entry = model[step.nth % model.length];
  if (entry === undefined) return [queue, model];
  return [queue.remove(entry.place, entry.id), model.filter((other) => other !== entry)];
}

function assertSame(queue: Queue, model: Model): void {
  assert.equal(queue.size, model.length);
  assert.deepEqual(queue.head, model[0]);
  assert.deepEqual(queue.tail, model.at(-1));
  assert.deepEqual([...queue], model);
}

describe('queue', () => {
  it('behaves like a sorted array under any inserts and removals', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let queue = Queue.empty;
        let model: Model = [];
        all.forEach((step, number) => {
          [queue, model] = apply(queue, model, step, number);
          assert.equal(queue.size, model.length);
          assert.deepEqual(queue.head, model[0]);
          assert.deepEqual(queue.tail, model.at(-1));
        });
        assertSame(queue, model);
        model.forEach((entry, n) => {
          assert.deepEqual(queue.at(n), entry);
          assert.equal(queue.rank(entry.place, entry.id), n);
        });
        assert.equal(queue.at(model.length), undefined);
        assert.equal(queue.at(-1), undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('ranks a key that is not in the queue by how many entries stand before it', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: -5, max: 14 }),
        fc.integer({ min: -1, max: 100_004 }),
        (all, place, id) => {
          let queue = Queue.empty;
          let model: Model = [];
          all.forEach((step, number) => ([queue, model] = apply(queue, model, step, number)));
          const before = model.filter((entry) => inOrder(entry, { place, id }) < 0).length;
          assert.equal(queue.rank(place, id), before);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves every earlier version as it was', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const versions: (readonly [Queue, Model])[] = [[Queue.empty, []]];
        all.slice(0, 150).forEach((step, number) => {
          const [queue, model] = versions.at(-1) ?? [Queue.empty, []];
          versions.push(apply(queue, model, step, number));
        });
        for (const [queue, model] of versions) assertSame(queue, model);
      }),
      { numRuns: 40 },
    );
  });

  it('orders entries at one place by id', () => {
    const queue = [5, 1, 9, 3].reduce((built, id) => built.insert(7, id), Queue.empty);
    assert.deepEqual(
      [...queue].map((entry) => entry.id),
      [1, 3, 5, 9],
    );
  });

  it('refuses to remove what is not there', () => {
    const queue = Queue.empty.insert(1, 1).insert(3, 3);
    for (const [place, id] of [
      [2, 2],
      [1, 2],
      [4, 4],
    ] as const)
      assert.throws(() => queue.remove(place, id), /broken invariant/);
    assert.throws(() => Queue.empty.remove(1, 1), /broken invariant/);
  });

  it('holds thousands and gives them back in order from the head', () => {
    let queue = Queue.empty;
    for (let id = 1; id <= 5000; id++) queue = queue.insert((id * 7) % 1000, id);
    let last: QueueEntry = { place: -1, id: 0 };
    for (let head = queue.head; head !== undefined; head = queue.head) {
      assert.ok(inOrder(last, head) < 0);
      queue = queue.remove(head.place, head.id);
      last = head;
    }
    assert.equal(queue.size, 0);
  });
});
