import { must, type ServiceState } from '@hallkit/core';
import type { ServiceFiguresRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

const rows = new WeakMap<ServiceState, ServiceFiguresRow>();

/** `service-figures:<id>` of every service: today's figures, for managers. */
export function serviceFiguresRows(input: ViewInput): readonly ServiceFiguresRow[] {
  return planOf(input).serviceIds.map((id, index) =>
    figuresRow(id, must(input.state.services[index], 'service')),
  );
}

function figuresRow(id: string, service: ServiceState): ServiceFiguresRow {
  const known = rows.get(service);
  if (known?.id === id) return known;
  const { tally, quota, lastTicketTime } = service;
  const { taken, called, waitMs, waitBins, served, serviceMs, missed, cancelled, express } = tally;
  const counts = { taken, called, waitMs, waitBins, served, serviceMs, missed, cancelled, express };
  const row: ServiceFiguresRow = { kind: 'service-figures', id, ...counts, quota, lastTicketTime };
  rows.set(service, row);
  return row;
}
