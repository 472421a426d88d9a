import type { HallPlan } from '@hallkit/core';
import type { MadeUpWorld } from './made-up-clerk.ts';

/** Mean time between two visitors per open window, ms. */
const gapMsPerWindow = 60_000;
/** While fewer wait than windows are open, visitors come so much faster: an empty hall shows nothing. */
const rush = 0.3;
/** Beyond so many waiting for each open window, visitors stay away. */
const waitingPerWindowMax = 4;
const chance = { item: 0.5, priority: 0.08, english: 0.06, second: 0.05 };

/** Made-up visitors at the kiosk, at a pace the open windows can just about serve. Returns how to stop them. */
export function startMadeUpVisitors(world: MadeUpWorld): () => Promise<void> {
  let taking: Promise<unknown> = Promise.resolve();
  let cancel: () => void = () => undefined;
  let stopped = false;
  const wait = (): void => {
    if (!stopped) cancel = world.clock.after(gapMs(world), arrive);
  };
  const arrive = (): void => {
    taking = visit(world).then(wait);
  };
  wait();
  return async () => {
    stopped = true;
    cancel();
    await taking;
  };
}

/** Arrivals come at random, not in step. */
function gapMs({ voice, random }: MadeUpWorld): number {
  const { windows, waiting } = voice.host.state;
  const open = Math.max(1, openWindows(windows));
  const mean = (gapMsPerWindow / open) * (waiting < open ? rush : 1);
  return Math.max(200, -Math.log(1 - random()) * mean);
}

async function visit({ voice, random }: MadeUpWorld): Promise<void> {
  const { state, plan } = voice.host;
  if (state.waiting >= waitingPerWindowMax * Math.max(1, openWindows(state.windows))) return;
  const service = wantedService(plan, state.staffing, random);
  if (service === undefined) return;
  const legs = [legFor(plan, service, random)];
  const second = random() < chance.second ? wantedService(plan, state.staffing, random) : undefined;
  if (second !== undefined && second !== service) legs.push({ service: second });
  const priorities = plan.file.priorities ?? [];
  const priority =
    random() < chance.priority ? priorities[Math.floor(random() * priorities.length)]?.id : undefined;
  const language = random() < chance.english && plan.languages.includes('en') ? 'en' : undefined;
  await voice.kiosk({
    legs,
    ...(priority === undefined ? {} : { priority }),
    ...(language === undefined ? {} : { language }),
  });
}

/** A service somebody serves now; those with more windows in the hall are wanted more. */
function wantedService(
  plan: HallPlan,
  staffing: readonly number[],
  random: () => number,
): string | undefined {
  const weights = plan.serviceIds.map((id, index) =>
    (staffing[index] ?? 0) > 0 ? 1 + 2 * dedicatedWindows(plan, id) : 0,
  );
  let dice = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return plan.serviceIds.find((_, index) => (dice -= weights[index] ?? 0) < 0);
}

function dedicatedWindows(plan: HallPlan, service: string): number {
  return plan.windows.filter(({ entry }) => entry.kind === 'dedicated' && entry.services.includes(service))
    .length;
}

/** Half of them look for an item, the other half know the service. */
function legFor(plan: HallPlan, service: string, random: () => number): { service?: string; item?: string } {
  const items = [...plan.items.values()].filter((item) => item.service === service);
  const item = random() < chance.item ? items[Math.floor(random() * items.length)] : undefined;
  return item === undefined ? { service } : { item: item.id };
}

function openWindows(windows: readonly { readonly status: string }[]): number {
  return windows.filter(({ status }) => status === 'open').length;
}
