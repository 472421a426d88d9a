/** The checks of the crash tests, held against logs that are wrong: a check that finds nothing proves nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { StoredEvent } from '@hallkit/store';

import { checkCommands } from './check-commands.ts';
import { checkCalls, checkNumbers } from './check-tickets.ts';
import { Ledger } from './ledger.ts';

const day = '2026-11-23';

/** Events of one command each, numbered through; `data` as the log keeps it. */
function logOf(...events: readonly { readonly type: string; readonly data: object }[]): StoredEvent[] {
  return events.map(({ type, data }, index) => ({
    stream: 'hall/crashed',
    seq: index + 1,
    at: index,
    wallAt: index,
    day,
    type,
    v: 1,
    actor: 'device:kiosk',
    commandId: `command-${index + 1}`,
    step: 0,
    bodyHash: '',
    cause: '',
    data: JSON.stringify(data),
    hash: String(index + 1).repeat(64),
  }));
}

const taken = (ticket: number, ordinal: number) => ({
  type: 'TicketTaken',
  data: { ticket, ordinal, number: `A00${ordinal}` },
});
const called = (ticket: number, window: string) => ({ type: 'TicketCalled', data: { ticket, window } });
const finished = (ticket: number, window: string) => ({ type: 'ServiceFinished', data: { ticket, window } });

/** A ledger whose kiosk was told of the first number of a log. */
function ledgerOf(commandId: string, answer: object = {}): Ledger {
  const ledger = new Ledger();
  const text = {
    seq: 1,
    tag: '1'.repeat(16),
    ticket: 1,
    number: 'A001',
    receipt: { number: 'A001' },
    ...answer,
  };
  ledger.answered(
    { commandId, principal: 'device:kiosk', action: 'take-number' },
    JSON.stringify({ commandId, ...text }),
  );
  return ledger;
}

test('a log that keeps what was told is passed', () => {
  const log = logOf(taken(1, 1), called(1, 'w1'), finished(1, 'w1'), taken(2, 2), called(2, 'w1'));
  assert.deepEqual(checkCommands(log, ledgerOf('command-1')), []);
  assert.deepEqual([...checkNumbers(log), ...checkCalls(log)], []);
});

test('an acknowledged command that is not in the log is found', () => {
  const complaints = checkCommands(logOf(taken(1, 1)), ledgerOf('command-9'));
  assert.deepEqual(complaints, ['lost: ack device:kiosk take-number command-9']);
});

test('an answer that tells something else than the log is found', () => {
  for (const answer of [{ seq: 2 }, { tag: '2'.repeat(16) }, { ticket: 2 }, { number: 'A002' }]) {
    const [complaint = ''] = checkCommands(logOf(taken(1, 1)), ledgerOf('command-1', answer));
    assert.match(complaint, /^another answer/);
  }
});

test('a command that was done twice, and one that was refused and done, are found', () => {
  const log = logOf(taken(1, 1), taken(2, 2), taken(3, 3));
  const twice = log.map((event) => ({
    ...event,
    commandId: event.seq === 3 ? 'command-1' : event.commandId,
  }));
  assert.match(checkCommands(twice, new Ledger()).join(), /^torn or twice: TicketTaken at 1/);
  const ledger = new Ledger();
  const command = { commandId: 'command-2', principal: 'device:kiosk', action: 'take-number' };
  ledger.refused(command, 'day_closed', ['day_closed']);
  assert.match(checkCommands(log, ledger).join(), /^refused with day_closed and done/);
});

test('two answers to one command and a refusal nobody reckons with are found', () => {
  const ledger = ledgerOf('command-1');
  const command = { commandId: 'command-1', principal: 'device:kiosk', action: 'take-number' };
  ledger.answered(command, '{}');
  ledger.refused({ ...command, commandId: 'command-2' }, 'window_busy', ['nobody_waiting']);
  ledger.forgotten(command);
  assert.equal(ledger.complaints.length, 3);
});

test('a gap and a double among the numbers are found', () => {
  assert.match(checkNumbers(logOf(taken(1, 1), taken(2, 3))).join(), /number A003 at 2 is not number 2/);
  assert.match(checkNumbers(logOf(taken(1, 1), taken(2, 1))).join(), /number A001 at 2 is not number 2/);
  assert.match(checkNumbers(logOf(taken(1, 1), taken(3, 2))).join(), /ticket 3 at 2 is not ticket 2/);
});

test('a ticket that two windows called, and a window that called over its visitor, are found', () => {
  const log = logOf(taken(1, 1), taken(2, 2), called(1, 'w1'), called(1, 'w2'), called(2, 'w2'));
  assert.deepEqual(checkCalls(log), [
    'w2 called ticket 1 of w1 at 4',
    'w2 had a visitor and called ticket 2 at 5',
  ]);
});
