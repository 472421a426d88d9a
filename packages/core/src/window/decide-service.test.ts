import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HallFile } from '../hall/hall-file.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

const zhang = 'clerk:zhang';
const w1 = { window: 'w1' };

/** A visitor called at window 1. */
function called(patch: Partial<HallFile> = {}): { hall: Scenario; id: number } {
  const hall = given(smallHallState(patch)).staff('w1', 'zhang');
  const id = hall.take('tax');
  return { hall: hall.when(zhang, 'call-next', w1), id };
}

describe('serving', () => {
  it('starts and finishes a record with its outcome and time', () => {
    const { hall, id } = called();
    hall.after(5_000).when(zhang, 'start-service', w1);
    hall.refuses(zhang, 'start-service', w1, 'already_started');
    hall.after(90_000).when(zhang, 'finish-service', { ...w1, outcome: 'follow-up' });
    assert.equal(hall.ticket(id).status, 'finished');
    assert.equal(hall.ticket(id).legs[0]?.outcome, 'follow-up');
    assert.equal(hall.window('w1').serviceMs, 90_000);
    hall.refuses(zhang, 'finish-service', { ...w1, outcome: 'done' }, 'window_empty');
  });

  it('refuses a refusal without a known reason', () => {
    const { hall } = called();
    hall.refuses(zhang, 'finish-service', { ...w1, outcome: 'refused' }, 'outcome_needs_reason');
    hall.refuses(zhang, 'finish-service', { ...w1, outcome: 'refused', reason: 'mood' }, 'unknown_reason');
  });

  it('goes on with the next leg here where this window serves it', () => {
    const hall = given(smallHallState()).staff('w3', 'li');
    const id = hall.take('tax', { legs: [{ service: 'tax' }, { service: 'land' }] });
    hall.when('clerk:li', 'call-next', { window: 'w3' }).when('clerk:li', 'call-next', { window: 'w3' });
    assert.deepEqual(hall.happened, ['ServiceFinished', 'ServiceStarted']);
    assert.equal(hall.ticket(id).leg, 1);
    hall.when('clerk:li', 'call-next', { window: 'w3' });
    assert.equal(hall.ticket(id).status, 'finished');
  });

  it('waits for the next leg by its original arrival where another window serves it', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang').staff('w2', 'wang');
    const id = hall.take('tax', { legs: [{ service: 'tax' }, { service: 'land' }] });
    hall.after(1000).take('land');
    hall.when(zhang, 'call-next', w1).after(60_000).when(zhang, 'call-next', w1);
    assert.equal(hall.ticket(id).status, 'waiting');
    hall.when('clerk:wang', 'call-next', { window: 'w2' });
    assert.equal(hall.window('w2').ticket, id);
  });

  it('adds a service to the present ticket once', () => {
    const { hall, id } = called();
    hall.when(zhang, 'add-service', { ...w1, service: 'land' });
    assert.equal(hall.ticket(id).legs.length, 2);
    hall.refuses(zhang, 'add-service', { ...w1, service: 'land' }, 'service_already_on_ticket');
  });

  it('parks a visitor, serves another meanwhile, and resumes', () => {
    const { hall, id } = called();
    const other = hall.take('tax');
    hall.when(zhang, 'start-service', w1).when(zhang, 'park-ticket', w1);
    assert.deepEqual(hall.window('w1').parked, [id]);
    hall.when(zhang, 'call-next', w1);
    hall.refuses(zhang, 'resume-ticket', { ...w1, ticket: id }, 'window_busy');
    hall.when(zhang, 'finish-service', { ...w1, outcome: 'done' });
    hall.refuses(zhang, 'resume-ticket', { ...w1, ticket: other }, 'ticket_not_parked');
    hall.when(zhang, 'resume-ticket', { ...w1, ticket: id });
    assert.deepEqual(hall.window('w1').parked, []);
    assert.equal(hall.ticket(id).status, 'serving');
  });
});

describe('no-show', () => {
  it('may be reactivated at the desk, in its old place', () => {
    const { hall, id } = called();
    hall.after(1000).take('tax');
    hall.when(zhang, 'no-show', w1);
    assert.equal(hall.ticket(id).status, 'missed');
    hall.when('guide', 'reactivate-ticket', { ticket: id }).when(zhang, 'call-next', w1);
    assert.equal(hall.window('w1').ticket, id);
  });

  it('is final where the hall voids it, and at the cap', () => {
    const strict = called({ noShow: { policy: 'void' } });
    strict.hall.when(zhang, 'no-show', w1);
    assert.equal(strict.hall.ticket(strict.id).status, 'void');
    strict.hall.refuses('guide', 'reactivate-ticket', { ticket: strict.id }, 'no_show_is_final');
    const capped = called({ noShow: { policy: 'tail', cap: 2 } });
    capped.hall.when(zhang, 'no-show', w1).when(zhang, 'call-next', w1).when(zhang, 'no-show', w1);
    assert.equal(capped.hall.ticket(capped.id).status, 'void');
  });

  it('goes back behind three, or to the tail', () => {
    for (const [policy, expected] of [
      ['back', 3],
      ['tail', 5],
    ] as const) {
      const { hall, id } = called({ noShow: { policy } });
      for (let i = 0; i < 5; i++) hall.after(1000).take('tax');
      hall.when(zhang, 'no-show', w1);
      const order: number[] = [];
      for (let i = 0; i < 6; i++) order.push(hall.when(zhang, 'call-next', w1).window('w1').ticket);
      assert.equal(order.indexOf(id), expected, policy);
    }
  });

  it('is refused once the visitor has come', () => {
    const { hall } = called();
    hall.when(zhang, 'start-service', w1);
    hall.refuses(zhang, 'no-show', w1, 'already_started');
  });
});

describe('transfer', () => {
  it('keeps the number and goes to the front, by arrival, or to the end', () => {
    for (const [position, expected] of [
      ['front', 0],
      ['arrival', 1],
      ['end', 2],
    ] as const) {
      const hall = given(smallHallState()).staff('w1', 'zhang').staff('w2', 'wang');
      hall.take('land');
      const id = hall.after(1000).take('tax');
      hall.after(1000).take('land');
      hall
        .after(1000)
        .when(zhang, 'call-next', w1)
        .when(zhang, 'transfer-ticket', { ...w1, toService: 'land', position });
      assert.equal(hall.ticket(id).number, 'A001');
      const order: number[] = [];
      for (let i = 0; i < 3; i++)
        order.push(hall.when('clerk:wang', 'call-next', { window: 'w2' }).window('w2').ticket);
      assert.equal(order.indexOf(id), expected, position);
    }
  });

  it('to a window waits for that window alone, and is released when it closes', () => {
    const { hall, id } = called();
    hall.staff('w4', 'wu').staff('w3', 'li');
    hall.when(zhang, 'transfer-ticket', { ...w1, toWindow: 'w4', position: 'end' });
    hall.refuses('clerk:li', 'call-next', { window: 'w3' }, 'nobody_waiting');
    hall.when('clerk:wu', 'close-window', { window: 'w4' }).when('clerk:li', 'call-next', { window: 'w3' });
    assert.equal(hall.window('w3').ticket, id);
  });

  it('never goes to a window that may not serve it, is closed, or is this one', () => {
    const { hall } = called();
    hall.refuses(zhang, 'transfer-ticket', { ...w1, toWindow: 'w4', position: 'end' }, 'window_closed');
    hall.staff('w2', 'wang');
    hall.refuses(
      zhang,
      'transfer-ticket',
      { ...w1, toWindow: 'w2', position: 'end' },
      'window_may_not_serve',
    );
    hall.refuses(zhang, 'transfer-ticket', { ...w1, toWindow: 'w1', position: 'end' }, 'window_busy');
    hall.refuses(zhang, 'transfer-ticket', { ...w1, toService: 'no', position: 'end' }, 'unknown_service');
  });
});
