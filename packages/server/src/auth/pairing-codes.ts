import { randomInt } from 'node:crypto';
import { isStoreError, storeErrorCodes, type Store } from '@hallkit/store';
import { wireLimits, wireTimes } from '@hallkit/protocol/codes';
import type { Clock } from '../clock.ts';
import { ProblemError } from '../problem-error.ts';
import type { DeviceRole, Devices, PairedDevice } from './devices.ts';
import { RecordTable } from './record-table.ts';
import { secretHash } from './secrets.ts';

interface CodeRecord extends DeviceRole {
  readonly by: string;
  readonly expiresAt: number;
}

/** A code to type in at the device, and the instant it ends, ms since 1970. */
export interface PairingCode {
  readonly code: string;
  readonly expiresAt: number;
}

/** Codes of eight digits by which a device is paired: good once, for ten minutes, stored as a hash. */
export class PairingCodes {
  readonly #records: RecordTable<CodeRecord>;
  readonly #devices: Devices;
  readonly #clock: Clock;

  constructor(store: Store, devices: Devices, clock: Clock) {
    this.#records = new RecordTable(store, 'pairing-code');
    this.#devices = devices;
    this.#clock = clock;
  }

  /** Makes a code for a device-to-be. `lifeMs` is for a demo that prints its codes at start. */
  async make(role: DeviceRole, by: string, lifeMs: number = wireTimes.pairingCodeMs): Promise<PairingCode> {
    await this.#dropExpired();
    const expiresAt = this.#clock.now() + lifeMs;
    for (;;) {
      const code = String(randomInt(10 ** wireLimits.pairingCodeDigits)).padStart(
        wireLimits.pairingCodeDigits,
        '0',
      );
      try {
        await this.#records.put(secretHash(code), { ...role, by, expiresAt }, 0);
        return { code, expiresAt };
      } catch (error) {
        if (!isStoreError(error, storeErrorCodes.recordConflict)) throw error;
      }
    }
  }

  /** Pairs a device by its code. Throws `pairing_code_invalid`, the same for wrong, used and expired codes. */
  async redeem(code: string): Promise<PairedDevice> {
    const found = await this.#records.get(secretHash(code));
    const taken = found !== undefined && (await this.#records.remove(found.id, found.version));
    if (!found || !taken || found.data.expiresAt <= this.#clock.now()) {
      throw new ProblemError('pairing_code_invalid', 'The code is wrong, used or expired.');
    }
    const { by, expiresAt: _, ...role } = found.data;
    return this.#devices.add(role, by);
  }

  async #dropExpired(): Promise<void> {
    const now = this.#clock.now();
    for (const { id, version, data } of await this.#records.list()) {
      if (data.expiresAt <= now) await this.#records.remove(id, version);
    }
  }
}
