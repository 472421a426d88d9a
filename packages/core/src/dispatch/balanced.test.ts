import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultBalance } from './balance-weights.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

const minute = 60_000;
const { priorityRate, headStartMinutes } = defaultBalance;
const li = 'clerk:li';
const w3 = { window: 'w3' };

/** The small hall under the balanced policy, its comprehensive window 3 open. */
function hall(): Scenario {
  return given(smallHallState({ policy: 'balanced' })).staff('w3', 'li');
}

function reason(scenario: Scenario): unknown {
  const call = scenario.last.find(({ type }) => type === 'TicketCalled');
  return call?.type === 'TicketCalled' ? call.data.reason : undefined;
}

describe('the balanced policy', () => {
  it('sends the comprehensive window to the service that is furthest behind its target, and says so', () => {
    const scenario = hall();
    scenario.take('tax');
    scenario.after(20 * minute).when(li, 'call-next', w3);
    assert.deepEqual(reason(scenario), { code: 'first-in-line', params: {} });
    scenario.take('land');
    const tax = scenario.after(10 * minute).take('tax');
    for (let i = 0; i < 12; i++) scenario.take('tax');
    scenario.after(minute).when(li, 'call-next', w3);
    assert.equal(
      scenario.window('w3').ticket,
      tax,
      'a long queue without a window of its own outweighs ten minutes',
    );
    assert.deepEqual(reason(scenario), {
      code: 'behind',
      params: { service: 'tax', waitMinutes: 1, services: 2 },
    });
  });

  it('leans less to a queue that its own dedicated windows drain', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w4', 'wu');
    const land = scenario.take('land');
    scenario.after(10 * minute);
    for (let i = 0; i < 4; i++) scenario.take('tax');
    scenario.after(minute).when(li, 'call-next', w3);
    assert.equal(scenario.window('w3').ticket, land);
  });

  it('counts a priority visitor’s minutes several times, so that ordinary visitors keep moving', () => {
    const scenario = hall();
    const ordinary = scenario.take('tax');
    const early = scenario.after(6 * minute).take('tax', { priority: 'elderly' });
    const late = scenario.after(4 * minute).take('tax', { priority: 'elderly' });
    scenario.after(minute).when(li, 'call-next', w3);
    assert.equal(scenario.window('w3').ticket, early, 'five minutes at 2.2 and three on arrival beat eleven');
    assert.deepEqual(reason(scenario), { code: 'priority', params: { class: 'elderly' } });
    scenario.when(li, 'call-next', w3);
    assert.equal(scenario.window('w3').ticket, ordinary, 'one minute at 2.2 and three on arrival do not');
    scenario.when(li, 'call-next', w3);
    assert.equal(scenario.window('w3').ticket, late);
  });

  it('follows the weights of the hall file', () => {
    const strict = given(smallHallState({ policy: 'balanced', balance: { priorityRate: 100 } })).staff(
      'w3',
      'li',
    );
    strict.take('tax');
    const priority = strict.after(10 * minute).take('tax', { priority: 'elderly' });
    strict.after(minute).when(li, 'call-next', w3);
    assert.equal(strict.window('w3').ticket, priority);
  });

  it('takes a visitor transferred to this window in the order of arrival among the others', () => {
    const scenario = hall().staff('w4', 'wu');
    scenario.take('tax');
    const transferred = scenario.after(minute).take('help');
    scenario.when('clerk:wu', 'call-number', { window: 'w4', number: 'C001' });
    scenario.when('clerk:wu', 'transfer-ticket', { window: 'w4', toWindow: 'w3', position: 'arrival' });
    scenario.after(minute).when(li, 'call-next', w3).when(li, 'call-next', w3);
    assert.equal(scenario.window('w3').ticket, transferred);
    assert.deepEqual(reason(scenario), { code: 'for-this-window', params: {} });
  });

  it('never lets more than a bounded number of later ones of its service pass an ordinary visitor', () => {
    const arrivals = fc.array(
      fc.record({ gapMs: fc.integer({ min: 1, max: 4 * minute }), priority: fc.boolean() }),
      {
        minLength: 20,
        maxLength: 60,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(arrivals, (visitors) => {
        const scenario = hall();
        const order: number[] = [];
        for (const { gapMs, priority } of visitors) {
          scenario.after(gapMs).take('tax', priority ? { priority: 'elderly' } : {});
          if (scenario.state.lastTicketId % 2 === 0)
            order.push(scenario.when(li, 'call-next', w3).window('w3').ticket);
        }
        while (scenario.state.waiting > 0) {
          order.push(scenario.after(minute).when(li, 'call-next', w3).window('w3').ticket);
        }
        checkPassing(scenario, order);
      }),
      { numRuns: 50 },
    );
  });
});

/**
 * Whoever passes an ordinary visitor came no later than (1 − 1/rate) of that visitor's wait and a share of the head
 * start after them: later arrivals cannot have counted enough minutes.
 */
function checkPassing(scenario: Scenario, order: readonly number[]): void {
  const taken = new Map<number, { at: number; ordinary: boolean }>();
  const called = new Map<number, number>();
  for (const { type, data, at } of scenario.log) {
    if (type === 'TicketTaken') taken.set(data.ticket, { at, ordinary: data.priority === '' });
    if (type === 'TicketCalled') called.set(data.ticket, at);
  }
  for (const [index, id] of order.entries()) {
    const visitor = taken.get(id)!;
    if (!visitor.ordinary) continue;
    const waited = called.get(id)! - visitor.at;
    for (const earlier of order.slice(0, index)) {
      const lateness = taken.get(earlier)!.at - visitor.at;
      assert.ok(
        lateness <= waited * (1 - 1 / priorityRate) + (headStartMinutes * minute) / priorityRate + 1,
        `ticket ${earlier} passed ticket ${id}`,
      );
    }
  }
}
