import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireProblem } from '../testing/wire-problem.ts';
import { FakeTime } from '../testing/fake-time.ts';
import { ConnectionWatch } from './connection-watch.ts';
import type { LiveViewStatus, Subscription } from './live-view.ts';
import { ServerClock } from './server-clock.ts';

function watching() {
  const time = new FakeTime();
  const views: { status: LiveViewStatus; freshAt: number }[] = [];
  const environment = { now: time.now, after: time.after } as never;
  const watch = new ConnectionWatch(
    environment,
    new ServerClock(time.now),
    () => views as unknown as Subscription[],
  );
  const told: string[] = [];
  watch.onChange(({ status }) => void told.push(status));
  return { time, views, watch, told };
}

test('it is connecting until the first answer', async () => {
  const { watch, told } = watching();
  assert.equal(watch.state.status, 'connecting');
  watch.up();
  assert.deepEqual(told, ['live']);
});

test('a cut of a moment is not told', async () => {
  const { watch, time, told } = watching();
  watch.up();
  watch.down(undefined);
  await time.advance(1_499);
  watch.up();
  await time.advance(10_000);
  assert.deepEqual(told, ['live']);
});

test('a longer cut is offline, and says since when', async () => {
  const { watch, time, told } = watching();
  watch.up();
  watch.down(undefined);
  await time.advance(1_500);
  assert.equal(watch.state.since, time.now());
  watch.down(undefined);
  watch.up();
  assert.deepEqual(told, ['live', 'offline', 'live']);
});

test('a server that does not let us in is told at once, with its reason', () => {
  const { watch, told } = watching();
  watch.down(wireProblem('token_revoked'));
  assert.deepEqual([watch.state.status, watch.state.problem?.code], ['offline', 'token_revoked']);
  watch.down(wireProblem('protocol_version'));
  assert.equal(told.length, 2);
  watch.up();
  assert.equal(watch.state.problem, undefined);
});

test('one stale view makes it stale, and its age is that of the oldest shown', () => {
  const { watch, views, told } = watching();
  watch.up();
  views.push(
    { status: 'live', freshAt: 900 },
    { status: 'stale', freshAt: 400 },
    { status: 'loading', freshAt: 0 },
  );
  watch.update();
  assert.deepEqual([watch.state.status, watch.state.freshAt], ['stale', 400]);
  views.length = 1;
  watch.update();
  watch.update();
  assert.deepEqual([watch.state.status, watch.state.freshAt], ['live', 900]);
  assert.deepEqual(told, ['live', 'stale', 'live']);
});

test('after the end nobody is told', async () => {
  const { watch, time, told } = watching();
  watch.down(undefined);
  watch.close();
  await time.advance(5_000);
  assert.deepEqual(told, []);
});
