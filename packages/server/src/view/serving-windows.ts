import { must, type HallPlan, type HallState, type ServiceWindow } from '@hallkit/core';

const bySet = new WeakMap<readonly ServiceWindow[], Map<string, readonly number[]>>();

/** Numbers of the windows to watch for a service: the open ones that serve it, or all that do while none is open. */
export function servingNumbers(state: HallState, plan: HallPlan, service: string): readonly number[] {
  const known = bySet.get(state.windows) ?? new Map<string, readonly number[]>();
  bySet.set(state.windows, known);
  const numbers = known.get(service) ?? numbersOf(state, plan, service);
  known.set(service, numbers);
  return numbers;
}

function numbersOf(state: HallState, plan: HallPlan, service: string): readonly number[] {
  const serving = state.windows.flatMap((win, index) =>
    win.services.includes(service) ? [{ win, index }] : [],
  );
  const open = serving.filter(({ win }) => win.status === 'open');
  return (open.length > 0 ? open : serving)
    .map(({ index }) => must(plan.windows[index], 'window plan').entry.number)
    .sort((a, b) => a - b);
}
