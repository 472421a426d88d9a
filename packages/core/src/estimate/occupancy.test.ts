import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AutoAllocator } from '../allocation/auto-allocator.ts';
import { must } from '../assert.ts';
import { balanced } from '../dispatch/balanced.ts';
import type { Policy } from '../dispatch/policy.ts';
import { simulateDay } from '../simulation/simulate-day.ts';
import type { Visit } from '../simulation/visit.ts';
import type { ServiceTally } from '../state/tally.ts';
import { given, monday9, type Scenario } from '../testing/scenario.ts';
import { smallHall, smallHallState } from '../testing/small-hall.ts';
import { estimateNew } from './forecast.ts';
import { meanServiceMs } from './mean-service.ts';
import { occupancyOf } from './occupancy.ts';

const minute = 60_000;
const zhang = 'clerk:zhang';
const w1 = { window: 'w1' };

function hall(): Scenario {
  return given(smallHallState({ policy: 'balanced' })).staff('w1', 'zhang');
}

function tally({ state }: Scenario): ServiceTally {
  return must(state.services[0], 'tax').tally;
}

/** Somebody is called at once, walks a minute, is served ten, and the clerk takes another minute to turn. */
function serveSlowly(scenario: Scenario): void {
  scenario.when(zhang, 'call-next', w1).after(minute);
  scenario.when(zhang, 'start-service', w1).after(10 * minute);
  scenario.when(zhang, 'finish-service', { ...w1, outcome: 'done' }).after(minute);
}

describe('what a window is taken by', () => {
  it('is the service time alone where nothing has been seen', () => {
    const scenario = hall();
    assert.deepEqual(occupancyOf(scenario.state, 0), { callMs: 10 * minute, turnMs: 0 });
  });

  it('grows by walks and by pauses while somebody waits, the more the more of them are seen', () => {
    const scenario = hall();
    for (let taken = 0; taken < 12; taken++) scenario.take('tax');
    const seen = [0, 1, 2, 3, 4, 5].map(() => {
      serveSlowly(scenario);
      const { callMs, turnMs } = occupancyOf(scenario.state, 0);
      return callMs + turnMs - meanServiceMs(scenario.state, 0);
    });
    assert.deepEqual([tally(scenario).walks, tally(scenario).walkMs], [6, 6 * minute]);
    assert.deepEqual(
      [tally(scenario).turns, tally(scenario).turnMs],
      [5, 5 * minute],
      'the first was called at once',
    );
    assert.ok(seen.every((extra, at) => at === 0 || extra > must(seen[at - 1], 'extra')));
    assert.ok(must(seen[0], 'extra') < 0.2 * minute, 'one observation says little');
    assert.ok(must(seen[5], 'extra') < 2 * minute, 'never more than there is');
  });

  it('counts no pause while nobody waits, none before the window served them, and no long break', () => {
    const scenario = hall();
    scenario.after(20 * minute).take('tax');
    scenario.when(zhang, 'call-next', w1);
    assert.equal(tally(scenario).turns, 0, 'called as they came');
    scenario.when(zhang, 'finish-service', { ...w1, outcome: 'done' }).take('help');
    scenario.after(3 * minute).when('manager', 'change-window-services', {
      ...w1,
      services: ['tax', 'help'],
      reason: 'queue',
    });
    scenario.when(zhang, 'call-next', w1);
    assert.equal(scenario.state.services[2]?.tally.turnMs, 0, 'the window could not have called earlier');
    scenario.when(zhang, 'finish-service', { ...w1, outcome: 'done' }).take('tax');
    scenario.after(40 * minute).when(zhang, 'call-next', w1);
    assert.equal(tally(scenario).turnMs, 5 * minute);
  });

  it('counts the way to the window once, and leaves the next service of the same visitor out', () => {
    const scenario = given(smallHallState()).staff('w3', 'li');
    const w3 = { window: 'w3' };
    scenario.take('tax', { legs: [{ service: 'tax' }, { service: 'land' }] });
    scenario.when('clerk:li', 'call-next', w3).after(minute);
    scenario.when('clerk:li', 'finish-service', { ...w3, outcome: 'done' });
    assert.equal(tally(scenario).walks, 0, 'never started: the walk is in the service time');
    assert.equal(scenario.state.services[1]?.tally.walks, 0);
  });

  it('is shorter where many of those called never come', () => {
    const scenario = hall();
    for (let taken = 0; taken < 8; taken++) scenario.take('tax');
    for (let missed = 0; missed < 8; missed++)
      scenario
        .when(zhang, 'call-next', w1)
        .after(2 * minute)
        .when(zhang, 'no-show', w1);
    assert.deepEqual([tally(scenario).missed, tally(scenario).missedMs], [8, 16 * minute]);
    assert.equal(occupancyOf(scenario.state, 0).callMs, 10 * minute * 0.5 + minute);
  });

  it('is taken back by undo', () => {
    const scenario = hall();
    scenario.take('tax');
    scenario
      .after(2 * minute)
      .when(zhang, 'call-next', w1)
      .after(2000);
    scenario.when(zhang, 'start-service', w1);
    assert.deepEqual([tally(scenario).walkMs, tally(scenario).turnMs], [2000, 2 * minute]);
    scenario.when(zhang, 'undo', w1);
    assert.deepEqual([tally(scenario).walks, tally(scenario).walkMs], [0, 0]);
    const again = hall();
    again.take('tax');
    again
      .after(2 * minute)
      .when(zhang, 'call-next', w1)
      .after(2000)
      .when(zhang, 'no-show', w1);
    again.when(zhang, 'undo', w1);
    assert.deepEqual([tally(again).missed, tally(again).missedMs], [0, 0]);
  });

  it('makes the told wait longer', () => {
    const quick = hall();
    const slow = hall();
    for (const scenario of [quick, slow]) for (let taken = 0; taken < 20; taken++) scenario.take('tax');
    for (let served = 0; served < 10; served++) {
      serveSlowly(slow);
      quick.when(zhang, 'call-next', w1).after(10 * minute);
      quick.when(zhang, 'finish-service', { ...w1, outcome: 'done' });
    }
    const played = ({ state, now }: Scenario): number =>
      estimateNew(state, 'tax', false, now).playedMs / minute;
    assert.ok(played(quick) <= 100);
    assert.ok(played(slow) > 108, 'ten people at almost two minutes each');
  });
});

/** A busy made-up day: more people than the windows can take at once, some of them first. */
function* madeUpDay(): Generator<Visit> {
  for (let n = 0; n < 240; n++) {
    yield {
      id: `v${n}`,
      arrivedAt: monday9 + n * 100_000 - (n % 7) * 9_000,
      service: must(['tax', 'land', 'help', 'help', 'tax'][n % 5], 'service'),
      priority: n % 11 === 0 ? 'elderly' : '',
      serviceMs: (3 + ((n * 7) % 19)) * minute,
    };
  }
}

describe('a simulated day', () => {
  it('has no walks, pauses or missed calls: its estimates rest on service times alone', () => {
    let looks = 0;
    const watching: Policy = {
      ...balanced,
      pick: (state, win, now) => {
        for (const [index, { tally: figures }] of state.services.entries()) {
          const { walkMs, turnMs, missedMs } = figures;
          assert.deepEqual({ walkMs, turnMs, missedMs }, { walkMs: 0, turnMs: 0, missedMs: 0 });
          const alone = { callMs: meanServiceMs(state, index), turnMs: 0 };
          assert.deepEqual(occupancyOf(state, index), alone);
          if (figures.turns > 0) looks += 1;
        }
        return balanced.pick(state, win, now);
      },
    };
    for (const allocator of [undefined, new AutoAllocator()]) {
      const day = { hall: { ...smallHall, policy: 'balanced' }, visits: madeUpDay(), policy: watching };
      const fault = simulateDay(allocator === undefined ? day : { ...day, allocator }, {});
      assert.equal(fault, undefined);
    }
    assert.ok(looks > 500, 'people did wait');
  });
});
