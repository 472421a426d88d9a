import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';
import { estimateNew, forecast } from './forecast.ts';

const minute = 60_000;
const w1 = { window: 'w1' };

function hall(): Scenario {
  return given(smallHallState({ policy: 'balanced' }));
}

function playedMinutes(scenario: Scenario, service: string, isPriority = false): number {
  return estimateNew(scenario.state, service, isPriority, scenario.now).playedMs / minute;
}

describe('the wait of a newcomer', () => {
  it('is unknown where no window serves the service', () => {
    const scenario = hall();
    assert.deepEqual(estimateNew(scenario.state, 'tax', false, scenario.now), {
      told: { ahead: 0, p50Ms: 0, p90Ms: 0 },
      playedMs: -1,
      playedAt: scenario.now,
    });
  });

  it('is none, and at most a minute, where a window is free', () => {
    const scenario = hall().staff('w1', 'zhang');
    const { told, playedMs } = estimateNew(scenario.state, 'tax', false, scenario.now);
    assert.deepEqual([told, playedMs], [{ ahead: 0, p50Ms: 0, p90Ms: minute }, 0]);
  });

  it('knows who is being served, and for how long', () => {
    const scenario = hall().staff('w1', 'zhang');
    scenario.take('tax');
    scenario.when('clerk:zhang', 'call-next', w1).when('clerk:zhang', 'start-service', w1);
    assert.equal(playedMinutes(scenario, 'tax'), 10);
    scenario.after(5 * minute);
    assert.ok(
      Math.abs(playedMinutes(scenario, 'tax') - 6.5) < 0.01,
      'half done of ten minutes: six and a half to go',
    );
    scenario.after(35 * minute);
    assert.ok(playedMinutes(scenario, 'tax') > 8, 'a record that takes very long is of the long kind');
  });

  it('grows by a mean service time with each person ahead, and counts every window that shares the service', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w4', 'wu');
    for (let i = 0; i < 6; i++) scenario.take('tax');
    assert.equal(Math.round(playedMinutes(scenario, 'tax')), 30, 'three each at ten minutes');
    scenario.staff('w3', 'li');
    assert.equal(playedMinutes(scenario, 'tax'), 20, 'the comprehensive window takes two of them');
  });

  it('leaves paused and unattended windows out', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w4', 'wu');
    for (let i = 0; i < 4; i++) scenario.take('tax');
    scenario.when('clerk:wu', 'pause-window', { window: 'w4', reason: 'away' });
    assert.equal(playedMinutes(scenario, 'tax'), 40);
    scenario.when('system', 'mark-unattended', w1);
    assert.equal(estimateNew(scenario.state, 'tax', false, scenario.now).playedMs, -1);
  });

  it('is shorter for a priority class, by the policy’s own rule', () => {
    const scenario = hall().staff('w1', 'zhang');
    for (let i = 0; i < 6; i++) scenario.take('tax');
    assert.ok(playedMinutes(scenario, 'tax', true) < playedMinutes(scenario, 'tax') / 1.5);
  });
});

describe('the forecast of a hall', () => {
  it('says what is told to each ticket and to the next of each service', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w2', 'wang');
    const ids = [0, 1, 2].map(() => scenario.take('tax'));
    const made = forecast(scenario.state, scenario.now);
    const waits = ids.map((id) => made.of(id).p50Ms);
    assert.ok(waits[0]! < waits[1]! && waits[1]! < waits[2]!, 'in order of their call');
    assert.ok(made.next(0).p50Ms > waits[2]!, 'who comes now waits longest');
    assert.deepEqual(made.next(1), { p50Ms: 0, p90Ms: minute }, 'nobody waits for land');
    assert.deepEqual(made.next(2), { p50Ms: 0, p90Ms: 0 }, 'nobody serves help');
  });

  it('agrees with what a newcomer would be told, in every service', () => {
    const scenario = hall().staff('w1', 'zhang').staff('w2', 'wang').staff('w3', 'li');
    for (const service of ['tax', 'tax', 'land', 'help', 'tax', 'land', 'tax'])
      scenario.after(minute).take(service);
    const made = forecast(scenario.state, scenario.now);
    for (const [index, service] of ['tax', 'land', 'help'].entries()) {
      const { p50Ms } = estimateNew(scenario.state, service, false, scenario.now).told;
      assert.ok(
        Math.abs(made.next(index).p50Ms - p50Ms) <= 10 * minute,
        `${service} within one service time`,
      );
    }
  });
});

describe('what the hall learns', () => {
  it('moves the range towards how waits came out, and forgets a call that was taken back', () => {
    const scenario = hall().staff('w1', 'zhang');
    scenario.take('tax');
    scenario.when('clerk:zhang', 'call-next', w1);
    scenario.take('tax');
    const before = estimateNew(scenario.state, 'tax', false, scenario.now).told;
    scenario.after(2 * minute).when('clerk:zhang', 'call-next', w1);
    assert.equal(scenario.state.calibration.flat().length, 1);
    scenario.when('clerk:zhang', 'undo', w1);
    assert.equal(scenario.state.calibration.flat().length, 0);
    for (let i = 0; i < 150; i++) {
      scenario.take('tax');
      scenario.after(minute).when('clerk:zhang', 'call-next', w1);
    }
    scenario.take('tax');
    const after = estimateNew(scenario.state, 'tax', false, scenario.now).told;
    assert.ok(after.p50Ms < before.p50Ms, 'everybody was called sooner than played');
  });
});
