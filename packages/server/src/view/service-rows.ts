import {
  hallIntake,
  must,
  oldestSince,
  serviceIntake,
  waitingFor,
  type HallState,
  type Rejection,
  type ServiceEntry,
} from '@hallkit/core';
import type { IntakeState, ServiceRow } from '@hallkit/protocol';
import { forecastOf } from './forecast-of.ts';
import { keepRow } from './keep-row.ts';
import { planOf, slowState, type ViewInput } from './view-input.ts';

interface Projected {
  readonly now: number;
  readonly slow: HallState;
  readonly rows: readonly ServiceRow[];
}

/** Every view of one state and instant shows the same services. */
const projected = new WeakMap<HallState, Projected>();
const lastRows = new WeakMap<ServiceEntry, ServiceRow>();

/** `service:<id>` of every service, in hall-file order. */
export function serviceRows(input: ViewInput): readonly ServiceRow[] {
  const slow = slowState(input);
  const known = projected.get(input.state);
  if (known?.now === input.now && known.slow === slow) return known.rows;
  const plan = planOf(input);
  const closed = hallIntake(input.state, input.now);
  const rows = plan.services.map((entry, index) => serviceRow(input, slow, entry, index, closed));
  projected.set(input.state, { now: input.now, slow, rows });
  return rows;
}

function serviceRow(
  { state, now }: ViewInput,
  slow: HallState,
  entry: ServiceEntry,
  index: number,
  closed: Rejection | undefined,
): ServiceRow {
  const refusal = closed ?? serviceIntake(state, entry.id, now);
  const { p50Ms, p90Ms } = forecastOf(slow, now).next(index);
  const row: ServiceRow = {
    kind: 'service',
    id: entry.id,
    name: entry.name,
    prefix: entry.prefix,
    zone: entry.zone,
    department: entry.department ?? '',
    waiting: waitingFor(slow, index),
    windows: must(state.staffing[index], 'staffing'),
    intake: (refusal?.code ?? 'open') as IntakeState,
    reason: state.services[index]?.pauseReason ?? '',
    p50Ms,
    p90Ms,
    oldestSince: oldestSince(slow, index),
    targetMs: (entry.targetMinutes ?? 0) * 60_000,
  };
  const kept = keepRow(lastRows.get(entry), row);
  lastRows.set(entry, kept);
  return kept;
}
