import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedMark, type MarkStorage } from './mark-store.ts';

function memoryStorage(): MarkStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

test('a mark is kept per hall and zone', () => {
  const storage = memoryStorage();
  storedMark('jiading', 'tax', storage).write(41);
  assert.equal(storedMark('jiading', 'tax', storage).read(), 41);
  assert.equal(storedMark('jiading', '', storage).read(), undefined);
  assert.equal(storedMark('suizhou', 'tax', storage).read(), undefined);
});

test('what is no mark reads as none', () => {
  const storage = memoryStorage();
  storage.kept.set('hallkit.announced.jiading.*', 'half a mark');
  assert.equal(storedMark('jiading', '', storage).read(), undefined);
});

test('storage that refuses is survived', () => {
  const refuse = (): never => {
    throw new Error('QuotaExceededError');
  };
  const mark = storedMark('jiading', '', { getItem: refuse, setItem: refuse });
  mark.write(3);
  assert.equal(mark.read(), undefined);
});
