import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRejection } from '../rejection.ts';
import { freezeHall } from '../state/snapshot.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';
import { whatIf, type WhatIf, type WhatIfChange } from './what-if.ts';

const minute = 60_000;

/** One tax window with four people before it, one of whom is being served, and an idle land window. */
function hall(): Scenario {
  const scenario = given(smallHallState({ policy: 'balanced' }))
    .staff('w1', 'zhang')
    .staff('w2', 'wang');
  for (let taken = 0; taken < 4; taken++) scenario.take('tax');
  return scenario.when('clerk:zhang', 'call-next', { window: 'w1' }).after(2 * minute);
}

function ask({ state, now }: Scenario, ...changes: readonly WhatIfChange[]): WhatIf {
  const answer = whatIf(state, changes, now);
  if (isRejection(answer)) assert.fail(answer.code);
  return answer;
}

describe('what if', () => {
  it('nothing changes: both sides are the same', () => {
    const { services, overall } = ask(hall());
    assert.deepEqual(services, [{ service: 'tax', ...overall }]);
    assert.equal(overall.waiting, 3);
    assert.equal(overall.meanWaitMsBefore, overall.meanWaitMsAfter);
    assert.ok(overall.longestMsBefore > 28 * minute, 'three at ten minutes each');
  });

  it('a window is opened: those who wait are called earlier', () => {
    const { overall } = ask(hall(), { window: 'w3', status: 'open' });
    assert.ok(overall.meanWaitMsAfter < overall.meanWaitMsBefore - 5 * minute);
    assert.ok(overall.longestMsAfter < overall.longestMsBefore - 8 * minute);
  });

  it('a window is closed: its visitor is served, and who is left without any window is counted', () => {
    const { overall } = ask(hall(), { window: 'w1', status: 'closed' });
    assert.deepEqual([overall.unservedBefore, overall.unservedAfter], [0, 3]);
    assert.deepEqual([overall.meanWaitMsAfter, overall.longestMsAfter], [0, 0]);
  });

  it('a window lends its time: one service gains, another loses', () => {
    const scenario = hall();
    for (let taken = 0; taken < 3; taken++) scenario.take('help');
    const { services } = ask(scenario, { window: 'w1', services: ['tax', 'help'] });
    const [tax, help] = services;
    assert.deepEqual([tax?.service, help?.service], ['tax', 'help']);
    assert.deepEqual([help?.unservedBefore, help?.unservedAfter], [3, 0]);
    assert.ok(tax !== undefined && tax.meanWaitMsAfter > tax.meanWaitMsBefore);
  });

  it('changes nothing in the hall, however often it is asked', () => {
    const scenario = hall();
    const before = JSON.stringify(freezeHall(scenario.state));
    const first = ask(scenario, { window: 'w3', services: ['tax'], status: 'open' });
    assert.deepEqual(ask(scenario, { window: 'w3', services: ['tax'], status: 'open' }), first);
    assert.equal(JSON.stringify(freezeHall(scenario.state)), before);
  });

  it('refuses what the hall would refuse', () => {
    const { state, now } = hall();
    const code = (change: WhatIfChange): string | undefined => {
      const answer = whatIf(state, [change], now);
      return isRejection(answer) ? answer.code : undefined;
    };
    assert.equal(code({ window: 'w9', status: 'open' }), 'unknown_window');
    assert.equal(code({ window: 'w1', services: ['no'] }), 'unknown_service');
    assert.equal(code({ window: 'w1', services: ['land'] }), 'window_not_qualified');
    assert.equal(code({ window: 'w3', services: ['*'] }), undefined);
  });
});
