import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcer, type AnnouncedCall, type MarkStore } from './announcer.ts';

const NOW = 1_800_000_000_000;

/** A mark store that outlives an announcer, as a browser's storage outlives a reload. */
function memoryMark(): MarkStore & { mark: number | undefined } {
  return {
    mark: undefined,
    read() {
      return this.mark;
    },
    write(mark) {
      this.mark = mark;
    },
  };
}

const call = (seq: number, more: Partial<AnnouncedCall> = {}): AnnouncedCall => ({
  seq,
  at: NOW,
  open: true,
  ...more,
});

/** Says everything that waits, in order, as `seq/time` with `!` where the chime goes first. */
function sayAll(announcer: Announcer): string[] {
  const said: string[] = [];
  for (let utterance = announcer.next(); utterance; utterance = announcer.next()) {
    said.push(`${utterance.chime ? '!' : ''}${utterance.seq}/${utterance.time}`);
    announcer.finished();
  }
  return said;
}

test('a single call has one chime and is said twice', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(7)], NOW);
  assert.deepEqual(sayAll(announcer), ['!7/1', '7/2']);
});

test('a burst of ten has one chime, and each is said once, in order', () => {
  const announcer = new Announcer(memoryMark());
  const burst = Array.from({ length: 10 }, (_, index) => call(20 - index));
  announcer.see(burst, NOW);
  assert.deepEqual(sayAll(announcer), [
    '!11/1',
    '12/1',
    '13/1',
    '14/1',
    '15/1',
    '16/1',
    '17/1',
    '18/1',
    '19/1',
    '20/1',
  ]);
});

test('no two announcements run at once', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1), call(2)], NOW);
  assert.equal(announcer.next()?.seq, 1);
  assert.equal(announcer.next(), undefined);
  announcer.finished();
  assert.equal(announcer.next()?.seq, 2);
});

test('a row seen again is not said again', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1)], NOW);
  sayAll(announcer);
  announcer.see([call(1)], NOW + 1000);
  assert.deepEqual(sayAll(announcer), []);
});

test('a reload says nothing twice, and goes on with what had not been said', () => {
  const marks = memoryMark();
  const before = new Announcer(marks);
  before.see([call(1), call(2), call(3)], NOW);
  assert.equal(before.next()?.seq, 1);
  const after = new Announcer(marks);
  after.see([call(1), call(2), call(3)], NOW + 2000);
  assert.deepEqual(sayAll(after), ['!2/1', '3/1']);
});

test('a call older than 30 s when it first reaches the screen is never shouted', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1, { at: NOW - 30_001 }), call(2, { at: NOW - 30_000 })], NOW);
  assert.deepEqual(sayAll(announcer), ['!2/1', '2/2']);
});

test('a call that grew old in the queue is still said', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1), call(2)], NOW);
  announcer.next();
  announcer.see([call(1), call(2)], NOW + 60_000);
  announcer.finished();
  assert.equal(announcer.next()?.seq, 2);
});

test('a call answered while it waits is dropped from speech', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1), call(2), call(3)], NOW);
  announcer.next();
  announcer.see([call(1), call(2, { open: false }), call(3)], NOW);
  announcer.finished();
  assert.deepEqual(sayAll(announcer), ['3/1']);
});

test('a call answered after its first saying is not said a second time', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1)], NOW);
  announcer.next();
  announcer.see([call(1, { open: false })], NOW);
  announcer.finished();
  assert.equal(announcer.next(), undefined);
});

test('a call that is already answered at first sight is not said', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1, { open: false })], NOW);
  assert.deepEqual(sayAll(announcer), []);
});

test('calls that come during a burst wait for a chime of their own', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1), call(2)], NOW);
  announcer.next();
  announcer.finished();
  announcer.see([call(1), call(2), call(3)], NOW);
  assert.deepEqual(sayAll(announcer), ['2/1', '!3/1', '3/2']);
});

test('a recall is an announcement of its own', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(1)], NOW);
  sayAll(announcer);
  announcer.see([call(1), call(9)], NOW + 20_000);
  assert.deepEqual(sayAll(announcer), ['!9/1', '9/2']);
});

test('after a restore the log is shorter than the mark, and the screen speaks again', () => {
  const marks = memoryMark();
  marks.mark = 5000;
  const announcer = new Announcer(marks);
  announcer.see([call(12)], NOW, 12);
  assert.deepEqual(sayAll(announcer), ['!12/1', '12/2']);
});

test('calls in any order of arrival are said by seq', () => {
  const announcer = new Announcer(memoryMark());
  announcer.see([call(3), call(1), call(2)], NOW);
  assert.deepEqual(sayAll(announcer), ['!1/1', '2/1', '3/1']);
});
