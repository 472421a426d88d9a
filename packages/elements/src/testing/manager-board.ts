/** The manager's board over a fixed client, for tests. */
import { fixture, html } from '@open-wc/testing';
import type { ViewRow } from '@hallkit/protocol';
import '../hall-manager.ts';
import type { HallManager } from '../hall-manager.ts';
import { fixedClient, type FixedClient } from './fixed-client.ts';
import { managerRows } from './manager-rows.ts';
import { smallCatalogue } from './small-catalogue.ts';

const devices = [
  {
    device: 'd1',
    name: '一楼取号机',
    kind: 'kiosk',
    zone: '',
    window: '',
    pairedAt: 1,
    pairedBy: 'manager',
    revokedAt: 0,
  },
];

/** A board of these rows, with the client that takes its commands. */
export async function board(
  set: Partial<HallManager> = {},
  rows: readonly ViewRow[] = managerRows(),
): Promise<{ manager: HallManager; client: FixedClient }> {
  const client = fixedClient(rows);
  client.answerRequest('/devices', { devices });
  client.answerRequest('/pairing-codes', { code: '48210937', expiresAt: Date.now() + 600_000 });
  client.answerRequest('/revoke-device', undefined);
  const wall = await fixture<HTMLElement>(html`<div></div>`);
  wall.style.height = '800px';
  const manager = document.createElement('hall-manager');
  Object.assign(manager, { client, catalogue: smallCatalogue, ...set });
  wall.append(manager);
  await manager.updateComplete;
  return { manager, client };
}

/** The board's shadow root. */
export const root = (manager: HallManager): ShadowRoot => manager.shadowRoot!;

/** An element of the board that must be there. */
export const find = <E extends HTMLElement = HTMLElement>(manager: HallManager, selector: string): E =>
  root(manager).querySelector<E>(selector)!;

/** Its text, blanks joined. */
export const text = (manager: HallManager, selector: string): string =>
  find(manager, selector).textContent.replace(/\s+/g, ' ').trim();
