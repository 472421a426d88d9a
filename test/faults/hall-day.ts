import type { PatientClient } from './patient-client.ts';

/** What the people of a crashed hall roll their dice with: from 0 up to, without, 1. */
export type Random = () => number;

const services = ['tax', 'land', 'help'] as const;
const oneOf = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** A kiosk: number after number. Ends only by a failure. */
export async function kioskDay(kiosk: PatientClient, random: Random): Promise<never> {
  for (;;) {
    await kiosk.does('take-number', { legs: [{ service: oneOf(services, random) }], channel: 'kiosk' });
  }
}

/** A clerk at a window: comes, serves some visitors, pauses, leaves, comes again. Ends only by a failure. */
export async function clerkDay(clerk: PatientClient, window: string, random: Random): Promise<never> {
  for (;;) {
    await clerk.does('sign-in', { window });
    await clerk.does('open-window', { window });
    for (let visitors = Math.ceil(random() * 8); visitors > 0; visitors -= 1) {
      await serveNext(clerk, window, random);
    }
    await clerk.does('pause-window', { window, reason: 'papers' });
    await clerk.does('resume-window', { window });
    await serveNext(clerk, window, random);
    await clerk.does('sign-out', { window });
  }
}

/** One visitor from the call to the end, whichever end it takes. */
async function serveNext(clerk: PatientClient, window: string, random: Random): Promise<void> {
  if (!(await clerk.does('call-next', { window }, ['nobody_waiting']))) return;
  if (random() < 0.2) await clerk.does('recall', { window });
  const end = random();
  if (end < 0.15) return void (await clerk.does('no-show', { window }));
  await clerk.does('start-service', { window });
  if (end < 0.3) {
    const toService = oneOf(services, random);
    return void (await clerk.does('transfer-ticket', { window, toService, position: 'arrival' }));
  }
  await clerk.does('finish-service', { window, outcome: 'done' });
}
