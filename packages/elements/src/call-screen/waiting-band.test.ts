import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceRow } from '@hallkit/protocol';
import { bandServices } from './waiting-band.ts';

const service = (id: string, more: Partial<ServiceRow> = {}): ServiceRow => ({
  kind: 'service',
  id,
  name: { 'zh-CN': id },
  prefix: 'A',
  zone: 'tax',
  department: '',
  waiting: 1,
  windows: 1,
  intake: 'open',
  reason: '',
  p50Ms: 0,
  p90Ms: 0,
  oldestSince: 0,
  targetMs: 0,
  ...more,
});
const ids = (services: readonly ServiceRow[]) => services.map(({ id }) => id);

test('a zone screen shows the services of its zone, a hall screen all', () => {
  const services = [service('a'), service('b', { zone: 'police' })];
  assert.deepEqual(ids(bandServices(services, 'tax', 9, 0)), ['a']);
  assert.deepEqual(ids(bandServices(services, '', 9, 0)), ['a', 'b']);
});

test('a service that nobody waits for and nobody serves is left out', () => {
  const services = [
    service('idle', { waiting: 0, windows: 0 }),
    service('paused', { waiting: 0, intake: 'intake_paused' }),
    service('still-waiting', { windows: 0, intake: 'day_closed' }),
    service('ready', { waiting: 0 }),
  ];
  assert.deepEqual(ids(bandServices(services, '', 9, 0)), ['still-waiting', 'ready']);
});

test('services that do not fit take turns, every one of them', () => {
  const services = ['a', 'b', 'c', 'd', 'e'].map((id) => service(id));
  const pages = [0, 8_000, 16_000, 24_000].map((now) => ids(bandServices(services, '', 2, now)));
  assert.deepEqual(pages, [['a', 'b'], ['c', 'd'], ['e'], ['a', 'b']]);
});

test('services with people waiting go before those without, in the room there is', () => {
  const services = [
    service('idle-1', { waiting: 0 }),
    service('a'),
    service('idle-2', { waiting: 0 }),
    service('b'),
  ];
  assert.deepEqual(ids(bandServices(services, '', 3, 0)), ['idle-1', 'a', 'b']);
  assert.deepEqual(ids(bandServices(services, '', 2, 8_000)), ['a', 'b']);
});
