import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cursor, ViewPatch, ViewPulse, ViewRow, ViewSnapshot } from '@hallkit/protocol';
import { createManualClock } from '../manual-clock.ts';
import type { HallAdvance } from '../host/journal.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import { Room } from './room.ts';

/** A room whose one row shows a number, with everything it says. */
function setUp(pauseMs = 0) {
  const clock = createManualClock(1_000_000);
  const hall = { seq: 1, shown: 1, urgent: false, gone: false };
  const said: {
    patches: ViewPatch[];
    pulses: ViewPulse[];
    joined: string[];
    welcomed: [readonly string[], ViewSnapshot][];
  } = { patches: [], pulses: [], joined: [], welcomed: [] };
  const failures: unknown[] = [];
  let soon: (() => void)[] = [];
  const cursorAt = (seq: number): Cursor => ({ seq, tag: String(seq).padStart(16, '0') });
  const room = new Room({
    name: 'small/screen',
    pauseMs,
    clock,
    soon: (work) => void soon.push(work),
    source: {
      get cursor() {
        return cursorAt(hall.seq);
      },
      get readAt() {
        return clock.now();
      },
      project() {
        if (hall.gone) throw new ProblemError('unknown_window');
        return new Map([['hall:', { kind: 'hall', nextChangeAt: hall.shown } as ViewRow]]);
      },
      isUrgent: () => hall.urgent,
    },
    audience: {
      patch: (message) => said.patches.push(message),
      pulse: (message) => said.pulses.push(message),
      join: (socket) => said.joined.push(socket),
      welcome: (sockets, message) => said.welcomed.push([sockets, message]),
      coalesced: () => undefined,
      failed: (error) => failures.push(error),
    },
  });
  const settle = (): void => {
    const now = soon;
    soon = [];
    for (const work of now) work();
  };
  const change = (shown: number): void => {
    hall.seq += 1;
    hall.shown = shown;
    room.advanced({} as HallAdvance);
  };
  return { room, clock, hall, said, failures, settle, change, cursorAt };
}

test('the first change after quiet goes at once, the next ones together', () => {
  const { room, clock, said, settle, change } = setUp();
  room.add('a', undefined);
  change(2);
  settle();
  assert.equal(said.patches.length, 1);
  for (const shown of [3, 4, 5]) change(shown);
  settle();
  assert.equal(said.patches.length, 1);
  clock.advance(limits.coalesceMsMin);
  assert.equal(said.patches.length, 2);
  room.close();
});

test('patches join up, whatever the log did in between without touching the view', () => {
  const { room, clock, said, settle, change, cursorAt } = setUp();
  room.add('a', undefined);
  change(2);
  settle();
  change(2);
  clock.advance(100);
  change(3);
  clock.advance(100);
  settle();
  assert.deepEqual(
    said.patches.map(({ prev, cursor }) => [prev.seq, cursor.seq]),
    [
      [1, 2],
      [2, 4],
    ],
  );
  assert.deepEqual(room.cursor, cursorAt(4));
  room.close();
});

test('what is urgent overtakes a patch that waits', () => {
  const { room, hall, said, settle, change } = setUp(3_000);
  room.add('a', undefined);
  change(2);
  settle();
  change(3);
  settle();
  assert.equal(said.patches.length, 1);
  hall.urgent = true;
  change(4);
  settle();
  assert.equal(said.patches.length, 2);
  room.close();
});

test('who comes in a rush shares one snapshot', () => {
  const { room, clock, said, settle } = setUp();
  room.add('a', undefined);
  settle();
  for (const socket of ['b', 'c', 'd']) room.add(socket, undefined);
  settle();
  assert.deepEqual(
    said.welcomed.map(([sockets]) => sockets),
    [['a']],
  );
  room.delete('c');
  clock.advance(limits.welcomeMs);
  assert.deepEqual(
    said.welcomed.map(([sockets]) => sockets),
    [['a'], ['b', 'd']],
  );
  assert.equal(said.welcomed[0]?.[1], said.welcomed[1]?.[1]);
  room.close();
});

test('a cursor alone is enough only while nothing but events has changed the view', () => {
  const { room, clock, hall, said, settle, change, cursorAt } = setUp();
  room.add('a', cursorAt(1));
  assert.deepEqual(said.joined, []);
  change(2);
  settle();
  room.add('b', cursorAt(2));
  assert.deepEqual(said.joined, ['b']);
  hall.shown = 3;
  clock.advance(5_000);
  assert.deepEqual(said.patches.at(-1)?.prev, said.patches.at(-1)?.cursor);
  room.add('c', cursorAt(2));
  assert.deepEqual(said.joined, ['b']);
  room.close();
});

test('every five seconds comes the head that was sent, and what the hour has changed', () => {
  const { room, clock, hall, said } = setUp();
  room.add('a', undefined);
  hall.shown = 7;
  clock.advance(5_000);
  assert.equal(said.patches.length, 1);
  assert.deepEqual(said.pulses, [
    { room: 'small/screen', cursor: room.cursor, at: clock.now(), readAt: clock.now() },
  ]);
  room.close();
  clock.advance(60_000);
  assert.equal(said.pulses.length, 1);
});

test('a view that cannot be built any more is over', () => {
  const { room, hall, failures, settle, change } = setUp();
  room.add('a', undefined);
  hall.gone = true;
  change(2);
  settle();
  assert.equal((failures[0] as ProblemError).code, 'unknown_window');
  room.close();
});
