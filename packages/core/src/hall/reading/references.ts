import { isRecord } from './check.ts';
import { fieldPath, show } from './mistakes.ts';
import type { Mistakes } from './mistakes.ts';
import { nearMiss } from './near-miss.ts';

/** What an id points at: a list of the hall file, and what to call its entries. */
interface Target {
  readonly what: string;
  readonly list: string;
  readonly ids: ReadonlySet<string>;
  /** False when the list itself is broken and already reported: then nothing is said of what points into it. */
  readonly usable: boolean;
}

/** Notes every id in the hall file that points at nothing. Takes any value; a list that is broken points nowhere. */
export function checkReferences(hall: unknown, mistakes: Mistakes): void {
  if (!isRecord(hall)) return;
  const zone = targetOf(hall, 'zones', 'zone');
  const service = targetOf(hall, 'services', 'service');
  checkField(hall, 'services', 'zone', zone, mistakes);
  checkField(hall, 'services', 'department', targetOf(hall, 'departments', 'department'), mistakes);
  checkField(hall, 'items', 'service', service, mistakes);
  checkField(hall, 'windows', 'zone', zone, mistakes);
  checkServiceList(hall, 'services', service, mistakes);
  checkServiceList(hall, 'qualified', service, mistakes);
  checkPresets(hall, targetOf(hall, 'windows', 'window'), service, mistakes);
}

function targetOf(hall: Readonly<Record<string, unknown>>, list: string, what: string): Target {
  const ids = entriesOf(hall, list).map(({ entry }) => entry['id']);
  const known = new Set(ids.filter((id) => typeof id === 'string'));
  const broken = Object.hasOwn(hall, list) && !Array.isArray(hall[list]);
  // A hall without departments is whole; one without zones or services has been reported.
  return { what, list, ids: known, usable: !broken && (known.size > 0 || list === 'departments') };
}

function checkField(
  hall: Readonly<Record<string, unknown>>,
  list: string,
  field: string,
  target: Target,
  mistakes: Mistakes,
): void {
  for (const { entry, path } of entriesOf(hall, list)) {
    if (Object.hasOwn(entry, field)) checkId(entry[field], fieldPath(path, field), target, mistakes);
  }
}

/** Services of a window; `*` is all of them. */
function checkServiceList(
  hall: Readonly<Record<string, unknown>>,
  field: string,
  target: Target,
  mistakes: Mistakes,
): void {
  for (const { entry, path } of entriesOf(hall, 'windows')) {
    const listed: unknown = Object.hasOwn(entry, field) ? entry[field] : [];
    checkServiceIds(listed, fieldPath(path, field), target, mistakes);
  }
}

function checkServiceIds(listed: unknown, path: string, target: Target, mistakes: Mistakes): void {
  if (!Array.isArray(listed)) return;
  listed.forEach((id: unknown, index) => {
    if (id !== '*') checkId(id, `${path}[${index}]`, target, mistakes);
  });
}

/** A preset names windows, and services for each. */
function checkPresets(
  hall: Readonly<Record<string, unknown>>,
  window: Target,
  service: Target,
  mistakes: Mistakes,
): void {
  for (const { entry, path } of entriesOf(hall, 'presets')) {
    const windows: unknown = entry['windows'];
    if (!isRecord(windows)) continue;
    for (const [id, services] of Object.entries(windows)) {
      const place = fieldPath(fieldPath(path, 'windows'), id);
      checkId(id, place, window, mistakes);
      checkServiceIds(services, place, service, mistakes);
    }
  }
}

function checkId(id: unknown, path: string, target: Target, mistakes: Mistakes): void {
  if (typeof id !== 'string' || !target.usable || target.ids.has(id) || mistakes.full) return;
  const near = nearMiss(id, [...target.ids]);
  const advice =
    near === undefined ? `add it to ${target.list} or name one that is there` : `did you mean ${show(near)}?`;
  mistakes.add(path, 'unknown_reference', `no ${target.what} has the id ${show(id)}; ${advice}`);
}

function entriesOf(
  hall: Readonly<Record<string, unknown>>,
  list: string,
): readonly { readonly entry: Readonly<Record<string, unknown>>; readonly path: string }[] {
  const entries: unknown = Object.hasOwn(hall, list) ? hall[list] : [];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    isRecord(entry) ? [{ entry, path: `${list}[${index}]` }] : [],
  );
}
