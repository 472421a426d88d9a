import type { DeviceKind } from '@hallkit/protocol';
import type { Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from './principal.ts';
import { RecordTable } from './record-table.ts';
import type { Revocations } from './revocations.ts';
import { matchesHash, randomId, randomSecret, secretHash } from './secrets.ts';

/** What a device is for. `zone` and `window` are '' where they do not apply. */
export interface DeviceRole {
  readonly hall: string;
  readonly kind: DeviceKind;
  readonly zone: string;
  readonly window: string;
  /** What people call it: "kiosk at the west door". */
  readonly name: string;
}

interface DeviceRecord extends DeviceRole {
  readonly secret: string;
  readonly pairedAt: number;
  readonly pairedBy: string;
  /** ms since 1970; 0 = in use. */
  readonly revokedAt: number;
}

/** A device as managers see it. */
export interface Device extends DeviceRole {
  readonly id: string;
  readonly pairedAt: number;
  readonly pairedBy: string;
  readonly revokedAt: number;
}

/** What a device keeps: its id and the secret that gets it access tokens. The secret is never shown again. */
export interface PairedDevice extends DeviceRole {
  readonly id: string;
  readonly deviceSecret: string;
}

/** Paired machines. Their ids are `<hall>.<12 characters>`; only the hash of a secret is stored. */
export class Devices {
  readonly #records: RecordTable<DeviceRecord>;
  readonly #revocations: Revocations;
  readonly #clock: Clock;

  constructor(store: Store, revocations: Revocations, clock: Clock) {
    this.#records = new RecordTable(store, 'device');
    this.#revocations = revocations;
    this.#clock = clock;
  }

  /** Adds a device. Throws `overloaded` when the hall has too many. */
  async add(role: DeviceRole, by: string): Promise<PairedDevice> {
    const inUse = (await this.list(role.hall)).filter(({ revokedAt }) => revokedAt === 0);
    if (inUse.length >= limits.devicesPerHallMax) {
      throw new ProblemError('overloaded', `A hall has at most ${limits.devicesPerHallMax} devices.`);
    }
    const id = `${role.hall}.${randomId()}`;
    const deviceSecret = randomSecret();
    const stored = {
      secret: secretHash(deviceSecret),
      pairedAt: this.#clock.now(),
      pairedBy: by,
      revokedAt: 0,
    };
    await this.#records.put(id, { ...role, ...stored }, 0);
    return { ...role, id, deviceSecret };
  }

  /** All devices a hall ever had, in the order of their ids. */
  async list(hall: string): Promise<Device[]> {
    return (await this.#records.list(`${hall}.`)).map(({ id, data: { secret: _, ...device } }) => ({
      id,
      ...device,
    }));
  }

  /** Who a device's secret speaks for. Throws `device_secret_invalid`, the same whether id or secret is wrong. */
  async verify(id: string, deviceSecret: string): Promise<Extract<Holder, { kind: 'device' }>> {
    const device = await this.#records.get(id);
    const fits = matchesHash(deviceSecret, device?.data.secret ?? secretHash(''));
    if (!device || !fits)
      throw new ProblemError('device_secret_invalid', 'No such device, or not its secret.');
    if (device.data.revokedAt > 0) throw new ProblemError('token_revoked', 'The device was revoked.');
    return deviceHolder(id, device.data);
  }

  /** Who a device is now, or undefined when it was revoked. */
  async holderOf(id: string): Promise<Extract<Holder, { kind: 'device' }> | undefined> {
    const device = await this.#records.get(id);
    return device && device.data.revokedAt === 0 ? deviceHolder(id, device.data) : undefined;
  }

  /** Revokes a device of a hall, at once; false when the hall has none of this id. */
  async revoke(hall: string, id: string): Promise<boolean> {
    if (!id.startsWith(`${hall}.`)) return false;
    const now = this.#clock.now();
    const changed = await this.#records.change(id, (device) => ({
      ...device,
      revokedAt: device.revokedAt || now,
    }));
    if (changed) this.#revocations.revoke(`device:${id}`);
    return changed !== undefined;
  }
}

function deviceHolder(id: string, device: DeviceRole): Extract<Holder, { kind: 'device' }> {
  const { hall, kind: deviceKind, zone, window } = device;
  return { kind: 'device', key: `device:${id}`, session: `device:${id}`, id, hall, deviceKind, zone, window };
}
