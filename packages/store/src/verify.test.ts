import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fill, hall, headAt } from './contract/fixture.ts';
import { createMemoryStore } from './memory.ts';
import type { StoredEvent, StoreReader } from './port.ts';
import { verifyStore } from './verify.ts';

async function damagedStore(damage: (events: StoredEvent[]) => StoredEvent[]): Promise<StoreReader> {
  const store = createMemoryStore();
  const events = await fill(store, 2_500);
  const damaged = damage(events);
  return {
    ...Object.fromEntries(['text', 'vault'].map((name) => [name, assert.fail])),
    streams: () => store.streams(),
    head: (stream: string) => store.head(stream),
    read: async (_: string, after: number, limit: number) =>
      damaged.filter(({ seq }) => seq > after).slice(0, limit),
  } as unknown as StoreReader;
}

test('a sound store is reported with its events and head', async () => {
  const store = createMemoryStore();
  const events = await fill(store, 2_500);
  await fill(store, 2, 'care/1');
  const [care, report] = await verifyStore(store);
  assert.deepEqual({ events: care?.events, bad: care?.firstBad }, { events: 2, bad: undefined });
  assert.deepEqual(report, { stream: hall, events: 2_500, head: headAt(events.at(-1)) });
});

test('the first bad seq is named, on whatever page it stands', async () => {
  const damage = (events: StoredEvent[]): StoredEvent[] =>
    events.map((event) => (event.seq === 1_700 || event.seq === 1_900 ? { ...event, data: '{}' } : event));
  const [report] = await verifyStore(await damagedStore(damage));
  assert.equal(report?.firstBad?.seq, 1_700);
  assert.equal(report?.events, 1_699);
});

test('a cut tail is found by the head', async () => {
  const [report] = await verifyStore(await damagedStore((events) => events.slice(0, 1_200)));
  assert.equal(report?.firstBad?.seq, 1_201);
});
