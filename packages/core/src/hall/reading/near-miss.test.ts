import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearMiss } from './near-miss.ts';

const fields = ['id', 'name', 'zones', 'windows', 'meanMinutes', 'targetMinutes', 'notices'];

describe('near miss', () => {
  for (const [word, meant] of [
    ['meanMinute', 'meanMinutes'],
    ['meanminutes', 'meanMinutes'],
    ['mean_minutes', 'meanMinutes'],
    ['mnaeMinutes', 'meanMinutes'],
    ['window', 'windows'],
    ['widnows', 'windows'],
    ['nmae', 'name'],
    ['zone', 'zones'],
  ] as const) {
    it(`takes ${word} for ${meant}`, () => assert.equal(nearMiss(word, fields), meant));
  }

  for (const word of ['notes', 'figures', 'note', 'comment', 'url', 'x'.repeat(1000), '']) {
    it(`lets ${word.slice(0, 20) || 'an empty word'} be a word of its own`, () => {
      assert.equal(nearMiss(word, fields), undefined);
    });
  }

  it('measures a distance that is symmetric, zero only for the same word, and at most the longer length', () => {
    const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        assert.equal(distance, editDistance(b, a));
        assert.equal(distance === 0, a === b);
        assert.ok(distance <= Math.max(a.length, b.length));
        assert.ok(distance >= Math.abs(a.length - b.length));
      }),
    );
  });
});
