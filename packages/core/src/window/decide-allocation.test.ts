import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allocationModes, type AllocationMode } from '../allocation/allocation-rules.ts';
import { defaultBalance, defaultBalanceWhenAuto } from '../dispatch/balance-weights.ts';
import type { HallFile } from '../hall/hall-file.ts';
import { freezeHall, thawHall } from '../state/snapshot.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHall, smallHallState, smallPlan } from '../testing/small-hall.ts';

const minute = 60_000;

/** The small hall on an open day. */
function opened(patch: Partial<HallFile> = {}): Scenario {
  return given(smallHallState(patch)).when('system', 'roll-day', {});
}

function modeOf({ state }: Scenario): AllocationMode | undefined {
  return state.plan?.allocation.mode;
}

describe('the allocation mode', () => {
  it('is what the hall file says until a manager sets another, and again when the day ends', () => {
    const hall = opened({ allocation: { mode: 'fixed' } });
    hall.when('manager', 'set-allocation-mode', { mode: 'auto' });
    assert.deepEqual(hall.happened, ['AllocationModeSet']);
    assert.equal(modeOf(hall), 'auto');
    hall.after(86_400_000).when('system', 'roll-day', {});
    assert.equal(modeOf(hall), 'fixed');
  });

  it('can be set from any to any other, and not to itself', () => {
    for (const from of allocationModes) {
      for (const to of allocationModes) {
        const hall = opened({ allocation: { mode: from } });
        if (from === to) hall.refuses('manager', 'set-allocation-mode', { mode: to }, 'nothing_to_change');
        else assert.equal(modeOf(hall.when('manager', 'set-allocation-mode', { mode: to })), to);
      }
    }
  });

  it('brings its balance weights with it, below those of the hall file', () => {
    const hall = opened({ balance: { drain: 0.5 } });
    assert.deepEqual(hall.state.plan?.balance, { ...defaultBalance, drain: 0.5 });
    hall.when('manager', 'set-allocation-mode', { mode: 'auto' });
    assert.deepEqual(hall.state.plan?.balance, { ...defaultBalanceWhenAuto, drain: 0.5 });
  });

  it('outlives a snapshot and a new hall file', () => {
    const hall = opened().when('manager', 'set-allocation-mode', { mode: 'auto' });
    const thawed = thawHall(freezeHall(hall.state), smallPlan);
    assert.deepEqual(thawed.plan?.balance, defaultBalanceWhenAuto);
    hall.when('system', 'define-hall', { hash: 'h2', hall: { ...smallHall, recallsMax: 1 } });
    assert.deepEqual([modeOf(hall), hall.state.plan?.recallsMax], ['auto', 1]);
  });
});

describe('a preset', () => {
  it('changes every window it names, with one event each, and leaves the others', () => {
    const hall = opened();
    hall.when('manager', 'apply-preset', { preset: 'noon' });
    assert.deepEqual(hall.happened, ['WindowServicesChanged', 'WindowServicesChanged']);
    assert.deepEqual(hall.window('w1').services, ['tax', 'help']);
    assert.deepEqual(hall.window('w3').services, ['land', 'help']);
    assert.deepEqual(hall.window('w4').overlay, undefined);
    assert.deepEqual(
      [hall.window('w1').overlay?.reason, hall.window('w1').overlay?.by],
      ['preset:noon', 'manager:manager'],
    );
  });

  it('changes only what is not yet so, and is refused where nothing is left to change', () => {
    const hall = opened();
    hall.when('manager', 'apply-preset', { preset: 'noon' });
    hall.refuses('manager', 'apply-preset', { preset: 'noon' }, 'nothing_to_change');
    hall.when('manager', 'change-window-services', { window: 'w3', services: [], reason: 'rush' });
    hall.when('manager', 'apply-preset', { preset: 'noon' });
    assert.deepEqual(
      hall.last.map(({ data }) => 'window' in data && data.window),
      ['w3'],
    );
    hall.when('manager', 'apply-preset', { preset: 'plain' });
    assert.deepEqual([hall.window('w1').overlay, hall.window('w3').overlay], [undefined, undefined]);
  });

  it('may be for a time', () => {
    const hall = opened();
    const until = hall.now + 90 * minute;
    hall.when('manager', 'apply-preset', { preset: 'noon', until });
    assert.equal(hall.window('w1').overlay?.until, until);
    hall.refuses('manager', 'apply-preset', { preset: 'noon', until: hall.now }, 'command_expired');
    hall.after(90 * minute).when('system', 'end-window-change', { window: 'w1' });
    assert.deepEqual(hall.window('w1').services, ['tax']);
  });

  it('is refused whole where one of its windows is not qualified', () => {
    const preset = { id: 'far', name: { 'zh-CN': '远' }, windows: { w3: ['land'], w1: ['land'] } };
    const hall = opened({ presets: [preset] });
    hall.refuses('manager', 'apply-preset', { preset: 'far' }, 'window_not_qualified');
    hall.refuses('manager', 'apply-preset', { preset: 'noon' }, 'unknown_preset');
    assert.deepEqual(hall.window('w3').services, ['tax', 'land', 'help']);
  });
});

describe('following the adviser', () => {
  /** An idle tax window whose clerk could help where people wait. */
  function needy(mode: AllocationMode): Scenario {
    const hall = opened({ allocation: { mode } })
      .staff('w1', 'zhang')
      .after(30 * minute);
    for (let taken = 0; taken < 4; taken++) hall.take('help');
    return hall;
  }

  it('lends windows in auto mode, saying why, within the rest each window has', () => {
    const hall = needy('auto').when('system', 'follow-advice', {});
    assert.deepEqual(hall.happened, ['WindowServicesChanged']);
    assert.deepEqual(hall.window('w1').services, ['tax', 'help']);
    assert.equal(hall.window('w1').overlay?.by, 'system:system');
    assert.match(hall.window('w1').overlay?.reason ?? '', /^lend/);
    hall.after(minute).refuses('system', 'follow-advice', {}, 'change_not_due');
  });

  it('does nothing in the other modes, or where there is nothing to gain', () => {
    needy('advise').refuses('system', 'follow-advice', {}, 'change_not_due');
    needy('fixed').refuses('system', 'follow-advice', {}, 'change_not_due');
    opened({ allocation: { mode: 'auto' } }).refuses('system', 'follow-advice', {}, 'change_not_due');
  });

  it('leaves alone what a manager has pinned, changed for a time, or narrowed', () => {
    const own = { window: 'w1', reason: 'plan' };
    const pinned = needy('auto').when('manager', 'change-window-services', {
      ...own,
      services: ['tax'],
      pinned: true,
    });
    pinned.after(30 * minute).refuses('system', 'follow-advice', {}, 'change_not_due');
    const boxed = needy('auto');
    boxed.when('manager', 'change-window-services', {
      ...own,
      services: ['tax'],
      until: boxed.now + 60 * minute,
    });
    boxed.after(30 * minute).refuses('system', 'follow-advice', {}, 'change_not_due');
    const narrowed = opened({ allocation: { mode: 'auto' } })
      .staff('w4', 'wu')
      .staff('w1', 'zhang');
    narrowed.when('manager', 'change-window-services', { window: 'w4', services: ['tax'], reason: 'plan' });
    narrowed.when('manager', 'change-window-services', { ...own, services: ['tax'], pinned: true });
    for (let taken = 0; taken < 4; taken++) narrowed.take('help');
    narrowed.after(30 * minute).refuses('system', 'follow-advice', {}, 'change_not_due');
  });
});
