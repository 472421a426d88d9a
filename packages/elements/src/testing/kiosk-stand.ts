/** A kiosk as a test stands before it: presses, types and reads, without a server. */
import type { CommandAnswer, HallClient } from '@hallkit/client';
import type { ViewRow } from '@hallkit/protocol';
import '../hall-kiosk.ts';
import type { HallKiosk } from '../hall-kiosk.ts';
import { fixedClient, type FixedClient } from './fixed-client.ts';
import { hallRow, serviceRows, zoneRows } from './sample-rows.ts';
import { ticketReceipt, visitorCatalogue } from './visitor-rows.ts';

const rows: readonly ViewRow[] = [hallRow(), ...zoneRows, ...serviceRows];

/** A command as the kiosk gave it. */
export interface GivenCommand {
  readonly action: string;
  readonly payload: Record<string, unknown>;
  readonly commandId: string;
}

/** A client whose commands the test answers, and finds noted in `given`. */
export type AnsweringClient = FixedClient & { readonly given: readonly GivenCommand[] };

/** Makes such a client; by default every command brings a receipt. */
export function answeringClient(
  answer: () => Promise<Partial<CommandAnswer>> = async () => ({ receipt: ticketReceipt() }),
): AnsweringClient {
  const given: GivenCommand[] = [];
  const command = async (
    action: string,
    payload: object,
    options?: { commandId?: string },
  ): Promise<unknown> => {
    given.push({ action, payload: { ...payload }, commandId: options?.commandId ?? '' });
    return answer();
  };
  return Object.assign(fixedClient(rows), { given, command: command as unknown as HallClient['command'] });
}

/** Puts a kiosk on a portrait screen. */
export async function kioskOn(stand: HTMLElement, set: Partial<HallKiosk>): Promise<HallKiosk> {
  stand.style.width = '720px';
  stand.style.height = '1280px';
  const kiosk = document.createElement('hall-kiosk');
  Object.assign(kiosk, { catalogue: visitorCatalogue, client: answeringClient(), ...set });
  stand.append(kiosk);
  await kiosk.updateComplete;
  return kiosk;
}

/** Where everything the kiosk shows stands. */
export function root(kiosk: HallKiosk): ShadowRoot {
  const found = kiosk.shadowRoot;
  if (found === null) throw new Error('the kiosk has not been drawn');
  return found;
}

/** The first that matches; throws when nothing does. */
export function one<E extends HTMLElement = HTMLElement>(kiosk: HallKiosk, selector: string): E {
  const found = root(kiosk).querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** What a person reads there. */
export function text(kiosk: HallKiosk, selector: string): string {
  return one(kiosk, selector).textContent.replace(/\s+/g, ' ').trim();
}

/** The screen a visitor is on. */
export function view(kiosk: HallKiosk): string | undefined {
  return one(kiosk, '.screen').dataset.view;
}

/** Touches something. */
export async function press(kiosk: HallKiosk, selector: string): Promise<void> {
  one(kiosk, selector).click();
  await kiosk.updateComplete;
}

/** Types on the keyboard of the screen. */
export async function type(kiosk: HallKiosk, word: string): Promise<void> {
  for (const letter of word) {
    const keys = [...root(kiosk).querySelectorAll<HTMLElement>('.key')];
    keys.find((key) => key.textContent === letter)?.click();
    await kiosk.updateComplete;
  }
}

/** Takes a number for the first service, and waits until its ticket stands on the screen. */
export async function taken(kiosk: HallKiosk): Promise<void> {
  const arrived = new Promise((resolve) =>
    kiosk.addEventListener('hall-number-taken', resolve, { once: true }),
  );
  await press(kiosk, '[data-service=market]');
  await press(kiosk, '.take');
  await arrived;
  await kiosk.updateComplete;
}
