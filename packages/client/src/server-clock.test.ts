import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeTime } from '../testing/fake-time.ts';
import { ServerClock } from './server-clock.ts';

function clockAhead(ms: number) {
  const time = new FakeTime();
  const clock = new ServerClock(time.now);
  const server = () => time.now() + ms;
  const roundTrip = (there: number, back: number) => {
    const sentAt = time.now();
    time.leap(there);
    const at = server();
    time.leap(back);
    clock.roundTrip(sentAt, at);
  };
  return { time, clock, server, roundTrip };
}

test('until the first sample it is the local clock', () => {
  const { time, clock } = clockAhead(5_000);
  assert.equal(clock.now(), time.now());
});

test('a round trip sets it to within half its length', () => {
  const { clock, server, roundTrip } = clockAhead(3_600_000);
  roundTrip(80, 20);
  assert.ok(Math.abs(clock.now() - server()) <= 50);
});

test('of several round trips the shortest wins', () => {
  const { clock, roundTrip } = clockAhead(1_000);
  roundTrip(5, 5);
  roundTrip(900, 0);
  assert.equal(clock.offsetMs, 1_000);
});

test('a pulse can only show that it is too low', () => {
  const { clock, server } = clockAhead(1_000);
  assert.equal(clock.pulse(server() - 200), true);
  assert.equal(clock.offsetMs, 800);
  clock.pulse(server() - 300);
  assert.equal(clock.offsetMs, 800);
  clock.pulse(server());
  assert.equal(clock.offsetMs, 1_000);
});

test('after the machine slept or its clock was set, a pulse asks for a new round trip, however long', () => {
  const { time, clock, server, roundTrip } = clockAhead(0);
  roundTrip(1, 1);
  time.leap(60_000);
  assert.equal(clock.pulse(server() - 60_000), false);
  const sentAt = time.now();
  time.leap(400);
  clock.roundTrip(sentAt, time.now() - 60_200);
  assert.equal(clock.offsetMs, -60_000);
});

test('whoever waits for it is told once', () => {
  const { clock, roundTrip } = clockAhead(0);
  let told = 0;
  clock.onceSet(() => (told += 1));
  const stop = clock.onceSet(() => (told += 10));
  stop();
  roundTrip(1, 1);
  roundTrip(0, 0);
  clock.onceSet(() => (told += 100));
  assert.equal(told, 101);
});
