import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '@hallkit/store';
import { wireTimes } from '@hallkit/protocol/codes';
import { createManualClock } from '../manual-clock.ts';
import { Devices } from './devices.ts';
import { PairingCodes } from './pairing-codes.ts';
import { Revocations } from './revocations.ts';

const kiosk = { hall: 'jiading', kind: 'kiosk', zone: 'west', window: '', name: '西门取号机' } as const;

function setUp() {
  const clock = createManualClock(Date.UTC(2026, 0, 5, 9));
  const store = createMemoryStore();
  const revocations = new Revocations(clock);
  const devices = new Devices(store, revocations, clock);
  return { clock, store, revocations, devices, codes: new PairingCodes(store, devices, clock) };
}

test('a code pairs one device, which then gets in by its secret', async () => {
  const { codes, devices } = setUp();
  const { code } = await codes.make(kiosk, 'user:li');
  assert.match(code, /^\d{8}$/);
  const paired = await codes.redeem(code);
  const holder = await devices.verify(paired.id, paired.deviceSecret);
  assert.deepEqual([holder.hall, holder.deviceKind, holder.zone], ['jiading', 'kiosk', 'west']);
  await assert.rejects(codes.redeem(code), { code: 'pairing_code_invalid' });
});

test('of two who type one code at once, one is paired', async () => {
  const { codes } = setUp();
  const { code } = await codes.make(kiosk, 'user:li');
  const settled = await Promise.allSettled([codes.redeem(code), codes.redeem(code)]);
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('a code ends after ten minutes', async () => {
  const { codes, clock } = setUp();
  const { code, expiresAt } = await codes.make(kiosk, 'user:li');
  assert.equal(expiresAt, clock.now() + wireTimes.pairingCodeMs);
  clock.advance(wireTimes.pairingCodeMs);
  await assert.rejects(codes.redeem(code), { code: 'pairing_code_invalid' });
});

test('a wrong secret and an unknown device are refused alike', async () => {
  const { codes, devices } = setUp();
  const { id } = await codes.redeem((await codes.make(kiosk, 'user:li')).code);
  const refusals = await Promise.all(
    [devices.verify(id, 'wrong'), devices.verify('jiading.nobody', 'wrong'), devices.verify('', '')].map(
      (check) => check.catch((error: { code: string; message: string }) => [error.code, error.message]),
    ),
  );
  assert.deepEqual(new Set(refusals.map(String)).size, 1);
});

test('a revoked device is out at once and stays listed', async () => {
  const { codes, devices, revocations } = setUp();
  const { id, deviceSecret } = await codes.redeem((await codes.make(kiosk, 'user:li')).code);
  assert.equal(await devices.revoke('changzhou', id), false);
  assert.equal(await devices.revoke('jiading', id), true);
  assert.equal(revocations.has(`device:${id}`), true);
  assert.equal(await devices.holderOf(id), undefined);
  await assert.rejects(devices.verify(id, deviceSecret), { code: 'token_revoked' });
  assert.deepEqual(
    (await devices.list('jiading')).map((device) => device.id),
    [id],
  );
  assert.deepEqual(await devices.list('jiadin'), []);
});

test('neither codes nor secrets are stored or listed', async () => {
  const { codes, devices, store } = setUp();
  const open = await codes.make(kiosk, 'user:li');
  const paired = await codes.redeem((await codes.make(kiosk, 'user:li')).code);
  const rows = [...(await store.listRecords('pairing-code')), ...(await store.listRecords('device'))];
  const text = JSON.stringify([rows, await devices.list('jiading')]);
  assert.equal(text.includes(open.code) || text.includes(paired.deviceSecret), false);
});
