import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeWorld } from '../testing/fake-world.ts';
import { LiveViews } from './live-views.ts';
import { ServerClock } from './server-clock.ts';

const cursor = { seq: 1, tag: 'a'.repeat(16) };

function connected() {
  const { socket, time, environment } = new FakeWorld();
  const clock = new ServerClock(time.now);
  const ignore = () => undefined;
  const views = new LiveViews({ hall: 'h', socket, environment, clock, changed: ignore, clockWrong: ignore });
  views.up();
  const fill = (room: string) => {
    socket.last('subscribe').answer({ ok: true, room, cursor });
    socket.emit('snapshot', { room, cursor, rows: {} });
  };
  return { socket, views, fill };
}

test('the same view is asked for once, whatever the order of its parameters', () => {
  const { socket, views } = connected();
  views.open('kiosk', { zone: 'tax' });
  views.open('kiosk', { zone: 'tax' });
  views.open('kiosk', {});
  assert.equal(socket.count('subscribe'), 2);
});

test('the last holder lets the room go', () => {
  const { socket, views, fill } = connected();
  const [one, two] = [views.open('screen', {}), views.open('screen', {})];
  fill('h/screen');
  one.close();
  one.close();
  assert.equal(socket.sent.length, 0);
  two.close();
  assert.deepEqual(socket.sent, [{ event: 'unsubscribe', message: { room: 'h/screen' } }]);
  views.open('screen', {});
  assert.equal(socket.count('subscribe'), 2);
});

test('every holder hears of changes until it stops or closes', () => {
  const { socket, views, fill } = connected();
  const heard = { one: 0, two: 0, stopped: 0 };
  const [one, two] = [views.open('screen', {}), views.open('screen', {})];
  one.subscribe(() => (heard.one += 1));
  two.subscribe(() => (heard.two += 1));
  two.subscribe(() => (heard.stopped += 1))();
  fill('h/screen');
  one.close();
  socket.emit('patch', {
    room: 'h/screen',
    prev: cursor,
    cursor: { ...cursor, seq: 2 },
    set: {},
    remove: [],
  });
  assert.deepEqual(heard, { one: 1, two: 2, stopped: 0 });
});

test('messages reach the view of their room', () => {
  const { socket, views } = connected();
  const screen = views.open('screen', {});
  socket.last('subscribe').answer({ ok: true, room: 'h/screen', cursor });
  const kiosk = views.open('kiosk', {});
  socket.last('subscribe').answer({ ok: true, room: 'h/kiosk', cursor });
  socket.emit('snapshot', { room: 'h/kiosk', cursor, rows: {} });
  assert.deepEqual([screen.status, kiosk.status], ['loading', 'live']);
});

test('a view opened while the connection is down is asked for when it is up', () => {
  const { socket, views } = connected();
  views.down();
  views.open('status', {});
  assert.equal(socket.count('subscribe'), 0);
  views.up();
  assert.equal(socket.count('subscribe'), 1);
});
