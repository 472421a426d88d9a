import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  counterIdentity as me,
  counterRows,
  counterTicket,
  type CounterParts,
} from '../testing/counter-rows.ts';
import { autoNextAt } from './auto-next.ts';
import { consoleStateOf } from './console-state.ts';
import { possibleActions } from './possible-actions.ts';

const NOW = 1_800_000_000_000;
const stateOf = (parts: CounterParts, identity: Partial<typeof me> & object = {}) =>
  consoleStateOf(counterRows(parts), { ...me, ...identity });
const called = {
  staff: { ticket: 7 },
  tickets: [counterTicket(7, { status: 'called', calledAt: NOW })],
} as const;
const serving = {
  staff: { ticket: 7 },
  tickets: [counterTicket(7, { status: 'serving', startedAt: NOW })],
} as const;
const actions = (parts: CounterParts, cutOff = false) =>
  [...possibleActions(stateOf(parts), me, NOW, cutOff)].sort();

test('the mode follows the window, its clerk and its visitor', () => {
  assert.equal(consoleStateOf([], me).mode, 'loading');
  assert.equal(consoleStateOf(counterRows(), { ...me, window: '' }).mode, 'choosing');
  assert.equal(consoleStateOf(counterRows(), { ...me, window: 'w999' }).mode, 'unknown');
  assert.equal(stateOf({ staff: { clerk: '' } }).mode, 'signed-out');
  assert.equal(stateOf({ staff: { clerk: 'li' } }).mode, 'taken');
  assert.equal(stateOf({ staff: { console: 'c-2' } }).mode, 'moved');
  assert.equal(stateOf({ win: { status: 'closed' } }).mode, 'closed');
  assert.equal(stateOf({ win: { status: 'paused' } }).mode, 'paused');
  assert.equal(stateOf({}).mode, 'idle');
  assert.equal(stateOf(called).mode, 'called');
  assert.equal(stateOf(serving).mode, 'serving');
});

test('who waits comes in order, the parked and the missed apart', () => {
  const state = stateOf({
    counter: { parked: [4], missedTickets: [5] },
    tickets: [
      counterTicket(2, { rank: 1 }),
      counterTicket(1, { rank: 0 }),
      counterTicket(4),
      counterTicket(5),
    ],
  });
  assert.deepEqual(
    state.next.map(({ id }) => id),
    [1, 2],
  );
  assert.deepEqual(
    state.parked.map(({ id }) => id),
    [4],
  );
  assert.deepEqual(
    state.missed.map(({ id }) => id),
    [5],
  );
});

test('a called visitor can be recalled, started, missed; a served one finished', () => {
  assert.ok(actions(called).includes('recall'));
  assert.ok(actions(called).includes('no-show'));
  assert.deepEqual(
    actions(serving).filter((action) => ['recall', 'no-show', 'start-service'].includes(action)),
    [],
  );
  assert.ok(actions(serving).includes('finish-service'));
  assert.ok(actions(serving).includes('call-next'), 'next finishes the present one');
});

test('no recall is offered after the last one', () => {
  const often = { ...called, tickets: [{ ...called.tickets[0], recalls: 3 }] };
  assert.equal(actions(often).includes('recall'), false);
  assert.ok(actions(often).includes('no-show'));
});

test('a paused or closed window calls nobody, and a window with a visitor does not close', () => {
  assert.deepEqual(actions({ win: { status: 'paused' } }), ['close-window', 'resume-window', 'sign-out']);
  assert.deepEqual(actions({ win: { status: 'closed' } }), ['open-window', 'sign-out']);
  assert.equal(actions(serving).includes('close-window'), false);
  assert.equal(actions(serving).includes('sign-out'), false);
});

test('a parked visitor is resumed only at a free window', () => {
  assert.ok(actions({}).includes('resume-ticket'));
  assert.equal(actions(called).includes('resume-ticket'), false);
});

test('the last action can be taken back by who did it, while there is time', () => {
  const undo = { undoUntil: NOW + 3000, undoAction: 'call-next', undoActor: 'clerk:zhang' };
  assert.ok(actions({ counter: undo }).includes('undo'));
  assert.equal(actions({ counter: { ...undo, undoUntil: NOW } }).includes('undo'), false);
  assert.equal(actions({ counter: { ...undo, undoActor: 'clerk:li' } }).includes('undo'), false);
});

test('a console that is cut off or has moved may not act', () => {
  assert.deepEqual(actions(serving, true), []);
  assert.deepEqual(actions({ staff: { console: 'c-2' } }), ['sign-in']);
  assert.deepEqual(actions({ staff: { clerk: 'li' } }), ['take-over']);
});

test('auto-next waits until the ending can no longer be taken back', () => {
  const free = { staff: { freeSince: NOW }, counter: { waiting: 2 } };
  assert.equal(autoNextAt(stateOf(free), 0), NOW + 5000);
  assert.equal(autoNextAt(stateOf({ ...free, counter: { waiting: 0 } }), 0), undefined);
  assert.equal(autoNextAt(stateOf({ ...free, win: { status: 'paused' } }), 0), undefined);
  assert.equal(autoNextAt(stateOf(free), NOW + 6000), NOW + 11_000, 'a refused try waits');
});
