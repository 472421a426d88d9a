import { advise, type AllocationRules, type HallPlan, type HallState } from '@hallkit/core';
import type { AdviceRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

/** A board shows advice as old as this while windows stay as they are: a busy hall is not asked with every event, ms. */
const freshMsMax = 3_000;

interface Given {
  readonly at: number;
  readonly staffing: HallState['staffing'];
  readonly rows: readonly AdviceRow[];
}

/** The last advice of each hall, which all its boards share. */
const given = new WeakMap<HallPlan, Given>();

/** `advice:<window>` of every change worth making, where the hall shows advice. */
export function adviceRows(input: ViewInput): readonly AdviceRow[] {
  const plan = planOf(input);
  if (plan.allocation.mode !== 'advise') return none;
  const { state, now } = input;
  const known = given.get(plan);
  if (known?.staffing === state.staffing && now >= known.at && now - known.at < freshMsMax) return known.rows;
  const rows = newRows(state, now, plan.allocation);
  given.set(plan, { at: now, staffing: state.staffing, rows });
  return rows;
}

const none: readonly AdviceRow[] = [];

function newRows(state: HallState, now: number, rules: AllocationRules): readonly AdviceRow[] {
  return advise(state, now, rules).map(
    ({ window, services, extra, drainMsBefore, drainMsAfter, reason }, rank) => ({
      kind: 'advice',
      window,
      services,
      extra,
      drainMsBefore: Math.round(drainMsBefore),
      drainMsAfter: Math.round(drainMsAfter),
      reason,
      rank,
    }),
  );
}
