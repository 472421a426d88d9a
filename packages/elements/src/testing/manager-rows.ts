/** Rows of the manager view, for tests. */
import type {
  AdviceRow,
  AlertRow,
  AllocationRow,
  EstimateRow,
  HallRow,
  ServiceFiguresRow,
} from '@hallkit/protocol';
import type { ViewRow, WindowStaffRow } from '@hallkit/protocol';
import { hallRow, serviceRows, windowRow, zoneRows } from './sample-rows.ts';

/** Today's figures of a service. */
export function figuresRow(id: string, more: Partial<ServiceFiguresRow> = {}): ServiceFiguresRow {
  return {
    kind: 'service-figures',
    id,
    taken: 40,
    called: 28,
    waitMs: 28 * 540_000,
    waitBins: [],
    served: 26,
    serviceMs: 26 * 700_000,
    missed: 1,
    cancelled: 1,
    express: 0,
    quota: 0,
    lastTicketTime: '',
    ...more,
  };
}

/** Who is at a window. */
export function staffRow(id: string, more: Partial<WindowStaffRow> = {}): WindowStaffRow {
  return {
    kind: 'window-staff',
    id,
    clerk: '',
    console: '',
    ticket: 0,
    served: 0,
    serviceMs: 0,
    missed: 0,
    freeSince: 0,
    own: ['market'],
    overlay: null,
    qualified: ['market', 'seal', 'tax'],
    ...more,
  };
}

/** What becomes of advice, with two presets. */
export function allocationRow(mode: AllocationRow['mode'] = 'advise'): AllocationRow {
  return {
    kind: 'allocation',
    mode,
    fileMode: 'advise',
    rules: { restMinutes: 20, gainMinutes: 2.5, ownNeed: 1.3, lookBackMinutes: 30, lookAheadMinutes: 10 },
    presets: [
      { id: 'morning', name: { 'zh-CN': '早高峰', en: 'Morning rush' } },
      { id: 'noon', name: { 'zh-CN': '午间轮岗', en: 'Noon' } },
    ],
  };
}

/** Window 2 should lend its time to tax. */
export const adviceRow: AdviceRow = {
  kind: 'advice',
  window: 'w002',
  services: ['market', 'tax'],
  extra: 'tax',
  drainMsBefore: 42 * 60_000,
  drainMsAfter: 29 * 60_000,
  reason: { code: 'lend', params: { service: 'tax', drainMinutes: 42, ownMinutes: 6 } },
  rank: 0,
};

/** Somebody has waited too long for tax. */
export function alertRow(more: Partial<AlertRow> = {}): AlertRow {
  return {
    kind: 'alert',
    alert: 'long-wait',
    service: 'tax',
    value: 34,
    limit: 30,
    since: Date.now() - 4 * 60_000,
    acknowledgedBy: '',
    acknowledgedAt: 0,
    ...more,
  };
}

/** How the waits told for tax came true. */
export const estimateRow: EstimateRow = {
  kind: 'estimate',
  service: 'tax',
  told: 60,
  meanErrorMs: 132_000,
  coverage: 893,
  over: 492,
};

/** A hall at work: windows in every state, a paused service, one with a quota. */
export function managerRows(hall: Partial<HallRow> = {}): readonly ViewRow[] {
  return [
    hallRow(hall),
    allocationRow(),
    adviceRow,
    alertRow(),
    estimateRow,
    ...zoneRows,
    ...serviceRows,
    ...serviceRows.map(({ id }) =>
      figuresRow(id, id === 'tax' ? { quota: 120, lastTicketTime: '16:30' } : {}),
    ),
    windowRow(1, { current: 'A031', serving: true, comprehensive: true }),
    staffRow('w001', { clerk: 'zhang', ticket: 31, served: 24 }),
    windowRow(2, { current: 'B012' }),
    staffRow('w002', { clerk: 'li', ticket: 12, served: 19 }),
    windowRow(3, { status: 'paused', pauseReason: 'meal' }),
    staffRow('w003', { clerk: 'wang', served: 21 }),
    windowRow(4, { zone: 'tax', services: ['tax'], attended: false, current: 'C044' }),
    staffRow('w004', { own: ['tax'], clerk: 'zhao', ticket: 44, served: 9 }),
    windowRow(5, { zone: 'tax', services: ['tax'] }),
    staffRow('w005', { own: ['tax'], clerk: 'chen', served: 17 }),
    windowRow(6, { zone: 'tax', services: ['tax'], status: 'closed' }),
    staffRow('w006', { own: ['tax'] }),
    windowRow(7, { zone: 'general', services: ['social', 'estate'], accessible: true }),
    staffRow('w007', {
      clerk: 'sun',
      served: 30,
      own: ['social'],
      overlay: {
        services: ['social', 'estate'],
        pinned: false,
        until: 0,
        since: 1_790_000_000_000,
        reason: '排队较长',
        by: 'manager:chen',
      },
      qualified: ['social', 'estate', 'build'],
    }),
  ];
}
