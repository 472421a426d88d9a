import { endpoints } from '@hallkit/protocol';
import type { Auth } from '@hallkit/server';

import { crashedHall } from './crashed-hall.ts';
import type { Identity } from './patient-client.ts';

const kioskCount = 8;
const hall = crashedHall.id;

/** Everybody who works in the crashed hall: its kiosks, and a clerk for every window. */
export async function enrol(
  auth: Auth,
): Promise<{ readonly kiosks: readonly Identity[]; readonly clerks: readonly Identity[] }> {
  const kiosks = await Promise.all(
    Array.from({ length: kioskCount }, (_, n) => addKiosk(auth, `kiosk ${n}`)),
  );
  const clerks = await Promise.all(crashedHall.windows.map(({ id }) => addClerk(auth, `clerk-${id}`)));
  return { kiosks, clerks };
}

async function addKiosk({ devices }: Auth, name: string): Promise<Identity> {
  const role = { hall, kind: 'kiosk', zone: '', window: '', name } as const;
  const { id: device, deviceSecret } = await devices.add(role, 'test');
  const login = { path: endpoints.deviceToken.path, body: { device, deviceSecret } };
  return { principal: `device:${device}`, console: '', login };
}

async function addClerk({ users }: Auth, id: string): Promise<Identity> {
  const password = `password of ${id}`;
  await users.add({ id, name: id, password, roles: [{ role: 'clerk', hall }] }, Date.now());
  const login = { path: endpoints.login.path, body: { user: id, password } };
  return { principal: `clerk:${id}`, console: `console-of-${id}`, login };
}
