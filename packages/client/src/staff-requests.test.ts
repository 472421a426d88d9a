import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HallClient } from './hall-client.ts';
import type { HallRequest } from './http.ts';
import {
  findTickets,
  listDevices,
  makePairingCode,
  readHistory,
  revokeDevice,
  whatIf,
} from './staff-requests.ts';

function asking(answer: unknown) {
  const asked: HallRequest[] = [];
  const request = (each: HallRequest) => {
    asked.push(each);
    return Promise.resolve(answer);
  };
  return { asked, client: { hall: 'jia ding', request } as unknown as HallClient };
}

test('tickets are found by their number', async () => {
  const { client, asked } = asking({ tickets: [{ ticket: 7 }] });
  assert.deepEqual(await findTickets(client, 'A&1'), [{ ticket: 7 }]);
  assert.deepEqual(asked, [{ method: 'GET', path: '/v1/halls/jia%20ding/tickets?number=A%261' }]);
});

test('devices are paired, listed and revoked', async () => {
  const { client, asked } = asking({ devices: [] });
  const wanted = { kind: 'kiosk', name: '西门' } as const;
  await makePairingCode(client, wanted);
  assert.deepEqual(await listDevices(client), []);
  await revokeDevice(client, 'jiading.ab/12');
  assert.deepEqual(asked, [
    { method: 'POST', path: '/v1/halls/jia%20ding/pairing-codes', body: wanted },
    { method: 'GET', path: '/v1/halls/jia%20ding/devices' },
    { method: 'POST', path: '/v1/halls/jia%20ding/devices/jiading.ab%2F12/revoke-device', body: {} },
  ]);
});

test('history is read page by page', async () => {
  const { client, asked } = asking({ rows: [], next: '' });
  await readHistory(client, 'tickets');
  await readHistory(client, 'records', { day: '2026-03-02', after: 'a b', limit: 50 });
  assert.deepEqual(
    asked.map(({ path }) => path),
    [
      '/v1/halls/jia%20ding/history/tickets',
      '/v1/halls/jia%20ding/history/records?day=2026-03-02&after=a%20b&limit=50',
    ],
  );
});

test('a change of windows is supposed without being made', async () => {
  const { client, asked } = asking({ at: 5 });
  const supposed = { windows: [{ window: 'w001', services: ['tax'] }] };
  assert.deepEqual(await whatIf(client, supposed), { at: 5 });
  assert.deepEqual(asked, [{ method: 'POST', path: '/v1/halls/jia%20ding/what-if', body: supposed }]);
});
