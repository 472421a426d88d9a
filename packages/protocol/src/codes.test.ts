import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Every module whose code is loaded with an entry, and every package it loads. Types leave nothing behind. */
function loadedWith(entry: URL): { readonly files: Set<string>; readonly packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file.href)) continue;
    files.add(file.href);
    const source = readFileSync(file, 'utf8');
    for (const [, from = ''] of source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)'/gm)) {
      if (from.startsWith('.')) waiting.push(new URL(from, file));
      else packages.add(from);
    }
  }
  return { files, packages };
}

test('the entry for browsers loads no schema, no core and no other package', () => {
  const { files, packages } = loadedWith(new URL('./codes.ts', import.meta.url));
  assert.deepEqual([...packages], []);
  assert.ok(files.size > 4);
});

test('the main entry does load schemas, so that the test above means something', () => {
  assert.ok(loadedWith(new URL('./index.ts', import.meta.url)).packages.has('typebox'));
});
