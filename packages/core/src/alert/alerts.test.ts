import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';
import { alertsOf } from './alerts.ts';

const minute = 60_000;

function hall(): Scenario {
  return given(smallHallState({ alerts: { queuePerWindow: 2, waitMinutes: 30 } }));
}

/** Takes numbers for tax, a minute apart. */
function queue(scenario: Scenario, people: number): void {
  for (let taken = 0; taken < people; taken++) scenario.after(minute).take('tax');
}

describe('a long queue', () => {
  it('raises an alert above the limit to each window, not at it', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w4', 'wu');
    const start = scenario.now;
    queue(scenario, 4);
    assert.deepEqual(alertsOf(scenario.state, scenario.now), []);
    queue(scenario, 1);
    assert.deepEqual(alertsOf(scenario.state, scenario.now), [
      { kind: 'queue-per-window', service: 'tax', value: 3, limit: 2, since: start + 5 * minute },
    ]);
  });

  it('is measured as if one window served where none does', () => {
    const scenario = hall();
    queue(scenario, 3);
    assert.equal(alertsOf(scenario.state, scenario.now)[0]?.value, 3);
    scenario.staff('w1', 'zhang').staff('w4', 'wu');
    assert.deepEqual(alertsOf(scenario.state, scenario.now), []);
  });

  it('is ten people to a window where the hall file says nothing', () => {
    const scenario = given(smallHallState());
    queue(scenario, 10);
    assert.deepEqual(alertsOf(scenario.state, scenario.now), []);
    queue(scenario, 1);
    assert.equal(alertsOf(scenario.state, scenario.now)[0]?.limit, 10);
  });
});

describe('a long wait', () => {
  it('raises an alert from the moment the limit is passed, by the longest waiting of either class', () => {
    const scenario = hall();
    scenario.take('land', { priority: 'elderly' });
    scenario.after(5 * minute).take('land');
    const since = scenario.now + 25 * minute;
    scenario.after(25 * minute);
    assert.deepEqual(alertsOf(scenario.state, scenario.now), []);
    scenario.after(2 * minute);
    assert.deepEqual(alertsOf(scenario.state, scenario.now), [
      { kind: 'long-wait', service: 'land', value: 32, limit: 30, since },
    ]);
  });
});

describe('seeing an alert', () => {
  const seen = { service: 'tax', alert: 'queue-per-window' } as const;

  it('is remembered with who saw it, and once', () => {
    const scenario = hall();
    queue(scenario, 3);
    scenario.when('manager', 'acknowledge-alert', seen);
    assert.deepEqual(scenario.happened, ['AlertAcknowledged']);
    assert.deepEqual(scenario.state.acknowledged, [{ ...seen, by: 'manager:manager', at: scenario.now }]);
    scenario.refuses('manager', 'acknowledge-alert', seen, 'nothing_to_change');
  });

  it('is forgotten when the alert ends, so that the same one coming back is new', () => {
    const scenario = hall();
    queue(scenario, 3);
    scenario.when('manager', 'acknowledge-alert', seen).staff('w1', 'zhang');
    queue(scenario, 1);
    assert.equal(scenario.state.acknowledged.length, 1, 'four people at one window are still too many');
    scenario.staff('w4', 'wu');
    assert.deepEqual(scenario.state.acknowledged, []);
    queue(scenario, 1);
    assert.equal(alertsOf(scenario.state, scenario.now).length, 1);
    assert.deepEqual(scenario.state.acknowledged, []);
  });

  it('is refused where there is no such alert', () => {
    const scenario = hall();
    scenario.refuses('manager', 'acknowledge-alert', seen, 'unknown_alert');
    scenario.refuses('manager', 'acknowledge-alert', { ...seen, service: 'no' }, 'unknown_service');
  });
});
