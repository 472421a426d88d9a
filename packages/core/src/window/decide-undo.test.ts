import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freezeHall } from '../state/snapshot.ts';
import { given, type Scenario } from '../testing/scenario.ts';
import { smallHallState } from '../testing/small-hall.ts';

const zhang = 'clerk:zhang';
const w1 = { window: 'w1' };

/** Everything but the marks of who touched what last and when. */
function essence(hall: Scenario): unknown {
  const { seq: _seq, at: _at, ...rest } = freezeHall(hall.state);
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === 'touched' || key === 'undo' ? undefined : value)),
  );
}

describe('undo', () => {
  it('of next leaves the present visitor served and the called one in the old place, in one act', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    const first = hall.take('tax');
    const second = hall.after(1).take('tax');
    hall.after(1).take('tax');
    hall.when(zhang, 'call-next', w1).when(zhang, 'start-service', w1).after(60_000);
    const before = essence(hall);
    hall.when(zhang, 'call-next', w1);
    assert.equal(hall.window('w1').ticket, second);
    hall.after(4_000).when(zhang, 'undo', w1);
    assert.deepEqual(essence(hall), before);
    assert.equal(hall.window('w1').ticket, first);
    hall.when(zhang, 'call-next', w1);
    assert.equal(hall.window('w1').ticket, second);
  });

  it('takes every undoable action back whole', () => {
    const steps: readonly ((hall: Scenario) => unknown)[] = [
      (hall) => hall.when(zhang, 'start-service', w1),
      (hall) => hall.when(zhang, 'finish-service', { ...w1, outcome: 'done' }),
      (hall) => hall.when(zhang, 'no-show', w1),
      (hall) => hall.when(zhang, 'park-ticket', w1),
      (hall) => hall.when(zhang, 'transfer-ticket', { ...w1, toService: 'land', position: 'end' }),
      (hall) => hall.when(zhang, 'transfer-ticket', { ...w1, toWindow: 'w4', position: 'front' }),
      (hall) => hall.when(zhang, 'add-service', { ...w1, service: 'help' }),
      (hall) => hall.when(zhang, 'record-express', { ...w1, service: 'tax', outcome: 'done' }),
      (hall) => hall.when(zhang, 'call-number', { ...w1, number: 'A002' }),
    ];
    for (const step of steps) {
      const hall = given(smallHallState()).staff('w1', 'zhang').staff('w4', 'wu');
      hall.take('tax');
      hall.take('tax');
      hall.when(zhang, 'call-next', w1).after(1_000);
      const before = essence(hall);
      step(hall);
      hall.after(1_000).when(zhang, 'undo', w1);
      assert.deepEqual(essence(hall), before);
    }
  });

  it('gives a ticket resumed elsewhere back to the window it was parked at', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang').staff('w3', 'li');
    const id = hall.take('tax');
    hall.when(zhang, 'call-next', w1).when(zhang, 'park-ticket', w1).after(1000);
    hall
      .when('clerk:li', 'resume-ticket', { window: 'w3', ticket: id })
      .when('clerk:li', 'undo', { window: 'w3' });
    assert.deepEqual(hall.window('w1').parked, [id]);
    assert.equal(hall.window('w3').ticket, 0);
  });

  it('comes too late after five seconds, or once something has built on the action', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang').staff('w4', 'wu');
    hall.take('tax');
    hall.when(zhang, 'call-next', w1).after(5_001);
    hall.refuses(zhang, 'undo', w1, 'undo_too_late');
    hall.when(zhang, 'transfer-ticket', { ...w1, toService: 'tax', position: 'front' });
    hall.when('clerk:wu', 'call-next', { window: 'w4' });
    hall.refuses(zhang, 'undo', w1, 'undo_too_late');
  });

  it('is for the same clerk, once', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.refuses(zhang, 'undo', w1, 'nothing_to_undo');
    hall.take('tax');
    hall.when(zhang, 'call-next', w1);
    hall.when('clerk:bai', 'take-over', w1);
    hall.refuses('clerk:bai', 'undo', w1, 'nothing_to_undo');
    hall.refuses(zhang, 'undo', w1, 'not_signed_in');
  });

  it('unsays the call: screens forget its announcement', () => {
    const hall = given(smallHallState()).staff('w1', 'zhang');
    hall.take('tax');
    hall.when(zhang, 'call-next', w1).when(zhang, 'undo', w1);
    assert.deepEqual(hall.state.announcements, []);
  });
});
