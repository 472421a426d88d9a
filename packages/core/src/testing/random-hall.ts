import fc from 'fast-check';
import { policies } from '../dispatch/policies.ts';
import type { HallAction, HallCommand } from '../state/commands.ts';
import { decide } from '../state/decide.ts';
import type { HallFile } from '../hall/hall-file.ts';
import type { HallEvent } from '../state/events.ts';
import type { HallState } from '../state/hall-state.ts';
import { monday9 } from './scenario.ts';
import { smallHall } from './small-hall.ts';

/** A command without its time: what a busy, careless, sometimes hostile hall might send. */
export interface RandomCommand {
  readonly action: HallAction;
  readonly data: object;
  readonly role: HallCommand['actor']['role'];
  readonly clerk: string;
  readonly console: string;
  /** Mostly the clerk who holds the window acts, from its newest console; otherwise anybody does. */
  readonly asHolder: boolean;
  /** ms since the command before. */
  readonly afterMs: number;
}

const window = fc.constantFrom('w1', 'w2', 'w3', 'w4', 'nowhere');
const service = fc.constantFrom('tax', 'land', 'help', 'nothing');
/** Counted back from the newest number, so that it mostly hits somebody in the hall. */
const ticket = fc.integer({ min: 0, max: 9 });
const number = fc.constantFrom('A001', 'A002', 'A003', 'B001', 'B002', 'C001');
const position = fc.constantFrom('front', 'arrival', 'end');
const outcome = fc.constantFrom('done', 'follow-up', 'referred', 'refused');
const legs = fc.array(
  fc.oneof(fc.record({ service }), fc.record({ item: fc.constantFrom('tax-new', 'tax-end', 'none') })),
  { minLength: 1, maxLength: 3 },
);

const datas: Readonly<Partial<Record<HallAction, fc.Arbitrary<object>>>> = {
  'take-number': fc.record({
    legs,
    channel: fc.constant('kiosk'),
    priority: fc.constantFrom('', 'elderly', 'military'),
  }),
  'call-next': fc.record({ window }),
  'call-number': fc.record({ window, number }),
  recall: fc.record({ window }),
  'start-service': fc.record({ window }),
  'finish-service': fc.record({ window, outcome, reason: fc.constantFrom('', 'papers-missing') }),
  'no-show': fc.record({ window }),
  'park-ticket': fc.record({ window }),
  'resume-ticket': fc.record({ window, ticket }),
  'transfer-ticket': fc.oneof(
    fc.record({ window, toService: service, position }),
    fc.record({ window, toWindow: window, position }),
  ),
  'add-service': fc.record({ window, service }),
  'record-express': fc.record({ window, service, outcome, reason: fc.constant('other') }),
  undo: fc.record({ window }),
  'sign-in': fc.record({ window }),
  'sign-out': fc.record({ window }),
  'take-over': fc.record({ window }),
  'open-window': fc.record({ window }),
  'pause-window': fc.record({ window, reason: fc.constantFrom('away', 'none') }),
  'resume-window': fc.record({ window }),
  'close-window': fc.record({ window }),
  'change-window-services': fc.record({
    window,
    services: fc.uniqueArray(service, { maxLength: 3 }),
    reason: fc.constant('queue'),
  }),
  'set-allocation-mode': fc.record({ mode: fc.constantFrom('fixed', 'advise', 'auto') }),
  'apply-preset': fc.record({ preset: fc.constantFrom('noon', 'plain', 'nothing') }),
  'follow-advice': fc.constant({}),
  'acknowledge-alert': fc.record({ alert: fc.constantFrom('queue-per-window', 'long-wait'), service }),
  'mark-unattended': fc.record({ window }),
  'mark-attended': fc.record({ window }),
  'give-back': fc.record({ window }),
  'reprint-ticket': fc.record({ ticket, revoke: fc.boolean() }),
  'correct-service': fc.record({ ticket, service }),
  'claim-priority': fc.record({ ticket, priority: fc.constantFrom('elderly', 'military', 'none') }),
  'verify-priority': fc.record({
    ticket,
    priority: fc.constantFrom('elderly', 'military'),
    how: fc.constant('guide'),
  }),
  'cancel-ticket': fc.record({ ticket, reason: fc.constant('left') }),
  'reactivate-ticket': fc.record({ ticket }),
  'pause-intake': fc.record({ service, reason: fc.constant('full') }),
  'resume-intake': fc.record({ service }),
  'set-quota': fc.record({ service, quota: fc.integer({ min: 0, max: 20 }) }),
  'close-day': fc.constant({}),
  'open-day': fc.constant({}),
  'roll-day': fc.constant({}),
};

/** Busy actions come often, so that random days get deep into a hall's life. */
const weights: Readonly<Partial<Record<HallAction, number>>> = {
  'take-number': 12,
  'call-next': 10,
  'sign-in': 4,
  'open-window': 4,
  'start-service': 4,
  'finish-service': 4,
  undo: 3,
  'park-ticket': 3,
  'resume-ticket': 6,
  'no-show': 3,
  'mark-unattended': 2,
  'give-back': 2,
  'reactivate-ticket': 3,
};

/** Commands of a random day. */
export const randomCommands: fc.Arbitrary<readonly RandomCommand[]> = fc.array(
  fc
    .oneof(
      ...Object.entries(datas).map(([action, data]) => ({
        weight: weights[action as HallAction] ?? 1,
        arbitrary: data.map((value) => ({ action: action as HallAction, data: value })),
      })),
    )
    .chain((what) =>
      fc.record({
        action: fc.constant(what.action),
        data: fc.constant(what.data),
        asHolder: fc.constantFrom(true, true, true, true, false),
        role: fc.constantFrom('clerk' as const, 'clerk' as const, 'manager' as const),
        clerk: fc.constantFrom('zhang', 'li', 'chen'),
        console: fc.constantFrom('desk', 'desk', 'desk', 'other'),
        afterMs: fc.oneof(
          { weight: 20, arbitrary: fc.integer({ min: 0, max: 4000 }) },
          { weight: 1, arbitrary: fc.constant(9 * 3_600_000) },
        ),
      }),
    ),
  { maxLength: 150, size: 'max' },
);

/** One accepted command: the state before, its events, the state after. */
export interface Step {
  readonly before: HallState;
  readonly command: HallCommand;
  readonly events: readonly HallEvent[];
  readonly after: HallState;
}

/** Runs random commands on the small hall and gives every accepted step. */
export function* runRandom(start: HallState, commands: readonly RandomCommand[]): Generator<Step> {
  let state = start;
  let at = monday9;
  let n = 0;
  for (const random of commands) {
    at += random.afterMs;
    n += 1;
    const actor = actorOf(random, state);
    const data = 'ticket' in random.data ? { ...random.data, ticket: aim(random, state) } : random.data;
    const command = {
      action: random.action,
      data,
      actor,
      commandId: `c${n}`,
      at,
      notAfter: 0,
    } as HallCommand;
    const decision = decide(state, command, policies);
    if (!decision.ok) continue;
    yield { before: state, command, events: decision.events, after: decision.state };
    state = decision.state;
  }
}

/** The ticket a command means: for a resume somebody parked, if anybody is; else counted back from the newest. */
function aim({ action, data }: RandomCommand, state: HallState): number {
  const back = 'ticket' in data ? Number(data.ticket) : 0;
  const parked = action === 'resume-ticket' ? state.windows.flatMap((win) => win.parked) : [];
  return parked[back % Math.max(parked.length, 1)] ?? state.lastTicketId - back;
}

function actorOf(random: RandomCommand, state: HallState): HallCommand['actor'] {
  const named = 'window' in random.data ? random.data.window : undefined;
  const holder = random.asHolder
    ? state.windows.find(({ id, clerk }) => id === named && clerk !== '')
    : undefined;
  if (holder !== undefined) return { role: 'clerk', id: holder.clerk, console: holder.console };
  return {
    role: random.role,
    id: random.role === 'clerk' ? random.clerk : random.role,
    console: random.console,
  };
}

/** Halls random days start from: what a no-show does differs, alerts come soon, and windows change often. */
export const randomHallFiles: readonly HallFile[] = (['back', 'tail', 'reactivate'] as const).map(
  (policy) => ({
    ...smallHall,
    noShow: { policy, after: 1, cap: 3 },
    alerts: { queuePerWindow: 1, waitMinutes: 1 },
    allocation: { restMinutes: 1 },
  }),
);
