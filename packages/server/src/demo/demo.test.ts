import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { planHall, readHallFile } from '@hallkit/core';
import { openTestHall, seeded, testHall } from '../host/host-fixture.ts';
import { demoHallSource, openAtAnyHour } from './demo-hall.ts';
import { DemoVoice } from './demo-voice.ts';
import { postsForMadeUpClerks, postsForPeople } from './demo-windows.ts';
import { MadeUpClerk } from './made-up-clerk.ts';
import { startMadeUpVisitors } from './made-up-visitors.ts';
import { openPosts } from './open-posts.ts';

test('the demo hall is the example hall, open at any hour', async () => {
  const [demo] = await demoHallSource([]);
  const packaged = await readFile(new URL('../../demo/jiading.json', import.meta.url), 'utf8');
  const example = await readFile(new URL('../../../../examples/halls/jiading.json', import.meta.url), 'utf8');
  assert.equal(packaged, example);
  const reading = readHallFile(demo?.text ?? '');
  assert.ok(reading.ok);
  assert.equal(reading.hall.hours, undefined);
  assert.equal(reading.hall.id, 'jiading');
});

test('a hall file that cannot be read is left for the registry to refuse', () => {
  assert.equal(openAtAnyHour('{'), '{');
});

test('people and made-up clerks never share a window, and every service is served', async () => {
  const [demo] = await demoHallSource([]);
  const reading = readHallFile(demo?.text ?? '');
  assert.ok(reading.ok);
  const plan = planHall(reading.hall, 'x');
  const people = postsForPeople(plan);
  const madeUp = postsForMadeUpClerks(plan);
  assert.deepEqual(
    people.map(({ clerk }) => clerk),
    ['clerk-a', 'clerk-b', 'clerk-c'],
  );
  assert.equal(
    new Set([...people, ...madeUp].map(({ window }) => window)).size,
    people.length + madeUp.length,
  );
  const served = new Set(
    people.flatMap(({ window }) => plan.windows[plan.windowIndex.get(window) ?? -1]?.services ?? []),
  );
  assert.equal(served.size, plan.serviceIds.length);
});

test('small halls have a demo too', () => {
  for (const windows of [1, 2, 4]) {
    const plan = planHall(testHall(windows), 'x');
    assert.equal(postsForPeople(plan).length, Math.min(3, windows));
    assert.equal(postsForMadeUpClerks(plan).length, Math.max(0, windows - 3) > 0 ? 1 : 0);
  }
});

test('made-up visitors and clerks fill half an hour of a hall’s day by the public path', async () => {
  const hall = await openTestHall({ hall: testHall(12) });
  let ids = 0;
  const voice = new DemoVoice(hall.host, () => `demo-${++ids}`);
  const world = { voice, clock: hall.clock, random: seeded('demo') };
  const posts = hall.host.plan.windows.slice(0, 6).map(({ entry }) => ({
    window: entry.id,
    number: entry.number,
    clerk: `made-up-${entry.number}`,
  }));
  const leave = await openPosts(voice, posts);
  const clerks = posts.map((post) => new MadeUpClerk(world, post));
  const stopVisitors = startMadeUpVisitors(world);
  for (let second = 0; second < 1800; second++) {
    hall.clock.advance(1_000);
    for (let turn = 0; turn < 6; turn++) await new Promise(setImmediate);
  }
  await Promise.all([stopVisitors(), ...clerks.map((clerk) => clerk.stop())]);
  leave();
  const tallies = hall.host.state.services.map(({ tally }) => tally);
  const sum = (name: 'taken' | 'served' | 'missed') => tallies.reduce((all, tally) => all + tally[name], 0);
  assert.ok(sum('taken') > 80, `${sum('taken')} numbers taken`);
  assert.ok(sum('served') > 60, `${sum('served')} served`);
  assert.ok(sum('missed') > 0, 'somebody did not come');
  const { seq } = hall.host.state;
  hall.clock.advance(50_000);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  assert.equal(hall.host.state.seq, seq, 'everybody has stopped');
});
