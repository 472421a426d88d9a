import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { must } from '../assert.ts';
import type { ServiceTally } from '../state/tally.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

const minute = 60_000;
const zhang = 'clerk:zhang';
const w1 = { window: 'w1' };

type ToldFigures = Pick<ServiceTally, 'told' | 'toldErrorMs' | 'toldWithin' | 'toldOver'>;

function figures({ state }: Scenario): ToldFigures {
  const { told, toldErrorMs, toldWithin, toldOver } = must(state.services[0], 'tax').tally;
  return { told, toldErrorMs, toldWithin, toldOver };
}

const none: ToldFigures = { told: 0, toldErrorMs: 0, toldWithin: 0, toldOver: 0 };

/** Two people: the first is called, the second waits. */
function hallWithWaiting(): Scenario {
  const hall = given(smallHallState()).staff('w1', 'zhang');
  hall.take('tax');
  hall.when(zhang, 'call-next', w1).take('tax');
  return hall;
}

describe('how told waits came true', () => {
  it('is measured at the first call of those who waited', () => {
    const hall = hallWithWaiting();
    assert.deepEqual(figures(hall), none, 'the first went straight to the window');
    const { told } = hall.ticket(2);
    assert.ok(told.p50Ms > 5 * minute && told.p90Ms < 30 * minute);
    hall.after(5 * minute).when(zhang, 'call-next', w1);
    const early = { told: 1, toldErrorMs: told.p50Ms - 5 * minute, toldWithin: 1, toldOver: 1 };
    assert.deepEqual(figures(hall), early);
  });

  it('says when the band was too short', () => {
    const hall = hallWithWaiting();
    const { told } = hall.ticket(2);
    hall.after(30 * minute).when(zhang, 'call-next', w1);
    assert.deepEqual(figures(hall), {
      told: 1,
      toldErrorMs: 30 * minute - told.p50Ms,
      toldWithin: 0,
      toldOver: 0,
    });
  });

  it('counts no later call of the same ticket', () => {
    const hall = hallWithWaiting();
    hall.after(5 * minute).when(zhang, 'call-next', w1);
    const once = figures(hall);
    hall.when(zhang, 'transfer-ticket', { ...w1, toService: 'tax', position: 'end' });
    hall.after(5 * minute).when(zhang, 'call-next', w1);
    assert.deepEqual(figures(hall), once);
  });

  it('is taken back with the call', () => {
    const hall = hallWithWaiting();
    hall
      .after(5 * minute)
      .when(zhang, 'call-next', w1)
      .when(zhang, 'undo', w1);
    assert.deepEqual(figures(hall), none);
  });

  it('begins anew with the day', () => {
    const hall = hallWithWaiting();
    hall.after(5 * minute).when(zhang, 'call-next', w1);
    hall.after(86_400_000).when('system', 'roll-day', {});
    assert.deepEqual(figures(hall), none);
  });
});
