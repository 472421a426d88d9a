import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceRow } from '../testing/sample-rows.ts';
import { serviceTiles } from './service-tile.ts';

const MINUTE_MS = 60_000;
const now = 100 * MINUTE_MS;

test('services that need somebody come first, the others keep their order', () => {
  const tiles = serviceTiles(
    [
      serviceRow('calm', { waiting: 0 }),
      serviceRow('quick', { waiting: 2, oldestSince: now - 2 * MINUTE_MS }),
      serviceRow('near', { waiting: 9, oldestSince: now - 14 * MINUTE_MS }),
      serviceRow('late', { waiting: 9, oldestSince: now - 16 * MINUTE_MS }),
    ],
    now,
  );
  assert.deepEqual(
    tiles.map(({ id, light }) => [id, light]),
    [
      ['late', 'late'],
      ['near', 'near'],
      ['calm', 'good'],
      ['quick', 'good'],
    ],
  );
});

test('a service that people wait for and no window serves is late whatever the wait', () => {
  const [tile] = serviceTiles([serviceRow('tax', { waiting: 1, windows: 0, oldestSince: now })], now);
  assert.equal(tile?.light, 'late');
  assert.equal(tile?.longestMs, 0);
});

test('a wait that will pass the target is said before it does', () => {
  const row = serviceRow('tax', { waiting: 8, oldestSince: now - MINUTE_MS, p90Ms: 20 * MINUTE_MS });
  assert.equal(serviceTiles([row], now)[0]?.light, 'near');
});
