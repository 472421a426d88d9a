import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, refusal } from '../testing/fake-fetch.ts';
import { FakeWorld } from '../testing/fake-world.ts';
import { CatalogueCache } from './catalogue.ts';
import { HallHttp } from './http.ts';
import { isHallProblem } from './problem.ts';

function cached() {
  const { http, environment } = new FakeWorld();
  const first = () => json({ hash: 'h1' }, { headers: { etag: '"e1"' } });
  http.serving = first;
  return { http, cache: new CatalogueCache(new HallHttp('https://h', environment), 'jia ding') };
}

test('everybody who asks at one time shares one request', async () => {
  const { http, cache } = cached();
  const [one, two] = await Promise.all([cache.get(), cache.get()]);
  assert.equal(one, two);
  assert.deepEqual(
    http.seen.map(({ path }) => path),
    ['/v1/halls/jia%20ding/catalogue'],
  );
});

test('an unchanged catalogue is not sent again, a changed one is', async () => {
  const { http, cache } = cached();
  const first = await cache.get();
  http.serving = ({ headers }) =>
    headers['if-none-match'] === '"e1"' ? new Response(null, { status: 304 }) : json({ hash: 'wrong' });
  assert.equal(await cache.get(), first);
  http.serving = () => json({ hash: 'h2' }, { headers: { etag: '"e2"' } });
  assert.deepEqual(await cache.get(), { hash: 'h2' });
});

test('without a network the last one known is given, and a refusal is told', async () => {
  const { http, cache } = cached();
  const first = await cache.get();
  http.serving = () => Promise.reject(new TypeError('no network'));
  assert.equal(await cache.get(), first);
  http.serving = () => refusal('token_revoked');
  await assert.rejects(cache.get(), (error) => isHallProblem(error, 'token_revoked'));
});

test('with none to give it fails, and tries again the next time', async () => {
  const { http, cache } = cached();
  http.serving = () => refusal('shutting_down');
  await assert.rejects(cache.get(), (error) => isHallProblem(error, 'shutting_down'));
  http.serving = () => json({ hash: 'h3' });
  assert.deepEqual(await cache.get(), { hash: 'h3' });
});
