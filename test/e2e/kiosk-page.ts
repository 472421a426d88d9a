import type { Page } from 'playwright-core';

/** What a visitor takes away from the kiosk. */
export interface TakenTicket {
  readonly number: string;
  /** Path of the phone's page, as the QR has it. */
  readonly link: string;
}

/** Takes a number for a service as a visitor does, by touching the screen. */
export async function takeNumber(kiosk: Page, service: string): Promise<TakenTicket> {
  const receipt = kiosk.evaluate(
    () =>
      new Promise<TakenTicket>((resolve) =>
        document.addEventListener('hall-number-taken', (event) => {
          const { number, link } = (event as Event & { readonly receipt: TakenTicket }).receipt;
          resolve({ number, link });
        }),
      ),
  );
  await kiosk.locator(`[data-service=${service}]`).click();
  await kiosk.locator('.take').click();
  const taken = await receipt;
  await kiosk.locator(`[data-number=${taken.number}]`).waitFor();
  await kiosk.locator('.done').click();
  return taken;
}
