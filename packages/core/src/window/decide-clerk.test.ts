import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

const w1 = { window: 'w1' };
const w2 = { window: 'w2' };

describe('clerks at windows', () => {
  it('sign in at one window each', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.refuses('clerk:zhang', 'sign-in', w2, 'clerk_elsewhere');
    hall.refuses('clerk:li', 'sign-in', w1, 'window_taken');
    hall.refuses('manager', 'sign-in', w2, 'not_a_clerk');
  });

  it('go on at another computer, and the older console is read-only', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    hall.when('clerk:zhang@new', 'sign-in', w1);
    assert.deepEqual(hall.happened, ['ConsoleMoved']);
    hall.refuses('clerk:zhang@desk', 'call-next', w1, 'console_read_only');
    hall.when('clerk:zhang@new', 'call-next', w1);
  });

  it('sign out once nobody is at the window, which closes', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    hall.when('clerk:zhang', 'call-next', w1);
    hall.refuses('clerk:zhang', 'sign-out', w1, 'window_busy');
    hall
      .when('clerk:zhang', 'finish-service', { ...w1, outcome: 'done' })
      .when('clerk:zhang', 'sign-out', w1);
    assert.deepEqual(hall.happened, ['WindowClosed', 'ClerkSignedOut']);
    hall.when('clerk:zhang', 'sign-in', w2);
  });

  it('take over as a named substitute, with the visitor who is there', () => {
    const hall = given(smallHallState()).staff('w2', 'wang');
    const id = hall.take('land');
    hall.when('clerk:wang', 'call-next', w2);
    hall.refuses('clerk:li', 'take-over', w2, 'not_a_substitute');
    hall.when('clerk:chen', 'take-over', w2).when('clerk:chen', 'start-service', w2);
    assert.equal(hall.window('w2').ticket, id);
    hall.refuses('clerk:wang', 'recall', w2, 'not_signed_in');
  });
});

describe('an unattended window', () => {
  it('is left out of estimates, and its called ticket can be given back to its old place', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    const id = hall.take('tax');
    hall.when('clerk:zhang', 'call-next', w1);
    hall.refuses('manager', 'give-back', w1, 'window_attended');
    hall.when('system', 'mark-unattended', w1);
    hall.refuses('system', 'mark-unattended', w1, 'change_not_due');
    assert.deepEqual(hall.state.staffing, [0, 0, 0]);
    hall.when('manager', 'give-back', w1);
    assert.equal(hall.ticket(id).status, 'waiting');
    hall.when('clerk:zhang@new', 'sign-in', w1);
    assert.equal(hall.window('w1').attended, true);
  });
});

describe('live allocation', () => {
  it('changes what a window serves within what its clerk is trained for', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.refuses(
      'manager',
      'change-window-services',
      { ...w1, services: ['land'], reason: 'queue' },
      'window_not_qualified',
    );
    hall.refuses(
      'manager',
      'change-window-services',
      { ...w1, services: ['no'], reason: 'queue' },
      'unknown_service',
    );
    hall.when('manager', 'change-window-services', { ...w1, services: ['help', 'tax'], reason: 'queue' });
    assert.deepEqual(hall.window('w1').services, ['tax', 'help']);
    assert.deepEqual(hall.state.staffing, [1, 0, 1]);
    hall.when('manager', 'change-window-services', { ...w1, services: [], reason: 'done' });
    assert.deepEqual(hall.window('w1').services, ['tax']);
  });

  it('ends with the day unless pinned, and at the end of its time box', () => {
    const hall = given(smallHallState());
    const change = { services: ['tax', 'help'], reason: 'queue' };
    hall.when('manager', 'change-window-services', { ...w1, ...change });
    hall.when('manager', 'change-window-services', {
      window: 'w3',
      services: ['tax'],
      reason: 'plan',
      pinned: true,
    });
    hall.after(86_400_000).when('system', 'roll-day', {});
    assert.deepEqual(hall.window('w1').services, ['tax']);
    assert.deepEqual(hall.window('w3').services, ['tax']);
    hall.when('manager', 'change-window-services', { ...w1, ...change, until: hall.now + 60_000 });
    hall.refuses('system', 'end-window-change', w1, 'change_not_due');
    hall.after(60_000).when('system', 'end-window-change', w1);
    assert.deepEqual(hall.window('w1').services, ['tax']);
  });
});

describe('a new hall file', () => {
  it('keeps open tickets, and is refused where it would orphan one', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    const file = hall.state.plan!.file;
    const id = hall.take('land');
    const without = { ...file, services: file.services.filter((service) => service.id !== 'land') };
    hall.refuses('system', 'define-hall', { hash: 'h2', hall: without }, 'hall_would_orphan');
    const reordered = { ...file, services: [...file.services].reverse() };
    hall.when('system', 'define-hall', { hash: 'h2', hall: reordered }).staff('w2', 'wang');
    hall.when('clerk:wang', 'call-next', w2);
    assert.equal(hall.window('w2').ticket, id);
    assert.equal(hall.window('w1').clerk, 'zhang');
  });
});
