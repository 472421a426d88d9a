import { hallRow } from './hall-row.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';

/** A public line of status: waiting and wait per service. */
export function statusView(input: ViewInput): Rows {
  return byKey([hallRow(input), ...serviceRows(input)]);
}
