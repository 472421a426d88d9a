import type { Devices, FoundTickets, HistoryPage, PairingCode, PairingRequest } from '@hallkit/protocol';
import type { WhatIfAnswer, WhatIfRequest } from '@hallkit/protocol';
import type { HallClient } from './hall-client.ts';

/** Tickets with a number that the hall still knows, for staff. */
export async function findTickets(client: HallClient, number: string): Promise<FoundTickets['tickets']> {
  const path = `${hallPath(client)}/tickets?number=${encodeURIComponent(number)}`;
  return (await client.request<FoundTickets>({ method: 'GET', path })).tickets;
}

/** Every device a hall ever had. */
export async function listDevices(client: HallClient): Promise<Devices['devices']> {
  return (await client.request<Devices>({ method: 'GET', path: `${hallPath(client)}/devices` })).devices;
}

/** A code that pairs one device within ten minutes. */
export function makePairingCode(client: HallClient, wanted: PairingRequest): Promise<PairingCode> {
  return client.request({ method: 'POST', path: `${hallPath(client)}/pairing-codes`, body: wanted });
}

/** Takes a device's access away at once. */
export async function revokeDevice(client: HallClient, device: string): Promise<void> {
  const path = `${hallPath(client)}/devices/${encodeURIComponent(device)}/revoke-device`;
  await client.request({ method: 'POST', path, body: {} });
}

/** One page of a day's tickets or service records; `after` is the `next` of the page before. */
export function readHistory(
  client: HallClient,
  kind: 'tickets' | 'records',
  page: { readonly day?: string; readonly after?: string; readonly limit?: number } = {},
): Promise<HistoryPage> {
  const given = Object.entries(page).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = given.length === 0 ? '' : `?${given.join('&')}`;
  return client.request({ method: 'GET', path: `${hallPath(client)}/history/${kind}${query}` });
}

/** What a change of windows would do to those who wait now. Nothing is changed. */
export function whatIf(client: HallClient, supposed: WhatIfRequest): Promise<WhatIfAnswer> {
  return client.request({ method: 'POST', path: `${hallPath(client)}/what-if`, body: supposed });
}

function hallPath(client: HallClient): string {
  return `/v1/halls/${encodeURIComponent(client.hall)}`;
}
