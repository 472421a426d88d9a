/**
 * Contrast test 7: somebody with every role's token presses whatever there is, in any order. The core's own property
 * tests (`packages/core/src/state/properties.test.ts`) do the same millions of times without a network.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentService, evolve, settledStatuses, type HallState } from '@hallkit/core';
import { wireActions, type WireAction } from '@hallkit/protocol';
import type { Caller } from './caller.ts';
import { contrastHall } from './contrast-hall.ts';
import { startHall, type HallServer } from './hall-server.ts';

const SEEDS = [1, 2, 3];
const PRESSES = 400;
const WINDOWS = ['w1', 'w2', 'w3'];
const NO_RATE = { perSecond: 10_000, burst: 10_000 };

for (const seed of SEEDS) {
  test(`no sequence of requests revives a ticket or calls one to a window that may not serve it (seed ${seed})`, async (t) => {
    const hall = await startHall(t, contrastHall(WINDOWS.length), { config: { principalRate: NO_RATE } });
    const seen = watchEveryEvent(hall);
    const attackers = [
      ...(await Promise.all(WINDOWS.map((window) => hall.clerk(window)))),
      await hall.user('boss', 'manager'),
      await hall.user('guide', 'guide'),
      await hall.device('kiosk'),
    ];
    const random = randomFrom(seed);
    const statuses = new Map<number, number>();
    for (let n = 0; n < PRESSES; n++) {
      const status = await press(random, attackers, hall.host.state);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    assert.ok((statuses.get(200) ?? 0) > PRESSES / 10, 'enough was done to mean something');
    assert.deepEqual(
      [...statuses.keys()].filter((status) => status >= 500),
      [],
      'nothing broke',
    );
    assert.ok(seen.calls > 0 && seen.settled > 0, 'visitors were called and left');
    assert.deepEqual(seen.broken, []);
  });
}

/** What the hall's events came to; `broken` says which of them broke a promise. */
interface Seen {
  calls: number;
  settled: number;
  readonly broken: string[];
}

/** Holds every event of the hall against the two promises. */
function watchEveryEvent(hall: HallServer): Seen {
  const seen: Seen = { calls: 0, settled: 0, broken: [] };
  hall.host.onAdvance(({ before, events }) => {
    let state = before.state;
    for (const event of events) {
      if (event.type === 'TicketCalled') {
        seen.calls += 1;
        if (!mayServe(state, event.data.ticket, event.data.window)) seen.broken.push(`call at ${event.seq}`);
      }
      const next = evolve(state, event);
      const settled = [...state.tickets].filter(({ status }) => settledStatuses.has(status));
      const revived = settled.filter(({ id, status }) => (next.tickets.get(id)?.status ?? status) !== status);
      if (event.type !== 'ActionUndone')
        seen.broken.push(...revived.map(({ number }) => `${number} came back`));
      seen.settled += settled.length;
      state = next;
    }
  });
  return seen;
}

function mayServe(state: HallState, id: number, window: string): boolean {
  const ticket = state.tickets.get(id)!;
  const { services } = state.windows.find((win) => win.id === window)!;
  const isForIt = ticket.forWindow === '' || ticket.forWindow === window;
  return ticket.status === 'waiting' && services.includes(currentService(ticket)) && isForIt;
}

type Random = (below: number) => number;

/** A small generator (mulberry32), so that a failure can be run again by its seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

/** What a hall lives of comes more often than the rest. */
const BUSY: readonly WireAction[] = [
  'take-number',
  'call-next',
  'start-service',
  'finish-service',
  'no-show',
];
const DAY_ENDS: ReadonlySet<WireAction> = new Set(['close-day', 'confirm-clock', 'roll-day']);

async function press(random: Random, attackers: readonly Caller[], state: HallState): Promise<number> {
  const action = random(2) === 0 ? pick(random, BUSY) : pick(random, wireActions);
  if (DAY_ENDS.has(action)) return 0;
  const caller = pick(random, attackers);
  const { status } = await caller.sends(action, payloadOf(random, action, state));
  return status;
}

function payloadOf(random: Random, action: WireAction, state: HallState): object {
  const service = pick(random, ['tax', 'land', 'help']);
  const window = pick(random, WINDOWS);
  const number = `${pick(random, ['A', 'B', 'C'])}00${1 + random(5)}`;
  const ticket = { ticket: Math.max(1, state.lastTicketId - random(6)) };
  const toService = { window, toService: service, position: pick(random, ['front', 'arrival', 'end']) };
  const payloads: Partial<Record<WireAction, object>> = {
    'take-number': { legs: [{ service }, { service: pick(random, ['tax', 'help']) }], channel: 'kiosk' },
    'reprint-ticket': ticket,
    'correct-service': { ...ticket, service },
    'claim-priority': { ...ticket, priority: 'elderly' },
    'verify-priority': { ...ticket, priority: 'elderly', how: 'guide' },
    'cancel-ticket': { ...ticket, reason: 'left' },
    'reactivate-ticket': ticket,
    'call-number': { window, number },
    'finish-service': { window, outcome: pick(random, ['done', 'follow-up', 'referred']) },
    'pause-window': { window, reason: 'away' },
    'resume-ticket': { window, ...ticket },
    'transfer-ticket':
      random(2) === 0 ? toService : { window, toWindow: pick(random, WINDOWS), position: 'front' },
    'add-service': { window, service },
    'record-express': { window, service, outcome: 'done' },
    'change-window-services': { window, services: [service], reason: 'queue' },
    'pause-intake': { service, reason: 'full' },
    'resume-intake': { service },
    'set-quota': { service, quota: 1000 },
    'set-last-ticket-time': { service, time: '' },
    'open-day': {},
  };
  return payloads[action] ?? { window };
}
