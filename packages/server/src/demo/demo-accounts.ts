import { deviceKinds, type DeviceKind } from '@hallkit/protocol';
import type { Store } from '@hallkit/store';
import { isStoreError, storeErrorCodes } from '@hallkit/store';
import type { Auth } from '../auth/auth.ts';
import type { Role } from '../auth/principal.ts';
import type { DeviceRole, PairedDevice } from '../auth/devices.ts';

/** The password of every demo account. A demo listens on its own machine only and keeps data of its own. */
export const demoPassword = 'hallkit-demo';

/** A demo account. */
export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What it is for, in both languages. */
  readonly zh: string;
  readonly en: string;
}

/** Accounts every demo has. The clerks come first. */
export const demoAccounts: readonly DemoAccount[] = [
  { id: 'clerk-a', name: '窗口人员甲 Clerk A', role: 'clerk', zh: '窗口人员', en: 'clerk' },
  { id: 'clerk-b', name: '窗口人员乙 Clerk B', role: 'clerk', zh: '窗口人员', en: 'clerk' },
  { id: 'clerk-c', name: '窗口人员丙 Clerk C', role: 'clerk', zh: '窗口人员', en: 'clerk' },
  { id: 'guide', name: '导办 Guide', role: 'guide', zh: '导办', en: 'guide' },
  { id: 'manager', name: '大厅主任 Manager', role: 'manager', zh: '大厅主任', en: 'hall manager' },
  { id: 'auditor', name: '审计 Auditor', role: 'auditor', zh: '审计', en: 'auditor' },
  { id: 'admin', name: '管理员 Administrator', role: 'administrator', zh: '管理员', en: 'administrator' },
];

/** Makes the demo accounts that are not there yet. */
export async function addDemoAccounts(auth: Auth, now: number): Promise<void> {
  for (const { id, name, role } of demoAccounts) {
    try {
      await auth.users.add({ id, name, password: demoPassword, roles: [{ role, hall: '*' }] }, now);
    } catch (error) {
      if (!isStoreError(error, storeErrorCodes.recordConflict)) throw error;
    }
  }
}

/** Record kind of what a demo remembers: devices with their secrets, which a real hall never keeps. */
const kind = 'demo';

/** A paired demo device: what goes into its page's address. */
export type DemoDevice = Pick<PairedDevice, 'id' | 'deviceSecret' | 'kind' | 'hall' | 'window'>;

/** A hall's demo devices, one of each kind, paired at the first start. */
export async function demoDevices(
  auth: Auth,
  store: Store,
  hall: string,
  window: string,
): Promise<ReadonlyMap<DeviceKind, DemoDevice>> {
  const id = `devices/${hall}`;
  const known = await store.record(kind, id);
  const devices = known ? (JSON.parse(known.data) as DemoDevice[]) : await pairAll(auth, hall, window);
  if (!known) await store.putRecord(kind, id, JSON.stringify(devices), 0);
  return new Map(devices.map((device) => [device.kind, device]));
}

async function pairAll(auth: Auth, hall: string, window: string): Promise<DemoDevice[]> {
  const devices: DemoDevice[] = [];
  for (const deviceKind of deviceKinds) {
    const standsAt = deviceKind === 'window-screen' || deviceKind === 'rater' ? window : '';
    const role: DeviceRole = {
      hall,
      kind: deviceKind,
      zone: '',
      window: standsAt,
      name: `demo ${deviceKind}`,
    };
    const { id, deviceSecret } = await auth.devices.add(role, 'demo');
    devices.push({ id, deviceSecret, hall, kind: deviceKind, window: standsAt });
  }
  return devices;
}
