import type { DeviceKind } from '@hallkit/protocol';

/** A paired machine as its page keeps it. */
export interface StoredDevice {
  readonly device: string;
  readonly deviceSecret: string;
  readonly hall: string;
  /** Zone it stands in, or ''. */
  readonly zone: string;
  /** Window it belongs to, or ''. */
  readonly window: string;
}

/** Where one kind of page keeps its pairing; a machine may be kiosk and screen at once. */
export class DeviceStore {
  readonly #key: string;

  constructor(kind: DeviceKind) {
    this.#key = `hallkit.device.${kind}`;
  }

  /** The pairing kept, or undefined; also where the browser forbids storage or something else lies there. */
  read(): StoredDevice | undefined {
    try {
      const value = JSON.parse(localStorage.getItem(this.#key) ?? '') as Partial<StoredDevice>;
      const { device, deviceSecret, hall, zone = '', window = '' } = value;
      if (device === undefined || deviceSecret === undefined || hall === undefined) return undefined;
      return { device, deviceSecret, hall, zone, window };
    } catch {
      return undefined;
    }
  }

  /** Keeps a pairing over restarts; a browser without storage has to be paired again. */
  keep({ device, deviceSecret, hall, zone, window }: StoredDevice): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ device, deviceSecret, hall, zone, window }));
    } catch {
      return;
    }
  }

  /** Forgets a pairing that was revoked. */
  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      return;
    }
  }
}
