import assert from 'node:assert/strict';
import { test } from 'node:test';

import { genesis } from './chain.ts';
import { storeContract } from './contract.ts';
import { hall, request } from './contract/fixture.ts';
import { StoreError, storeErrorCodes } from './errors.ts';
import { createMemoryStore } from './memory.ts';

storeContract('memory', async () => {
  const store = createMemoryStore();
  return { store, close: () => store.close() };
});

test('an append of the memory store never resolves in the turn it was sent', async () => {
  const store = createMemoryStore();
  let landed = false;
  const append = store.append(request(genesis)).then(() => (landed = true));
  await Promise.resolve();
  assert.equal(landed, false);
  await append;
  assert.equal(landed, true);
});

test('an error before the commit writes nothing', async () => {
  const full = new StoreError(storeErrorCodes.storageFull, 'full');
  const store = createMemoryStore({ beforeCommit: () => Promise.reject(full) });
  await assert.rejects(store.append(request(genesis)), full);
  assert.deepEqual(await store.head(hall), genesis);
});

test('an error after the commit leaves the events to be found by their command', async () => {
  const unknown = new StoreError(storeErrorCodes.storageUnknown, 'unknown');
  const store = createMemoryStore({ afterCommit: () => Promise.reject(unknown) });
  const append = request(genesis);
  await assert.rejects(store.append(append), unknown);
  const { actor, commandId } = append.events[0] ?? assert.fail();
  assert.deepEqual(await store.readCommand(hall, actor, commandId), append.events);
});
