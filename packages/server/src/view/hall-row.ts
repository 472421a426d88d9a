import { openingAt, type HallFile } from '@hallkit/core';
import type { HallRow } from '@hallkit/protocol';
import { keepRow } from './keep-row.ts';
import { planOf, type ViewInput } from './view-input.ts';

type Opening = ReturnType<typeof openingAt> & { readonly from: number };

/** The last look at each hall file's hours; it holds until the next change. */
const openings = new WeakMap<HallFile, Opening>();
const rows = new WeakMap<HallFile, HallRow>();

/** `hall:`, the row every view has. */
export function hallRow(input: ViewInput): HallRow {
  const { file, hash, languages } = planOf(input);
  const { day, dayStatus } = input.state;
  const { open, nextChangeAt } = openingOf(file, input.now);
  const row: HallRow = {
    kind: 'hall',
    id: file.id,
    name: file.name,
    timezone: file.timezone,
    languages,
    day,
    dayStatus,
    open: open && dayStatus === 'open',
    nextChangeAt,
    catalogue: hash,
    notices: file.notices ?? noNotices,
  };
  const kept = keepRow(rows.get(file), row);
  rows.set(file, kept);
  return kept;
}

const noNotices: HallRow['notices'] = [];

function openingOf(file: HallFile, now: number): Opening {
  const known = openings.get(file);
  if (known && known.from <= now && (known.nextChangeAt === 0 || now < known.nextChangeAt)) return known;
  const opening = { ...openingAt(file, now), from: now };
  openings.set(file, opening);
  return opening;
}
