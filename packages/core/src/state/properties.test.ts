import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { given } from '../testing/scenario.ts';
import { randomCommands, randomHallFiles, runRandom } from '../testing/random-hall.ts';
import { findAlert } from '../alert/alerts.ts';
import { defaultAllocationMode } from '../allocation/allocation-rules.ts';
import { currentService, settledStatuses, type Ticket } from '../ticket/ticket.ts';
import { evolve } from './evolve.ts';
import type { HallEvent, HallEventType } from './events.ts';
import type { HallState } from './hall-state.ts';
import { isPriority, queueOf } from './lanes.ts';
import { freezeHall, thawHall, type HallSnapshot } from './snapshot.ts';
import type { ServiceTally } from './tally.ts';
import { countDedicated, countStaffing } from './windows.ts';

const starts = randomHallFiles.map((hall) =>
  given(undefined).when('system', 'define-hall', { hash: 'h1', hall }).staff('w1', 'zhang').staff('w3', 'li'),
);
/** Mapped from a number, so that a counterexample prints short. */
const anyStart = fc.nat(starts.length - 1).map((index) => starts[index]!.state);
const runs = { numRuns: 300 };

/** What must hold of every hall, whatever has happened in it. */
function checkInvariants(state: HallState): void {
  for (const ticket of state.tickets) checkTicket(state, ticket);
  checkQueues(state);
  assert.deepEqual(state.staffing, countStaffing(state));
  assert.deepEqual(state.dedicated, countDedicated(state));
  const clerks = state.windows.map((win) => win.clerk).filter((clerk) => clerk !== '');
  assert.equal(new Set(clerks).size, clerks.length, 'one clerk, one window');
  for (const { tally } of state.services) checkTally(tally);
  for (const { alert, service } of state.acknowledged)
    assert.ok(findAlert(state, alert, service, state.at), 'what was said of an alert ends with it');
  const { allocation, file } = state.plan!;
  assert.equal(allocation.mode, state.allocationMode || (file.allocation?.mode ?? defaultAllocationMode));
}

function checkTicket(state: HallState, ticket: Ticket): void {
  if (ticket.status === 'waiting') {
    const entries = [...queueOf(state, ticket)].filter(({ id }) => id === ticket.id);
    assert.equal(entries.length, 1, 'a waiting ticket stands in one queue, once');
  }
  const holder = state.windows.find((win) => win.ticket === ticket.id);
  const isPresent = ticket.status === 'called' || ticket.status === 'serving';
  assert.equal(
    holder?.id,
    isPresent ? ticket.window : undefined,
    `${ticket.number} ${ticket.status} and its window agree`,
  );
  const parkedAt = state.windows.filter((win) => win.parked.includes(ticket.id)).map((win) => win.id);
  assert.deepEqual(
    parkedAt,
    ticket.status === 'parked' ? [ticket.window] : [],
    'a parked ticket is on one list',
  );
  if (ticket.forWindow === '' || ticket.status !== 'waiting') return;
  const target = state.windows.find((win) => win.id === ticket.forWindow)!;
  assert.ok(
    target.services.includes(currentService(ticket)),
    'nobody waits for a window that may not serve them',
  );
  assert.notEqual(target.status, 'closed', 'nobody waits for a closed window');
}

function checkQueues(state: HallState): void {
  const waiting = [...state.tickets].filter(({ status }) => status === 'waiting').length;
  assert.equal(state.waiting, waiting);
  const queued = [
    ...state.lanes.flatMap(({ ordinary, priority }) => [ordinary, priority]),
    ...state.reserved,
  ];
  assert.equal(
    queued.reduce((sum, queue) => sum + queue.size, 0),
    waiting,
    'queues hold the waiting and nobody else',
  );
  state.lanes.forEach(({ priority }) => {
    for (const { id } of priority)
      assert.ok(isPriority(state.plan!, state.tickets.get(id)!), 'only priority in its lane');
  });
}

function checkTally({ waitBins, ...figures }: ServiceTally): void {
  assert.equal(
    waitBins.reduce((sum, bin) => sum + bin, 0),
    figures.called,
    'every call is in one bin',
  );
  for (const [name, figure] of Object.entries(figures))
    assert.ok(Number.isInteger(figure) && figure >= 0, `undo never takes more ${name} back than there was`);
}

describe('over random days', () => {
  it('every invariant holds after every command', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, (start, commands) => {
        for (const step of runRandom(start, commands)) checkInvariants(step.after);
      }),
      runs,
    );
  });

  it('random days reach every kind of event', () => {
    const seen = new Set<string>();
    const days = fc.sample(fc.tuple(anyStart, randomCommands), { numRuns: 600, seed: 7 });
    for (const [start, commands] of days) {
      for (const { events } of runRandom(start, commands)) for (const { type } of events) seen.add(type);
    }
    const {
      HallDefined: _defined,
      ClockConfirmed: _confirmed,
      LastTicketTimeSet: _time,
      ...reached
    } = everyType;
    assert.deepEqual(
      Object.keys(reached).filter((type) => !seen.has(type)),
      [],
    );
  });

  it('the state before is never written into', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, (start, commands) => {
        let frozen = JSON.stringify(freezeHall(start));
        for (const step of runRandom(start, commands)) {
          assert.equal(JSON.stringify(freezeHall(step.before)), frozen);
          frozen = JSON.stringify(freezeHall(step.after));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('replaying the events gives the same state, from the start and from any snapshot', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, fc.nat(), (start, commands, cut) => {
        const steps = [...runRandom(start, commands)];
        const events = steps.flatMap((step) => step.events);
        const end = steps.at(-1)?.after ?? start;
        assert.deepEqual(plain(fold(start, events)), plain(end));
        const middle = steps.length === 0 ? start : steps[cut % steps.length]!.after;
        const thawed = thawHall(plain(middle), start.plan!);
        checkInvariants(thawed);
        const rest = events.filter(({ seq }) => seq > thawed.seq);
        assert.deepEqual(plain(fold(thawed, rest)), plain(end));
      }),
      runs,
    );
  });

  it('numbers are whole: no gap and no duplicate in a service and day', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, (start, commands) => {
        const issued = new Map<string, number>();
        for (const { events } of runRandom(start, commands)) {
          for (const event of events) {
            if (event.type !== 'TicketTaken') continue;
            const series = `${event.day} ${event.data.number[0]}`;
            assert.equal(event.data.ordinal, (issued.get(series) ?? 0) + 1);
            issued.set(series, event.data.ordinal);
          }
        }
      }),
      runs,
    );
  });

  it('no sequence of commands revives a settled ticket but an undo within its seconds', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, (start, commands) => {
        for (const { before, after, command } of runRandom(start, commands)) {
          if (command.action === 'undo') continue;
          for (const ticket of before.tickets) {
            if (!settledStatuses.has(ticket.status)) continue;
            assert.equal(after.tickets.get(ticket.id)?.status ?? ticket.status, ticket.status);
          }
        }
      }),
      runs,
    );
  });

  it('a call goes to a waiting ticket that the window serves', () => {
    fc.assert(
      fc.property(anyStart, randomCommands, (start, commands) => {
        for (const { before, events } of runRandom(start, commands)) {
          let state = before;
          for (const event of events) {
            if (event.type === 'TicketCalled') {
              const ticket = state.tickets.get(event.data.ticket)!;
              const win = state.windows.find(({ id }) => id === event.data.window)!;
              assert.equal(ticket.status, 'waiting');
              assert.ok(win.services.includes(currentService(ticket)) && win.status === 'open');
              assert.ok(ticket.forWindow === '' || ticket.forWindow === win.id);
            }
            state = evolve(state, event);
          }
        }
      }),
      runs,
    );
  });
});

/** Every event type; the compiler keeps it whole. */
const everyType: Record<HallEventType, true> = {
  HallDefined: true,
  DayOpened: true,
  ClockConfirmed: true,
  DayClosed: true,
  DayReopened: true,
  IntakePaused: true,
  IntakeResumed: true,
  QuotaSet: true,
  LastTicketTimeSet: true,
  TicketTaken: true,
  TicketReprinted: true,
  ServiceCorrected: true,
  ServiceAdded: true,
  PriorityClaimed: true,
  PriorityVerified: true,
  TicketCancelled: true,
  TicketReactivated: true,
  TicketCalled: true,
  TicketRecalled: true,
  ServiceStarted: true,
  ServiceFinished: true,
  TicketMissed: true,
  TicketParked: true,
  TicketResumed: true,
  TicketTransferred: true,
  TicketGivenBack: true,
  ExpressRecorded: true,
  ClerkSignedIn: true,
  ClerkSignedOut: true,
  ConsoleMoved: true,
  WindowTakenOver: true,
  WindowOpened: true,
  WindowPaused: true,
  WindowResumed: true,
  WindowClosed: true,
  WindowServicesChanged: true,
  WindowUnattended: true,
  WindowAttended: true,
  AllocationModeSet: true,
  AlertAcknowledged: true,
  ActionUndone: true,
};

/** The state as a snapshot's reader finds it. */
function plain(state: HallState): HallSnapshot {
  return JSON.parse(JSON.stringify(freezeHall(state))) as HallSnapshot;
}

function fold(state: HallState, events: readonly HallEvent[]): HallState {
  return events.reduce(evolve, state);
}
