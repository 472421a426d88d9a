import type { Zone } from '@hallkit/core';
import type { ZoneRow } from '@hallkit/protocol';
import { planOf, type ViewInput } from './view-input.ts';

const rows = new WeakMap<Zone, ZoneRow>();

/** `zone:<id>` of every zone. */
export function zoneRows(input: ViewInput): readonly ZoneRow[] {
  return planOf(input).file.zones.map(zoneRow);
}

function zoneRow(zone: Zone): ZoneRow {
  const row = rows.get(zone) ?? { kind: 'zone', id: zone.id, name: zone.name, floor: zone.floor ?? 0 };
  rows.set(zone, row);
  return row;
}
