import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

describe('calling', () => {
  it('calls the oldest this window may serve and says why', () => {
    const hall = given(smallHallState()).staff('w3', 'li');
    const land = hall.take('land');
    hall.after(1000).take('tax');
    hall.after(1000).when('clerk:li', 'call-next', { window: 'w3' });
    assert.equal(hall.ticket(land).status, 'called');
    const event = hall.last[0];
    assert.ok(event?.type === 'TicketCalled');
    assert.deepEqual(event.data.reason, { code: 'oldest', params: { services: 2 } });
    assert.equal(event.data.waitMs, 2000);
  });

  it('calls a priority class before the others, and one that needs verifying only once verified', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    const soldier = hall.after(1).take('tax', { priority: 'military' });
    const older = hall.after(1).take('tax', { priority: 'elderly' });
    hall.when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.equal(hall.window('w1').ticket, older);
    hall.when('guide', 'verify-priority', { ticket: soldier, priority: 'military', how: 'id-card' });
    hall.when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.equal(hall.window('w1').ticket, soldier);
    assert.equal(hall.ticket(soldier).verifiedBy, 'guide:guide');
  });

  it('finishes the present visitor with the next call, and only that when nobody waits', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    const first = hall.take('tax');
    hall
      .when('clerk:zhang', 'call-next', { window: 'w1' })
      .when('clerk:zhang', 'start-service', { window: 'w1' });
    hall.after(60_000).when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.deepEqual(hall.happened, ['ServiceFinished']);
    assert.equal(hall.ticket(first).status, 'finished');
    assert.equal(hall.window('w1').served, 1);
    assert.equal(hall.window('w1').serviceMs, 60_000);
    hall.refuses('clerk:zhang', 'call-next', { window: 'w1' }, 'nobody_waiting');
  });

  it('calls a given number that waits for a service of this window', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    const second = hall.take('tax');
    hall.take('land');
    hall.refuses('clerk:zhang', 'call-number', { window: 'w1', number: 'B001' }, 'window_may_not_serve');
    hall.refuses('clerk:zhang', 'call-number', { window: 'w1', number: 'A999' }, 'unknown_ticket');
    hall.when('clerk:zhang', 'call-number', { window: 'w1', number: 'A002' });
    assert.equal(hall.window('w1').ticket, second);
    hall.refuses('clerk:zhang', 'call-number', { window: 'w1', number: 'A002' }, 'ticket_not_waiting');
  });

  it('recalls at most three times', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    hall.when('clerk:zhang', 'call-next', { window: 'w1' });
    for (let i = 0; i < 3; i++) hall.when('clerk:zhang', 'recall', { window: 'w1' });
    hall.refuses('clerk:zhang', 'recall', { window: 'w1' }, 'recalls_exhausted');
    assert.deepEqual(
      hall.state.announcements.map(({ time }) => time),
      [0, 1, 2, 3],
    );
  });

  it('does not call from a paused, a closed or another clerk’s window', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    hall.when('clerk:zhang', 'pause-window', { window: 'w1', reason: 'away' });
    hall.refuses('clerk:zhang', 'call-next', { window: 'w1' }, 'window_paused');
    hall.refuses('clerk:li', 'call-next', { window: 'w1' }, 'not_signed_in');
    hall
      .when('clerk:zhang', 'resume-window', { window: 'w1' })
      .when('clerk:zhang', 'close-window', { window: 'w1' });
    hall.refuses('clerk:zhang', 'call-next', { window: 'w1' }, 'window_closed');
    hall.refuses('clerk:zhang', 'call-next', { window: 'w9' }, 'unknown_window');
  });

  it('remembers fifty announcements, and all of the last two minutes', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    for (let i = 0; i < 80; i++) hall.take('tax');
    for (let i = 0; i < 80; i++) hall.after(1000).when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.equal(hall.state.announcements.length, 80);
    hall.take('tax');
    hall.after(300_000).when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.equal(hall.state.announcements.length, 50);
  });
});
