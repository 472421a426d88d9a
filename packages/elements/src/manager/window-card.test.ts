import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffRow } from '../testing/manager-rows.ts';
import { windowRow } from '../testing/sample-rows.ts';
import { canTake, windowCards } from './window-card.ts';

const NOW = 1_000_000;

function card(row: Parameters<typeof windowRow>[1], staff: Parameters<typeof staffRow>[1]) {
  const [made] = windowCards([windowRow(1, row)], new Map([['w001', staffRow('w001', staff)]]), NOW);
  assert.ok(made);
  return made;
}

test('a card tells its own services from those it lends itself to and those it leaves', () => {
  const made = card({ services: ['market', 'tax'] }, { own: ['market', 'seal'] });
  assert.deepEqual([made.own, made.extra, made.left], [['market'], ['tax'], ['seal']]);
});

test('a card says how long its window has been free, only while it is open and empty', () => {
  assert.equal(card({}, { freeSince: NOW - 5000 }).idleMs, 5000);
  assert.equal(card({ current: 'A001' }, { freeSince: NOW - 5000 }).idleMs, 0);
  assert.equal(card({ status: 'paused', since: NOW - 7000 }, { freeSince: NOW - 5000 }).idleMs, 0);
  assert.equal(card({ status: 'paused', since: NOW - 7000 }, {}).pausedMs, 7000);
});

test('a change for a time counts down, one without an end does not', () => {
  const given = { since: 1, reason: '排队较长', by: 'manager:chen' };
  const overlay = { services: ['tax'], pinned: false, until: NOW + 60_000, ...given };
  assert.deepEqual(card({}, { overlay }).change, { pinned: false, leftMs: 60_000 });
  assert.deepEqual(card({}, { overlay: { ...overlay, pinned: true, until: 0 } }).change, {
    pinned: true,
    leftMs: 0,
  });
  assert.equal(card({}, {}).change, undefined);
});

test('a window takes a service its clerk is trained for and it does not serve yet', () => {
  const made = card({ services: ['market'] }, { qualified: ['market', 'seal'] });
  assert.equal(canTake(made, 'seal'), true);
  assert.equal(canTake(made, 'market'), false);
  assert.equal(canTake(made, 'tax'), false);
});
