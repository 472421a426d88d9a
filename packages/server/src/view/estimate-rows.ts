import { must, type ServiceTally } from '@hallkit/core';
import type { EstimateRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

const rows = new WeakMap<ServiceTally, EstimateRow>();

/** `estimate:<service>` of every service that has told somebody a wait today which has come true since. */
export function estimateRows(input: ViewInput): readonly EstimateRow[] {
  return planOf(input).serviceIds.flatMap((id, index) => {
    const { tally } = must(input.state.services[index], 'service');
    return tally.told === 0 ? [] : [estimateRow(id, tally)];
  });
}

function estimateRow(service: string, tally: ServiceTally): EstimateRow {
  const known = rows.get(tally);
  if (known?.service === service) return known;
  const { told, toldErrorMs, toldWithin, toldOver } = tally;
  const permille = (count: number): number => Math.round((1000 * count) / told);
  const row: EstimateRow = {
    kind: 'estimate',
    service,
    told,
    meanErrorMs: Math.round(toldErrorMs / told),
    coverage: permille(toldWithin),
    over: permille(toldOver),
  };
  rows.set(tally, row);
  return row;
}
