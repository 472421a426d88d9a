import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { given, monday9 } from '../testing/scenario.ts';
import { smallHall, smallHallState } from '../testing/small-hall.ts';

describe('taking a number', () => {
  it('gives the prefix and three digits, counting each service on its own', () => {
    const hall = given(smallHallState());
    const ids = [hall.take('tax'), hall.take('tax'), hall.take('land')];
    assert.deepEqual(
      ids.map((id) => hall.ticket(id).number),
      ['A001', 'A002', 'B001'],
    );
  });

  it('grows to four digits at one thousand', () => {
    const hall = given(smallHallState());
    for (let i = 0; i < 999; i++) hall.take('tax');
    assert.equal(hall.ticket(hall.take('tax')).number, 'A1000');
  });

  it('opens the service day with the first command of a date and starts numbers again', () => {
    const hall = given(smallHallState());
    hall.take('tax');
    hall.after(24 * 3_600_000);
    const next = hall.take('tax');
    assert.deepEqual(hall.happened, ['DayOpened', 'TicketTaken']);
    assert.equal(hall.ticket(next).number, 'A001');
    assert.equal(hall.ticket(next).day, '2026-11-24');
  });

  it('restarts numbers at local midnight and not at eight in the morning of UTC+8', () => {
    const hall = given(smallHallState(), Date.parse('2026-11-23T07:59:00+08:00'));
    assert.equal(hall.ticket(hall.take('tax')).number, 'A001');
    hall.now = Date.parse('2026-11-23T08:01:00+08:00');
    assert.equal(hall.ticket(hall.take('tax')).number, 'A002');
    hall.now = Date.parse('2026-11-23T23:59:59+08:00');
    assert.equal(hall.ticket(hall.take('tax')).number, 'A003');
    hall.now = Date.parse('2026-11-24T00:00:00+08:00');
    assert.equal(hall.ticket(hall.take('tax')).number, 'A001');
  });

  it('lapses what still waits when the day turns, and who is at a window stays', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    const [first, second] = [hall.take('tax'), hall.take('tax')];
    hall.when('clerk:zhang', 'call-next', { window: 'w1' }).after(24 * 3_600_000);
    hall.when('system', 'roll-day', {});
    assert.equal(hall.ticket(second).status, 'lapsed');
    assert.equal(hall.ticket(first).status, 'called');
  });

  it('keeps waiting tickets over midnight in a continuous hall', () => {
    const hall = given(smallHallState({ continuous: true }));
    const id = hall.take('tax');
    hall.after(24 * 3_600_000).when('system', 'roll-day', {});
    assert.equal(hall.ticket(id).status, 'waiting');
  });

  it('stays on the newest day when the clock goes back', () => {
    const hall = given(smallHallState());
    hall.take('tax');
    const state = hall.state;
    const back = given(state, monday9 - 2 * 86_400_000);
    assert.equal(back.ticket(back.take('tax')).number, 'A002');
    assert.equal(back.state.day, '2026-11-23');
  });

  it('does not believe a clock that leaps more than a week until an administrator confirms', () => {
    const hall = given(smallHallState());
    hall.take('tax');
    hall.after(9 * 86_400_000);
    hall.refuses(
      'device',
      'take-number',
      { legs: [{ service: 'tax' }], channel: 'kiosk' },
      'clock_implausible',
    );
    hall.when('administrator', 'confirm-clock', {});
    assert.equal(hall.ticket(hall.take('tax')).number, 'A001');
  });

  it('holds several items as legs of one number', () => {
    const hall = given(smallHallState());
    const id = hall.take('tax', { legs: [{ item: 'tax-new' }, { service: 'land' }] });
    assert.deepEqual(hall.ticket(id).legs, [
      { service: 'tax', item: 'tax-new', outcome: '' },
      { service: 'land', item: '', outcome: '' },
    ]);
  });

  it('tells the people ahead and a range', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    const { told } = hall.ticket(hall.take('tax'));
    assert.equal(told.ahead, 1);
    assert.equal(told.p50Ms, 600_000);
    assert.ok(told.p90Ms > told.p50Ms);
  });

  const take = { channel: 'kiosk' } as const;
  it('refuses what the hall does not have', () => {
    const hall = given(smallHallState());
    hall.refuses('device', 'take-number', { ...take, legs: [{ service: 'no' }] }, 'unknown_service');
    hall.refuses('device', 'take-number', { ...take, legs: [{ item: 'no' }] }, 'unknown_item');
    hall.refuses('device', 'take-number', { ...take, legs: [] }, 'no_services');
    const legs = [{ service: 'tax' }];
    hall.refuses('device', 'take-number', { ...take, legs, priority: 'no' }, 'unknown_priority');
    hall.refuses('device', 'take-number', { ...take, legs, language: 'xx' }, 'unknown_language');
    hall.refuses(
      'device',
      'take-number',
      { ...take, legs: new Array(13).fill({ service: 'tax' }) },
      'too_many_legs',
    );
  });

  it('refuses while intake is paused, past the quota, after the last ticket time, and when the day is closed', () => {
    const hall = given(smallHallState());
    const legs = [{ service: 'tax' }];
    hall.when('manager', 'pause-intake', { service: 'tax', reason: 'system' });
    hall.refuses('device', 'take-number', { ...take, legs }, 'intake_paused');
    hall
      .when('manager', 'resume-intake', { service: 'tax' })
      .when('manager', 'set-quota', { service: 'tax', quota: 1 });
    hall.take('tax');
    hall.refuses('device', 'take-number', { ...take, legs }, 'quota_reached');
    hall.when('manager', 'set-quota', { service: 'tax', quota: 0 });
    hall.when('manager', 'set-last-ticket-time', { service: 'tax', time: '09:00' });
    hall.refuses('device', 'take-number', { ...take, legs }, 'last_ticket_time_passed');
    hall
      .when('manager', 'set-last-ticket-time', { service: 'tax', time: '' })
      .when('manager', 'close-day', {});
    hall.refuses('device', 'take-number', { ...take, legs }, 'day_closed');
    hall.when('manager', 'open-day', {}).take('tax');
  });

  it('refuses outside the opening hours and still serves who holds a number', () => {
    const hours = [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '16:30' }];
    const hall = given(smallHallState({ hours })).staff('w1', 'zhang');
    const id = hall.take('tax');
    hall.now = Date.parse('2026-11-23T16:31:00+08:00');
    hall.refuses('device', 'take-number', { ...take, legs: [{ service: 'tax' }] }, 'hall_closed');
    hall.when('clerk:zhang', 'call-next', { window: 'w1' });
    assert.equal(hall.ticket(id).status, 'called');
  });

  it('gives one person one waiting number where the hall asks for it', () => {
    const hall = given(smallHallState({ onePersonOneTicket: true }));
    const legs = [{ service: 'tax' }];
    const id = hall.take('tax', { person: 'p1' });
    hall.refuses('device', 'take-number', { ...take, legs, person: 'p1' }, 'already_waiting');
    hall.when('guide', 'cancel-ticket', { ticket: id, reason: 'left' });
    hall.take('tax', { person: 'p1' });
  });

  it('refuses everything until the hall is defined', () => {
    const hall = given(undefined);
    hall.refuses('device', 'take-number', { ...take, legs: [{ service: 'tax' }] }, 'hall_undefined');
    hall.when('system', 'define-hall', { hash: 'h1', hall: smallHall });
    hall.refuses('system', 'define-hall', { hash: 'h1', hall: smallHall }, 'hall_unchanged');
  });
});
