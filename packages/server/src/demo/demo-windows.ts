import type { HallPlan, WindowPlan } from '@hallkit/core';
import { must } from '@hallkit/core';
import { demoAccounts } from './demo-accounts.ts';

/** A window with the clerk who sits there in a demo. */
export interface DemoPost {
  readonly window: string;
  readonly number: number;
  readonly clerk: string;
}

/** Windows for the people who try the demo: comprehensive ones first, then a dedicated one. */
export function postsForPeople(plan: HallPlan): readonly DemoPost[] {
  const clerks = demoAccounts.filter(({ role }) => role === 'clerk');
  const [first = [], second = []] = [comprehensive(plan), dedicated(plan)];
  const chosen = [
    ...first.slice(0, clerks.length - 1),
    ...second.slice(0, 1),
    ...first.slice(clerks.length - 1),
    ...second.slice(1),
  ];
  return clerks.slice(0, chosen.length).map(({ id }, index) => post(must(chosen[index], 'window'), id));
}

/** Most windows that made-up clerks open. */
const postsMax = 24;

/** Windows for made-up clerks: one for every set of services, the rest comprehensive, none that a person has. */
export function postsForMadeUpClerks(plan: HallPlan): readonly DemoPost[] {
  const taken = new Set(postsForPeople(plan).map(({ window }) => window));
  const free = plan.windows.filter(({ entry }) => !taken.has(entry.id));
  const sets = new Map(
    free.map((win) => [win.services.join(' '), win]).toReversed() as [string, WindowPlan][],
  );
  const chosen = new Set([...sets.values(), ...comprehensive(plan)].filter((win) => free.includes(win)));
  return [...chosen]
    .slice(0, postsMax)
    .sort((a, b) => a.index - b.index)
    .map((win) => post(win, `made-up-${win.entry.number}`));
}

function comprehensive(plan: HallPlan): readonly WindowPlan[] {
  return plan.windows.filter(({ entry }) => entry.kind === 'comprehensive');
}

function dedicated(plan: HallPlan): readonly WindowPlan[] {
  return plan.windows.filter(({ entry }) => entry.kind !== 'comprehensive');
}

function post({ entry }: WindowPlan, clerk: string): DemoPost {
  return { window: entry.id, number: entry.number, clerk };
}
