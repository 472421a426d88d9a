import type { ViewParams } from '@hallkit/protocol';
import { hallRow } from './hall-row.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { zoneRows } from './zone-rows.ts';

/** What a visitor can take a number for, in the hall or in one zone. */
export function kioskView(input: ViewInput, { zone }: ViewParams['kiosk']): Rows {
  const services = serviceRows(input).filter((row) => zone === undefined || row.zone === zone);
  return byKey([hallRow(input), ...zoneRows(input), ...services]);
}
