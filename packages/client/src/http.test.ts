import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireProblem } from '../testing/wire-problem.ts';
import { json, refusal, silence } from '../testing/fake-fetch.ts';
import type { Serving } from '../testing/fake-fetch.ts';
import { FakeWorld } from '../testing/fake-world.ts';
import { HallHttp } from './http.ts';
import { isHallProblem } from './problem.ts';
import type { TokenGiver } from './token-giver.ts';

function serving(serve: Serving, token?: TokenGiver) {
  const { http, time, environment } = new FakeWorld();
  http.serving = serve;
  return { seen: http.seen, time, client: new HallHttp('https://hall.example/', environment, token) };
}
const get = { method: 'GET', path: '/v1/halls' } as const;

test('it sends JSON with the token and gives JSON back', async () => {
  const { client, seen } = serving(
    () => json({ ok: 1 }, { headers: { etag: '"e"' } }),
    () => 't1',
  );
  const answer = await client.send({
    method: 'POST',
    path: '/v1/x?y=1',
    body: { a: 1 },
    headers: { console: 'c' },
  });
  assert.deepEqual(answer, { status: 200, json: { ok: 1 }, etag: '"e"' });
  assert.deepEqual(seen[0], {
    method: 'POST',
    path: '/v1/x?y=1',
    body: { a: 1 },
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer t1',
      console: 'c',
    },
  });
});

test('a request without a token goes out as nobody’s', async () => {
  const { client, seen } = serving(() => json({}));
  await client.send(get);
  assert.deepEqual(seen[0]?.headers, { accept: 'application/json' });
});

test('an expired token is renewed once and the request sent again', async () => {
  const serve: Serving = ({ headers }) =>
    headers['authorization'] === 'Bearer new' ? json({ ok: 1 }) : refusal('token_expired');
  const renewing = serving(serve, (refused) => (refused === undefined ? 'old' : 'new'));
  assert.equal('problem' in (await renewing.client.send(get)), false);
  const stuck = serving(serve, () => 'old');
  const answer = await stuck.client.send(get);
  assert.ok('problem' in answer && answer.problem.code === 'token_expired');
  assert.equal(stuck.seen.length, 2);
});

test('a refusal is a problem, and may ask for a wait', async () => {
  const { client } = serving(() => refusal('rate_limited', {}, { 'retry-after': '3' }));
  const answer = await client.send(get);
  assert.ok('problem' in answer);
  assert.deepEqual([answer.problem.code, answer.lost, answer.retryAfterMs], ['rate_limited', false, 3_000]);
});

test('no network, a proxy’s page and a server that broke leave the outcome open', async () => {
  const cases: Serving[] = [
    () => Promise.reject(new TypeError('no network')),
    () => new Response('<h1>502</h1>', { status: 502 }),
    () => new Response('<h1>Log in to the wifi</h1>'),
    () => refusal('internal'),
    () => refusal('outcome_unknown'),
  ];
  for (const serve of cases) {
    const answer = await serving(serve).client.send(get);
    assert.ok('problem' in answer && answer.lost && answer.problem.retryable);
  }
});

test('an answer that does not come is given up after four seconds', async () => {
  const { client, time } = serving(silence);
  const answer = client.send(get);
  await time.advance(4_000);
  const given = await answer;
  assert.ok('problem' in given && given.lost);
  assert.equal(time.waiting, 0);
});

test('without a token nothing was sent', async () => {
  const giver = () => Promise.reject(wireProblem('link_invalid'));
  const { client, seen } = serving(() => json({}), giver);
  const answer = await client.send(get);
  assert.ok('problem' in answer && !answer.lost && answer.problem.code === 'link_invalid');
  assert.equal(seen.length, 0);
});

test('json throws a problem, and gives nothing for an empty answer', async () => {
  const refusing = serving(() => refusal('forbidden')).client.json(get);
  await assert.rejects(refusing, (error) => isHallProblem(error, 'forbidden'));
  assert.equal(await serving(() => new Response(null, { status: 204 })).client.json(get), undefined);
});
