import { adviceRows } from './advice-rows.ts';
import { alertRows } from './alert-rows.ts';
import { allocationRow } from './allocation-row.ts';
import { estimateRows } from './estimate-rows.ts';
import { hallRow } from './hall-row.ts';
import { serviceFiguresRows } from './service-figures-rows.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { windowRows } from './window-rows.ts';
import { windowStaffRows } from './window-staff-rows.ts';
import { zoneRows } from './zone-rows.ts';

/**
 * The manager's board: every service with its figures and estimates, every window with who is at it, what is to be
 * looked at and what would help.
 */
export function managerView(input: ViewInput): Rows {
  return byKey([
    hallRow(input),
    ...zoneRows(input),
    ...serviceRows(input),
    ...serviceFiguresRows(input),
    ...windowRows(input),
    ...windowStaffRows(input),
    ...estimateRows(input),
    ...alertRows(input),
    allocationRow(input),
    ...adviceRows(input),
  ]);
}
