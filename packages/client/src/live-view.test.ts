import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cursor, ViewRow } from '@hallkit/protocol';
import { problem } from '@hallkit/protocol/codes';
import { FakeWorld } from '../testing/fake-world.ts';
import { Subscription } from './live-view.ts';
import { ServerClock } from './server-clock.ts';

const room = 'jiading/screen';
const at = (seq: number): Cursor => ({ seq, tag: 'a'.repeat(16) });
const zone = (floor: number): ViewRow => ({ kind: 'zone', id: 'tax', name: { 'zh-CN': '税' }, floor });

function started() {
  const { socket, time, environment } = new FakeWorld();
  const clock = new ServerClock(time.now);
  const told = { changes: 0, clockWrong: 0 };
  const view = new Subscription({
    wish: { hall: 'jiading', view: 'screen', params: {} },
    socket,
    environment,
    clock,
    changed: () => (told.changes += 1),
    clockWrong: () => (told.clockWrong += 1),
  });
  const pulse = (seq: number, ageMs = 0) =>
    view.pulse({ room, cursor: at(seq), at: time.now(), readAt: time.now() - ageMs });
  const patch = (prev: number, seq: number, floor = seq) =>
    view.patch({ room, prev: at(prev), cursor: at(seq), set: { 'zone:tax': zone(floor) }, remove: [] });
  const floor = () => (view.rows.get('zone:tax') as { readonly floor: number } | undefined)?.floor;
  return { socket, time, view, told, pulse, patch, floor, asked: () => socket.count('subscribe') };
}

function following(seq = 10) {
  const world = started();
  world.view.up();
  world.socket.last('subscribe').answer({ ok: true, room, cursor: at(seq) });
  world.view.snapshot({ room, cursor: at(seq), rows: { 'zone:tax': zone(seq) } });
  return world;
}

test('it asks, gets a snapshot and follows patches', () => {
  const { view, socket, patch, floor } = following();
  assert.deepEqual(socket.requests[0]?.message, { hall: 'jiading', view: 'screen', params: {} });
  patch(10, 11);
  patch(11, 14);
  assert.deepEqual([view.status, floor(), view.cursor], ['live', 14, at(14)]);
});

test('before the first rows it is loading', () => {
  const { view } = started();
  assert.deepEqual([view.status, view.cursor, view.rows.size], ['loading', undefined, 0]);
});

test('a gap makes it ask for a snapshot, once', () => {
  const { socket, patch, floor, asked } = following();
  patch(12, 13);
  patch(13, 14);
  assert.equal(asked(), 2);
  assert.equal('cursor' in socket.last('subscribe').message, false);
  assert.equal(floor(), 10);
});

test('an older patch is never applied', () => {
  const { patch, floor, asked } = following();
  patch(8, 9);
  patch(9, 10, 99);
  assert.deepEqual([floor(), asked()], [10, 1]);
});

test('after a cut it asks from where the rows stand, and needs no snapshot when they are still the head', () => {
  const { view, socket, patch, floor } = following();
  view.down();
  patch(10, 11);
  assert.equal(floor(), 10);
  view.up();
  assert.deepEqual(socket.last('subscribe').message['cursor'], at(10));
  socket.last('subscribe').answer({ ok: true, room, cursor: at(10) });
  patch(10, 11);
  assert.deepEqual([view.status, floor()], ['live', 11]);
});

test('a snapshot of another history is taken, even when it is shorter', () => {
  const { view, socket } = following(500);
  view.down();
  view.up();
  const restored = { seq: 3, tag: 'b'.repeat(16) };
  socket.last('subscribe').answer({ ok: true, room, cursor: restored });
  view.snapshot({ room, cursor: restored, rows: {} });
  assert.deepEqual([view.cursor, view.rows.size], [restored, 0]);
});

test('a late snapshot never takes the rows back', () => {
  const { view, patch, floor } = following();
  patch(10, 20);
  view.snapshot({ room, cursor: at(10), rows: { 'zone:tax': zone(10) } });
  assert.equal(floor(), 20);
});

test('a pulse that names another place makes it ask', () => {
  const { socket, pulse, asked } = following();
  pulse(10);
  assert.equal(asked(), 1);
  pulse(11);
  assert.equal(asked(), 2);
  assert.deepEqual(socket.last('subscribe').message['cursor'], at(10));
});

test('without pulse or patch it is stale after eight seconds, and asks again by itself', async () => {
  const { view, time, told, asked } = following();
  await time.advance(7_999);
  assert.equal(view.status, 'live');
  const { changes } = told;
  await time.advance(1);
  assert.equal(view.status, 'stale');
  assert.ok(told.changes > changes);
  assert.equal(asked(), 2);
});

test('pulses keep it live', async () => {
  const { view, time, pulse, asked } = following();
  for (let beat = 0; beat < 10; beat += 1) {
    await time.advance(5_000);
    pulse(10);
  }
  assert.deepEqual([view.status, asked()], ['live', 1]);
});

test('a node that has not read the log for eight seconds makes it stale, however often it beats', async () => {
  const { view, time, pulse } = following();
  await time.advance(5_000);
  pulse(10, 6_000);
  assert.equal(view.status, 'live');
  await time.advance(4_000);
  assert.equal(view.status, 'stale');
  pulse(10, 11_000);
  assert.equal(view.status, 'stale');
  pulse(10);
  assert.equal(view.status, 'live');
});

test('an unchanged cursor does not make a silent node look alive', async () => {
  const { view, time, socket } = following();
  await time.advance(10_000);
  socket.last('subscribe').answer({ ok: true, room, cursor: at(10) });
  assert.equal(view.status, 'stale');
});

test('the age of the rows is told', async () => {
  const { view, time, pulse } = following();
  const begun = time.now();
  assert.equal(view.freshAt, begun);
  await time.advance(5_000);
  pulse(10, 2_000);
  assert.equal(view.freshAt, begun + 3_000);
});

test('a question without an answer is asked again', async () => {
  const { view, socket, time, asked } = started();
  view.up();
  await time.advance(5_000 + 200);
  assert.equal(asked(), 2);
  socket.last('subscribe').answer({ ok: true, room, cursor: at(1) });
  await time.advance(5_000);
  assert.equal(asked(), 3);
});

test('an answer to an older question counts for nothing', async () => {
  const { view, socket, time } = started();
  view.up();
  const [first] = socket.requests;
  view.down();
  view.up();
  first?.answer({ ok: true, room: 'old', cursor: at(1) });
  socket.last('subscribe').answer({ ok: true, room, cursor: at(1) });
  view.snapshot({ room, cursor: at(1), rows: {} });
  await time.advance(0);
  assert.equal(view.status, 'live');
});

test('a refusal for good is told and not asked again before the next connection', async () => {
  const { view, socket, time, asked } = started();
  view.up();
  socket.last('subscribe').answer({ ok: false, problem: problem('forbidden') });
  assert.deepEqual([view.status, view.problem?.code], ['refused', 'forbidden']);
  await time.advance(60_000);
  assert.equal(asked(), 1);
  view.down();
  view.up();
  assert.deepEqual([view.status, asked()], ['loading', 2]);
});

test('a refusal that will pass is asked again', async () => {
  const { view, socket, time, asked } = started();
  view.up();
  socket.last('subscribe').answer({ ok: false, problem: problem('overloaded') });
  assert.equal(view.status, 'loading');
  await time.advance(200);
  assert.equal(asked(), 2);
});

test('a room the server closes is refused, or asked for again, as its problem says', async () => {
  const { view, time, asked } = following();
  view.closed({ room, problem: problem('token_expired') });
  await time.advance(200);
  assert.equal(asked(), 2);
  const other = following();
  other.view.closed({ room: 'another', problem: problem('forbidden') });
  assert.equal(other.view.status, 'live');
  other.view.closed({ room, problem: problem('forbidden') });
  assert.equal(other.view.status, 'refused');
});

test('messages of other rooms are not its own', () => {
  const { view, floor } = following();
  view.patch({ room: 'x', prev: at(10), cursor: at(11), set: {}, remove: ['zone:tax'] });
  view.snapshot({ room: 'x', cursor: at(90), rows: {} });
  view.pulse({ room: 'x', cursor: at(90), at: 0, readAt: 0 });
  assert.equal(floor(), 10);
});

test('closing lets the room go and ends every timer', () => {
  const { view, socket, time } = following();
  view.close();
  assert.deepEqual(socket.sent, [{ event: 'unsubscribe', message: { room } }]);
  assert.equal(time.waiting, 0);
});

test('a pulse that contradicts the clock asks for a new round trip', () => {
  const { view, time, told } = following();
  view.pulse({ room, cursor: at(10), at: time.now() + 60_000, readAt: time.now() + 60_000 });
  assert.equal(told.clockWrong, 0);
  view.pulse({ room, cursor: at(10), at: time.now(), readAt: time.now() });
  assert.equal(told.clockWrong, 1);
});
