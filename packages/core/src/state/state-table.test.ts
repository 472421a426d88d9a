import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RejectionCode } from '../rejection.ts';
import type { HallAction, HallCommandData } from '../state/commands.ts';
import { decide } from '../state/decide.ts';
import { policies } from '../dispatch/policies.ts';
import { given, monday9, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';
import { ticketStatuses, type TicketStatus } from '../ticket/ticket.ts';
import { windowStatuses, type WindowStatus } from '../window/service-window.ts';

/** `ok`, or the code of the refusal. */
type Verdict = 'ok' | RejectionCode;

type TicketAction =
  | 'reprint-ticket'
  | 'correct-service'
  | 'claim-priority'
  | 'verify-priority'
  | 'cancel-ticket'
  | 'reactivate-ticket'
  | 'call-number'
  | 'resume-ticket';

/** What each command does to a ticket in each state. The compiler keeps the table whole. */
const ticketTable: Record<TicketAction, Record<TicketStatus, Verdict>> = {
  'reprint-ticket': row('ok', 'ok', 'ok', 'ok', 'ok', 'ticket_settled'),
  'correct-service': row(
    'ok',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_settled',
  ),
  'claim-priority': row('ok', 'ok', 'ok', 'ok', 'ok', 'ticket_settled'),
  'verify-priority': row('ok', 'ok', 'ok', 'ok', 'ok', 'ticket_settled'),
  'cancel-ticket': row('ok', 'ticket_not_waiting', 'ticket_not_waiting', 'ok', 'ok', 'ticket_settled'),
  'reactivate-ticket': {
    ...row(
      'ticket_not_missed',
      'ticket_not_missed',
      'ticket_not_missed',
      'ticket_not_missed',
      'ok',
      'ticket_settled',
    ),
    void: 'no_show_is_final',
  },
  'call-number': row(
    'ok',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_not_waiting',
    'ticket_not_waiting',
  ),
  'resume-ticket': row(
    'ticket_not_parked',
    'window_busy',
    'window_busy',
    'ok',
    'ticket_not_parked',
    'ticket_not_parked',
  ),
};

function row(
  waiting: Verdict,
  called: Verdict,
  serving: Verdict,
  parked: Verdict,
  missed: Verdict,
  settled: Verdict,
): Record<TicketStatus, Verdict> {
  return {
    waiting,
    called,
    serving,
    parked,
    missed,
    void: settled,
    finished: settled,
    cancelled: settled,
    lapsed: settled,
  };
}

/** What stands at the window: nobody, a called visitor, one being served. */
const presences = ['empty', 'called', 'serving'] as const;
type Presence = (typeof presences)[number];

type WindowAction =
  | 'open-window'
  | 'pause-window'
  | 'resume-window'
  | 'close-window'
  | 'sign-in'
  | 'sign-out'
  | 'call-next'
  | 'recall'
  | 'start-service'
  | 'finish-service'
  | 'no-show'
  | 'park-ticket'
  | 'transfer-ticket'
  | 'add-service'
  | 'record-express'
  | 'give-back';

type WindowRow = Record<WindowStatus, Record<Presence, Verdict>>;

/** A verdict that does not ask who stands at the window. */
const any = (verdict: Verdict): Record<Presence, Verdict> => ({
  empty: verdict,
  called: verdict,
  serving: verdict,
});
/** Commands about the present visitor: the window may meanwhile be paused or closed, the visitor stays. */
const present = (called: Verdict, serving: Verdict): WindowRow => {
  const verdicts = { empty: 'window_empty', called, serving } as const;
  return { closed: verdicts, open: verdicts, paused: verdicts };
};

/** What each command does at a window in each state, by who stands at it. */
const windowTable: Record<WindowAction, WindowRow> = {
  'open-window': { closed: any('ok'), open: any('window_already_open'), paused: any('window_already_open') },
  'pause-window': { closed: any('window_closed'), open: any('ok'), paused: any('window_paused') },
  'resume-window': { closed: any('window_not_paused'), open: any('window_not_paused'), paused: any('ok') },
  'close-window': {
    closed: any('window_closed'),
    open: { empty: 'ok', called: 'window_busy', serving: 'window_busy' },
    paused: { empty: 'ok', called: 'window_busy', serving: 'window_busy' },
  },
  'sign-in': { closed: any('ok'), open: any('ok'), paused: any('ok') },
  'sign-out': {
    closed: { empty: 'ok', called: 'window_busy', serving: 'window_busy' },
    open: { empty: 'ok', called: 'window_busy', serving: 'window_busy' },
    paused: { empty: 'ok', called: 'window_busy', serving: 'window_busy' },
  },
  'call-next': { closed: any('window_closed'), open: any('ok'), paused: any('window_paused') },
  recall: present('ok', 'already_started'),
  'start-service': present('ok', 'already_started'),
  'finish-service': present('ok', 'ok'),
  'no-show': present('ok', 'already_started'),
  'park-ticket': present('ok', 'ok'),
  'transfer-ticket': present('ok', 'ok'),
  'add-service': present('ok', 'ok'),
  'record-express': { closed: any('window_closed'), open: any('ok'), paused: any('window_paused') },
  'give-back': present('window_attended', 'window_attended'),
};

const zhang = 'clerk:zhang';
const w1 = { window: 'w1' };

/** A hall whose ticket 1 (A001, tax) is in this state; window 1 is open and free unless it holds the ticket. */
function hallWithTicket(status: TicketStatus): Scenario {
  const hall = given(smallHallState({ noShow: { policy: status === 'void' ? 'void' : 'reactivate' } })).staff(
    'w1',
    'zhang',
  );
  const id = hall.take('tax');
  const called = (): Scenario => hall.when(zhang, 'call-next', w1);
  const reach: Record<TicketStatus, () => unknown> = {
    waiting: () => undefined,
    called,
    serving: () => called().when(zhang, 'start-service', w1),
    parked: () => called().when(zhang, 'park-ticket', w1),
    missed: () => called().when(zhang, 'no-show', w1),
    void: () => called().when(zhang, 'no-show', w1),
    finished: () => called().when(zhang, 'finish-service', { ...w1, outcome: 'done' }),
    cancelled: () => hall.when('guide', 'cancel-ticket', { ticket: id, reason: 'left' }),
    lapsed: () => hall.after(86_400_000).when('system', 'roll-day', {}),
  };
  reach[status]();
  assert.equal(hall.ticket(id).status, status);
  return hall;
}

const ticketData: { [A in TicketAction]: HallCommandData[A] } = {
  'reprint-ticket': { ticket: 1 },
  'correct-service': { ticket: 1, service: 'help' },
  'claim-priority': { ticket: 1, priority: 'elderly' },
  'verify-priority': { ticket: 1, priority: 'elderly', how: 'guide' },
  'cancel-ticket': { ticket: 1, reason: 'left' },
  'reactivate-ticket': { ticket: 1 },
  'call-number': { ...w1, number: 'A001' },
  'resume-ticket': { ...w1, ticket: 1 },
};

function hallWithWindow(status: WindowStatus, presence: Presence): Scenario {
  const hall = given(smallHallState()).staff('w1', 'zhang');
  hall.take('tax');
  hall.take('tax');
  if (presence !== 'empty') hall.when(zhang, 'call-next', w1);
  if (presence === 'serving') hall.when(zhang, 'start-service', w1);
  if (status === 'paused') hall.when(zhang, 'pause-window', { ...w1, reason: 'away' });
  if (status === 'closed') closeAround(hall);
  return hall;
}

/** A window never closes with a visitor at it, so a closed one with a visitor is made by hand. */
function closeAround(hall: Scenario): void {
  const windows = hall.state.windows.map((win) =>
    win.id === 'w1' ? { ...win, status: 'closed' as const } : win,
  );
  hall.state = { ...hall.state, windows, staffing: [0, 0, 0] };
}

const windowData: { [A in WindowAction]: HallCommandData[A] } = {
  'open-window': w1,
  'pause-window': { ...w1, reason: 'away' },
  'resume-window': w1,
  'close-window': w1,
  'sign-in': w1,
  'sign-out': w1,
  'call-next': w1,
  recall: w1,
  'start-service': w1,
  'finish-service': { ...w1, outcome: 'done' },
  'no-show': w1,
  'park-ticket': w1,
  'transfer-ticket': { ...w1, toService: 'land', position: 'end' },
  'add-service': { ...w1, service: 'land' },
  'record-express': { ...w1, service: 'tax', outcome: 'done' },
  'give-back': w1,
};

function verdictOf(hall: Scenario, action: HallAction, data: object): Verdict {
  const actor = { role: 'clerk', id: 'zhang', console: 'desk' } as const;
  const command = { action, data, actor, commandId: 'x', at: Math.max(hall.now, monday9), notAfter: 0 };
  const decision = decide(hall.state, command as Parameters<typeof decide>[1], policies);
  return decision.ok ? 'ok' : decision.rejection.code;
}

describe('the table of ticket states', () => {
  for (const [action, verdicts] of Object.entries(ticketTable) as [
    TicketAction,
    Record<TicketStatus, Verdict>,
  ][]) {
    it(`says what ${action} does in every state`, () => {
      for (const status of ticketStatuses) {
        const hall = hallWithTicket(status);
        if (action === 'call-number')
          hall
            .when('clerk:wu', 'sign-in', { window: 'w4' })
            .when('clerk:wu', 'open-window', { window: 'w4' });
        assert.equal(verdictOf(hall, action, ticketData[action]), verdicts[status], `${action} on ${status}`);
      }
    });
  }
});

describe('the table of window states', () => {
  for (const [action, statuses] of Object.entries(windowTable) as [WindowAction, WindowRow][]) {
    it(`says what ${action} does in every state`, () => {
      for (const status of windowStatuses) {
        for (const presence of presences) {
          const verdict = verdictOf(hallWithWindow(status, presence), action, windowData[action]);
          assert.equal(verdict, statuses[status][presence], `${action} at a ${status} window, ${presence}`);
        }
      }
    });
  }
});
