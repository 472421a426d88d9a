import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkJsonText } from './json-text.ts';
import { Mistakes } from './mistakes.ts';
import type { HallFileMistake } from './mistakes.ts';

function check(text: string): { safe: boolean; found: readonly HallFileMistake[] } {
  const mistakes = new Mistakes();
  return { safe: checkJsonText(text, mistakes), found: mistakes.found };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON text with a piece cut out, doubled, or replaced. */
const damaged = fc
  .tuple(
    fc.json({ maxDepth: 5 }),
    fc.nat(),
    fc.nat(4),
    fc.constantFrom('', '"', ',', '}', '[', '\\', '\n', '-', '0', ':'),
  )
  .map(([text, at, length, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + length);
  });

describe('JSON text', () => {
  it('is accepted exactly when it can be parsed', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json({ maxDepth: 5 }), fc.string()), (text) => {
        const { safe, found } = check(text);
        assert.equal(safe, parses(text));
        assert.equal(
          found.some((mistake) => mistake.code === 'not_json'),
          !safe,
        );
      }),
      { numRuns: 3000 },
    );
  });

  const cases: readonly (readonly [text: string, path: string, message: RegExp])[] = [
    ['', '', /^line 1, column 1: .*found the end of the file/],
    ['{"id": "a",\n}', '', /^line 2, column 1: .*found "}" where only a key in double quotes is allowed/],
    ['{"a": [1,\n  2 3]}', 'a[1]', /^line 2, column 5: .*found "3" where only a comma or ] is allowed/],
    ['{"a": "x\ny"}', 'a', /^line 1, column 9: .*the rest of a string/],
    ['{"a": tru}', 'a', /^line 1, column 7: /],
    ["{'a': 1}", '', /^line 1, column 2: .*a key in double quotes or }/],
    ['{"a": 1} {', '', /^line 1, column 10: .*the end of the file/],
    ['// hall\n{}', '', /^line 1, column 1: .*found "\/"/],
    ['{"a": 01}', 'a', /^line 1, column 8: /],
    ['[1\u00a0]', '[0]', /^line 1, column 3: .*found "\u00a0"/],
  ];
  for (const [text, path, message] of cases) {
    it(`says where ${JSON.stringify(text)} breaks off`, () => {
      const { found } = check(text);
      assert.deepEqual(
        found.map((mistake) => [mistake.path, mistake.code]),
        [[path, 'not_json']],
      );
      assert.match(found[0]?.message ?? '', message);
    });
  }

  it('finds keys written twice, by the text they stand for', () => {
    const { safe, found } = check('{"zones": [{"id": 1, "i\\u0064": 2}], "a b": {"c": 1, "c": 1}}');
    assert.ok(safe);
    assert.deepEqual(
      found.map((mistake) => [mistake.path, mistake.code]),
      [
        ['zones[0].id', 'duplicate_key'],
        ['["a b"].c', 'duplicate_key'],
      ],
    );
  });

  it('finds keys that reach for prototypes at any depth, however they are written', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      const { found } = check(`{"a": [[{"${key}": {}}]]}`);
      assert.deepEqual(
        found.map((mistake) => mistake.code),
        ['unsafe_key'],
      );
    }
  });

  it('refuses nesting beyond the limit without running out of stack', () => {
    assert.ok(check('['.repeat(16) + ']'.repeat(16)).safe);
    for (const depth of [17, 1_000_000]) {
      const { safe, found } = check('['.repeat(depth) + ']'.repeat(depth));
      assert.ok(!safe);
      assert.deepEqual(
        found.map((mistake) => mistake.code),
        ['too_deep'],
      );
    }
  });

  it('stays quick with as many mistakes as a file can hold', () => {
    const startedAt = performance.now();
    const { found } = check(`{${'"a":1,'.repeat(330_000)}"a":1}`);
    assert.equal(found.length, 200);
    assert.ok(performance.now() - startedAt < 5000);
  });
});
