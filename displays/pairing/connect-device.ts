import { deviceTokenSource } from '@hallkit/client';
import type { DeviceKind } from '@hallkit/protocol';
import { DeviceStore, type StoredDevice } from './device-store.ts';
import { findDevice } from './find-device.ts';
import { takeFragment } from './page-fragment.ts';

/** Codes after which a pairing is worth nothing any more. */
const REVOKED: ReadonlySet<string> = new Set(['token_revoked', 'unknown_device']);

/** A page of a paired machine, connected. */
export interface ConnectedDevice {
  readonly device: StoredDevice;
  readonly connection: HTMLElementTagNameMap['hall-connection'];
  /** The rest of what the address said. */
  readonly fragment: URLSearchParams;
}

/**
 * Pairs this machine if need be and puts a connected `<hall-connection>` on the page, for the caller to fill. A machine
 * whose pairing was revoked forgets it and asks for a code again.
 */
export async function connectDevice(kind: DeviceKind): Promise<ConnectedDevice> {
  const fragment = takeFragment();
  const store = new DeviceStore(kind);
  const device = await findDevice(kind, fragment, store);
  const source = deviceTokenSource({ url: location.origin, ...device });
  const connection = document.createElement('hall-connection');
  connection.hall = device.hall;
  connection.principal = source.principal;
  connection.token = source.token;
  connection.quiet = true;
  connection.role = 'main';
  connection.addEventListener('hall-connection-change', ({ state }) => {
    if (state.problem === undefined || !REVOKED.has(state.problem.code)) return;
    store.forget();
    location.reload();
  });
  document.body.append(connection);
  return { device, connection, fragment };
}
