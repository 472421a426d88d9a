import { hallRow } from './hall-row.ts';
import { serviceFiguresRows } from './service-figures-rows.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { windowRows } from './window-rows.ts';
import { windowStaffRows } from './window-staff-rows.ts';
import { zoneRows } from './zone-rows.ts';

/** The manager's board: every service with its figures, every window with who is at it. */
export function managerView(input: ViewInput): Rows {
  return byKey([
    hallRow(input),
    ...zoneRows(input),
    ...serviceRows(input),
    ...serviceFiguresRows(input),
    ...windowRows(input),
    ...windowStaffRows(input),
  ]);
}
