import { pairDevice } from '@hallkit/client';
import type { DeviceKind } from '@hallkit/protocol';
import type { DeviceStore, StoredDevice } from './device-store.ts';
import { askPairingCode } from './pairing-form.ts';

/**
 * This machine's pairing: from the address (`#device=<id>&secret=<secret>`, or a code to pair with, `#pair=<code>`),
 * else the one kept, else by a code that somebody types in. Comes back only with a pairing.
 */
export async function findDevice(
  kind: DeviceKind,
  fragment: URLSearchParams,
  store: DeviceStore,
): Promise<StoredDevice> {
  const given = deviceOf(fragment) ?? (await pairedBy(fragment.get('pair'), kind)) ?? store.read();
  const device = given ?? (await askPairingCode((code) => pair(code, kind)));
  store.keep(device);
  return device;
}

/** `device` is an id with its `secret` beside it, or `<id>.<secret>` in one; an id begins with its hall. */
function deviceOf(fragment: URLSearchParams): StoredDevice | undefined {
  const text = fragment.get('device') ?? '';
  const secret = fragment.get('secret');
  const end = secret === null ? text.lastIndexOf('.') : text.length;
  const device = text.slice(0, Math.max(0, end));
  const deviceSecret = secret ?? text.slice(end + 1);
  const hall = fragment.get('hall') ?? device.split('.')[0] ?? '';
  if (device === '' || deviceSecret === '' || hall === '') return undefined;
  return {
    device,
    deviceSecret,
    hall,
    zone: fragment.get('zone') ?? '',
    window: fragment.get('window') ?? '',
  };
}

/** A code in a bookmarked address has been used up after the first time: then the kept pairing counts. */
async function pairedBy(code: string | null, kind: DeviceKind): Promise<StoredDevice | undefined> {
  if (code === null) return undefined;
  try {
    return await pair(code, kind);
  } catch {
    return undefined;
  }
}

async function pair(code: string, kind: DeviceKind): Promise<StoredDevice> {
  const paired = await pairDevice({ url: location.origin, code });
  if (paired.kind !== kind) throw new WrongKind(paired.kind);
  return paired;
}

/** The code was made for another kind of machine; its page is another one. */
export class WrongKind extends Error {
  readonly code = 'wrong_kind';
  readonly kind: DeviceKind;

  constructor(kind: DeviceKind) {
    super(`this code pairs a ${kind}`);
    this.kind = kind;
  }
}
