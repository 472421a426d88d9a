import type { ViewParams } from '@hallkit/protocol';
import { callRows } from './call-rows.ts';
import { hallRow } from './hall-row.ts';
import { serviceRows } from './service-rows.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { windowRows } from './window-rows.ts';
import { zoneRows } from './zone-rows.ts';

/**
 * A call screen, of the hall or of one zone. A call is shown in the zone where its service waits and in its window's
 * zone: a visitor looks at the screen where they sit.
 */
export function screenView(input: ViewInput, { zone }: ViewParams['screen']): Rows {
  const everywhere = zone === undefined;
  return byKey([
    hallRow(input),
    ...zoneRows(input),
    ...serviceRows(input).filter((row) => everywhere || row.zone === zone),
    ...windowRows(input).filter((row) => everywhere || row.zone === zone),
    ...callRows(input).filter((row) => everywhere || row.zone === zone || row.windowZone === zone),
  ]);
}
