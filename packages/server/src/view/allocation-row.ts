import { defaultAllocationMode, type HallPlan } from '@hallkit/core';
import type { AllocationRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

const rows = new WeakMap<HallPlan, AllocationRow>();

/** `allocation:`, what becomes of allocation advice and what it keeps to. */
export function allocationRow(input: ViewInput): AllocationRow {
  const plan = planOf(input);
  const row = rows.get(plan) ?? newRow(plan);
  rows.set(plan, row);
  return row;
}

function newRow({ file, allocation, presets }: HallPlan): AllocationRow {
  const { mode, ...rules } = allocation;
  const { restMinutes, gainMinutes, ownNeed, lookBackMinutes, lookAheadMinutes } = rules;
  return {
    kind: 'allocation',
    mode,
    fileMode: file.allocation?.mode ?? defaultAllocationMode,
    rules: { restMinutes, gainMinutes, ownNeed, lookBackMinutes, lookAheadMinutes },
    presets: [...presets.values()].map(({ id, name }) => ({ id, name })),
  };
}
