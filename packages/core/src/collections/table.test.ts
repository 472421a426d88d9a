import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Table } from './table.ts';

type Step = { readonly kind: 'set' | 'delete'; readonly id: number } | { readonly kind: 'drop-lowest' };

/** Rows are objects as tickets are; `version` tells a replacement from what it replaced. */
interface Row {
  readonly id: number;
  readonly version: number;
}

/** Ids near chunk borders, lower and higher than what is held, and far apart. */
const id = fc.oneof(
  fc.integer({ min: 0, max: 130 }),
  fc.integer({ min: 5000, max: 5100 }),
  fc.constantFrom(31, 32, 63, 64, 40_000),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('set' as const), id }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), id }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop-lowest' as const) }) },
);
const steps = fc.array(step, { maxLength: 150, size: 'max' });

type Model = ReadonlyMap<number, Row>;

function apply(table: Table<Row>, model: Model, next: Step, version: number): readonly [Table<Row>, Model] {
  if (next.kind === 'set') {
    const row = { id: next.id, version };
    return [table.set(next.id, row), new Map(model).set(next.id, row)];
  }
  const gone = next.kind === 'delete' ? next.id : Math.min(...model.keys());
  if (gone === Infinity) return [table, model];
  return [table.delete(gone), new Map([...model].filter(([key]) => key !== gone))];
}

function assertSame(table: Table<Row>, model: Model): void {
  assert.equal(table.size, model.size);
  for (const [key, row] of model) assert.equal(table.get(key), row);
  const rows = [...model.values()].sort((a, b) => a.id - b.id);
  assert.deepEqual([...table], rows);
}

describe('table', () => {
  it('behaves like a map under any changes, and leaves every earlier version as it was', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const versions: (readonly [Table<Row>, Model])[] = [[Table.empty<Row>(), new Map()]];
        all.forEach((next, version) => {
          const [table, model] = versions.at(-1) ?? [Table.empty<Row>(), new Map()];
          versions.push(apply(table, model, next, version));
        });
        for (const [table, model] of versions) assertSame(table, model);
      }),
      { numRuns: 60 },
    );
  });

  it('gives nothing for ids it does not hold', () => {
    fc.assert(
      fc.property(steps, id, (all, asked) => {
        let table = Table.empty<Row>();
        let model: Model = new Map();
        all.forEach((next, version) => ([table, model] = apply(table, model, next, version)));
        assert.equal(table.get(asked), model.get(asked));
      }),
    );
  });

  it('takes an id below all others back after the low end was emptied', () => {
    let table = Table.empty<string>();
    for (let key = 0; key < 200; key++) table = table.set(key, `row ${key}`);
    for (let key = 0; key < 150; key++) table = table.delete(key);
    table = table.set(3, 'back');
    assert.equal(table.get(3), 'back');
    assert.equal(table.get(150), 'row 150');
    assert.equal(table.get(2), undefined);
    assert.equal(table.size, 51);
    assert.equal([...table][0], 'back');
  });

  it('starts anew after the last row has gone, at any id', () => {
    const table = Table.empty<string>().set(9000, 'a').delete(9000);
    assert.equal(table.size, 0);
    assert.deepEqual([...table.set(5, 'b')], ['b']);
  });

  it('is the same table when a row to delete is not there', () => {
    const table = Table.empty<string>().set(40, 'a');
    for (const missing of [0, 41, 5000]) assert.equal(table.delete(missing), table);
  });

  it('stays small while ids grow for ever', () => {
    let table = Table.empty<number>();
    const startedAt = performance.now();
    for (let key = 0; key < 300_000; key++) {
      table = table.set(key, key);
      if (key >= 100) table = table.delete(key - 100);
    }
    assert.equal(table.size, 100);
    assert.ok(performance.now() - startedAt < 10_000, 'a change does not cost more as ids grow');
  });
});
