import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandAnswer } from '@hallkit/protocol';
import { isCommandId } from '@hallkit/protocol/codes';
import { json, refusal, silence } from '../testing/fake-fetch.ts';
import type { SeenRequest, Serving } from '../testing/fake-fetch.ts';
import { settle } from '../testing/fake-time.ts';
import { FakeStorage, FakeWorld } from '../testing/fake-world.ts';
import { CommandStorage } from './command-storage.ts';
import { Commands } from './commands.ts';
import { HallHttp } from './http.ts';
import { isHallProblem } from './problem.ts';
import { ServerClock } from './server-clock.ts';

const id = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const window = { window: 'w001' };
const answerOf = (commandId: string): CommandAnswer => ({
  commandId,
  seq: 1,
  tag: '',
  at: 0,
  ticket: 1,
  number: 'A001',
});
const answered: Serving = ({ headers, path }) =>
  json(answerOf(headers['idempotency-key'] ?? path.split('/').at(-1) ?? ''));
const lost: Serving = () => Promise.reject(new TypeError('no network'));

function giving(store = new FakeStorage(), principal = 'user:zhang') {
  const world = new FakeWorld();
  world.http.serving = answered;
  const commands = new Commands({
    http: new HallHttp('https://h', world.environment, () => 't'),
    clock: new ServerClock(world.time.now),
    environment: world.environment,
    hall: 'jiading',
    storage: new CommandStorage(store, 'jiading'),
    principal,
    console: 'c1',
    changed: () => undefined,
  });
  const posts = () => world.http.seen.filter(({ method }) => method === 'POST');
  const gets = () => world.http.seen.filter(({ method }) => method === 'GET');
  return { ...world, store, commands, posts, gets };
}
const keyOf = ({ headers }: SeenRequest) => headers['idempotency-key'];
const failsAs = (code: Parameters<typeof isHallProblem>[1]) => (error: unknown) => isHallProblem(error, code);

test('a command goes to its path with its id, its end and its console', async () => {
  const { commands, posts, time } = giving();
  const answer = await commands.give('transfer-ticket', { ...window, toService: 'tax', position: 'end' });
  const [post] = posts();
  assert.equal(post?.path, '/v1/halls/jiading/windows/w001/transfer-ticket');
  assert.deepEqual(post.body, { toService: 'tax', position: 'end' });
  assert.ok(isCommandId(keyOf(post)));
  assert.equal(answer.commandId, keyOf(post));
  assert.deepEqual([post.headers['not-after'], post.headers['console']], [String(time.now() + 10_000), 'c1']);
});

test('a number may be taken for twenty seconds', async () => {
  const { commands, posts, time } = giving();
  await commands.give('take-number', { legs: [{ service: 'tax' }], channel: 'kiosk' });
  assert.equal(posts()[0]?.headers['not-after'], String(time.now() + 20_000));
});

test('it is stored before it is sent, and forgotten when it is answered', async () => {
  const { commands, http, store } = giving();
  let storedWhenSent = 0;
  http.serving = (request) => {
    storedWhenSent = store.length;
    return answered(request);
  };
  await commands.give('call-next', window);
  assert.deepEqual([storedWhenSent, store.length, commands.pending.length], [1, 0, 0]);
});

test('a lost answer is asked for again under the same id', async () => {
  const { commands, http, time, posts } = giving();
  http.serving = lost;
  const given = commands.give('call-next', window);
  await time.advance(200);
  http.serving = answered;
  await time.advance(400);
  assert.equal((await given).number, 'A001');
  assert.equal(posts().length, 3);
  assert.equal(new Set(posts().map(keyOf)).size, 1);
});

test('an answer that does not come in four seconds is asked for again', async () => {
  const { commands, http, time, posts } = giving();
  http.serving = silence;
  const given = commands.give('call-next', window);
  await time.advance(4_000);
  http.serving = answered;
  await time.advance(200);
  assert.equal((await given).number, 'A001');
  assert.equal(posts().length, 2);
});

test('a refusal of the hall is told at once and not sent again', async () => {
  const { commands, http, store, posts } = giving();
  http.serving = () => refusal('nobody_waiting', { window: 'w001' });
  await assert.rejects(commands.give('call-next', window), (error) => {
    assert.ok(isHallProblem(error, 'nobody_waiting'));
    assert.deepEqual(error.params, { window: 'w001' });
    return true;
  });
  assert.deepEqual([posts().length, store.length], [1, 0]);
});

test('a busy server is given the time it asks for', async () => {
  const { commands, http, time, posts } = giving();
  http.serving = () => refusal('rate_limited', {}, { 'retry-after': '3' });
  const given = commands.give('call-next', window);
  await time.advance(2_999);
  assert.equal(posts().length, 1);
  http.serving = answered;
  await time.advance(1);
  await given;
  assert.equal(posts().length, 2);
});

test('a server that surely did nothing until the end is believed without asking', async () => {
  const { commands, http, time, gets } = giving();
  http.serving = () => refusal('storage_full');
  const given = assert.rejects(commands.give('call-next', window), failsAs('storage_full'));
  await time.advance(10_000);
  await given;
  assert.equal(gets().length, 0);
});

test('too late to send again, its outcome is asked for: it was done', async () => {
  const { commands, http, time, posts, gets } = giving();
  http.serving = (request) => (request.method === 'POST' ? lost(request) : answered(request));
  const given = commands.give('call-next', window, { commandId: id });
  await time.advance(10_000);
  assert.equal((await given).commandId, id);
  assert.ok(posts().every((post) => keyOf(post) === id));
  assert.equal(gets()[0]?.path, `/v1/halls/jiading/commands/${id}`);
});

test('too late to send again, its outcome is asked for: it was never done', async () => {
  const { commands, http, time, gets } = giving();
  http.serving = (request) => (request.method === 'POST' ? lost(request) : refusal('unknown_command'));
  const given = assert.rejects(commands.give('call-next', window), failsAs('command_expired'));
  await time.advance(11_000);
  await given;
  assert.equal(gets().length, 2, 'the first answer came before the server’s clock had surely passed its end');
});

test('lateness says nothing of an attempt before it', async () => {
  const { commands, http, time } = giving();
  let attempts = 0;
  http.serving = (request) => {
    if (request.method === 'GET') return answered(request);
    attempts += 1;
    return attempts === 1 ? lost(request) : refusal('command_expired');
  };
  const given = commands.give('call-next', window);
  await time.advance(200);
  assert.equal((await given).number, 'A001');
});

test('when nobody can be asked the outcome is unknown, and becomes known as soon as somebody can', async () => {
  const { commands, http, time, store } = giving();
  http.serving = lost;
  const given = assert.rejects(commands.give('call-next', window), failsAs('outcome_unknown'));
  await time.advance(15_000);
  await given;
  const [pending] = commands.pending;
  assert.deepEqual([pending?.state, store.length], ['asking', 1]);
  http.serving = answered;
  commands.poke();
  assert.equal((await pending?.settled)?.number, 'A001');
  assert.deepEqual([commands.pending.length, store.length], [0, 0]);
});

test('pressed again after an unknown outcome it is the same command', async () => {
  const { commands, http, time, posts } = giving();
  http.serving = lost;
  const first = assert.rejects(
    commands.give('call-next', window, { commandId: id }),
    failsAs('outcome_unknown'),
  );
  await time.advance(15_000);
  await first;
  http.serving = (request) => (request.method === 'GET' ? refusal('unknown_command') : answered(request));
  const before = posts().length;
  const again = commands.give('call-next', window, { commandId: id });
  await settle();
  assert.equal((await again).commandId, id);
  assert.equal(posts().length, before + 1);
  assert.equal(posts().at(-1)?.headers['not-after'], String(time.now() + 10_000));
});

test('a double press of one id is one command, another wish under it is refused', async () => {
  const { commands, posts } = giving();
  const [one, two] = await Promise.all([
    commands.give('call-next', window, { commandId: id }),
    commands.give('call-next', window, { commandId: id }),
  ]);
  assert.equal(one, two);
  assert.equal(posts().length, 1);
  const wish = commands.give('call-next', window, { commandId: id });
  const other = commands.give('recall', window, { commandId: id });
  await assert.rejects(other, failsAs('idempotency_key_reused'));
  await wish;
});

test('whoever gives up stops waiting; what was sent is followed to its outcome', async () => {
  const { commands, http, time } = giving();
  http.serving = lost;
  const abort = new AbortController();
  const given = commands.give('call-next', window, { signal: abort.signal });
  await settle();
  abort.abort(new Error('the visitor left'));
  await assert.rejects(given, /the visitor left/);
  await settle();
  const [pending] = commands.pending;
  assert.equal(pending?.state, 'asking');
  http.serving = answered;
  await time.advance(2_000);
  assert.equal((await pending.settled).number, 'A001');
});

test('after a reload the same person’s command goes on under its id', async () => {
  const store = new FakeStorage();
  const before = giving(store);
  before.http.serving = silence;
  const cut = assert.rejects(before.commands.give('call-next', window, { commandId: id }));
  await settle();
  before.commands.close();
  await before.time.advance(4_000);
  await cut;
  const after = giving(store);
  after.commands.resume();
  const [pending] = after.commands.pending;
  assert.deepEqual([pending?.commandId, pending?.action], [id, 'call-next']);
  assert.equal((await pending?.settled)?.commandId, id);
  assert.deepEqual([after.posts().map(keyOf), store.length], [[id], 0]);
});

test('after a reload nobody’s press is carried out in somebody else’s name', async () => {
  const store = new FakeStorage();
  const before = giving(store, 'user:zhang');
  before.http.serving = silence;
  void before.commands.give('call-next', window).catch(() => undefined);
  await settle();
  const after = giving(store, 'user:li');
  after.http.serving = () => refusal('unknown_command');
  after.commands.resume();
  const [pending] = after.commands.pending;
  const settled = assert.rejects(pending?.settled ?? Promise.resolve(), failsAs('command_expired'));
  await after.time.advance(12_000);
  await settled;
  assert.deepEqual([after.posts().length, store.length], [0, 0]);
});

test('a press from ten minutes ago is never sent again', async () => {
  const store = new FakeStorage();
  const before = giving(store);
  before.http.serving = silence;
  void before.commands.give('call-next', window).catch(() => undefined);
  await settle();
  const after = giving(store);
  after.time.leap(600_000);
  after.http.serving = () => refusal('unknown_command');
  after.commands.resume();
  const [pending] = after.commands.pending;
  await assert.rejects(pending?.settled ?? Promise.resolve(), failsAs('command_expired'));
  assert.equal(after.posts().length, 0);
});

test('more commands than can be on the way are refused', async () => {
  const { commands, http } = giving();
  http.serving = silence;
  const many = Array.from({ length: 100 }, () => commands.give('call-next', window).catch(() => undefined));
  await assert.rejects(commands.give('call-next', window), failsAs('overloaded'));
  assert.equal(many.length, commands.pending.length);
});
