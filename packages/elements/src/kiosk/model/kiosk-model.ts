import type { Catalogue, HallRow, ServiceRow, ViewRow, ZoneRow } from '@hallkit/protocol';
import type { Texts } from '../../connection/lang-controller.ts';
import { rowOfKind, rowsOfKind } from '../../rows/rows-by-kind.ts';

/** Catalogue item. */
export type CatalogueItem = Catalogue['items'][number];

/** Priority class a visitor may claim. */
export type PriorityChoice = Catalogue['priorities'][number];

/** A service with what a visitor wants to know of it before taking a number. */
export interface ServiceCard {
  readonly row: ServiceRow;
  readonly zone: ZoneRow | undefined;
  readonly department: Texts | undefined;
  readonly items: readonly CatalogueItem[];
}

/** Services that stand together: those of a zone, or of a department where the hall has one zone only. */
export interface ServiceGroup {
  readonly id: string;
  readonly name: Texts;
  readonly zone: ZoneRow | undefined;
  readonly services: readonly ServiceCard[];
}

/** A hit of the search. */
export interface Hit {
  readonly name: Texts;
  readonly code: string;
  readonly pinyin: string;
  readonly item: CatalogueItem | undefined;
  readonly service: ServiceCard;
}

/** What the kiosk shows, as one table; built again whenever rows or catalogue change. */
export interface KioskModel {
  readonly hall: HallRow | undefined;
  readonly groups: readonly ServiceGroup[];
  readonly services: ReadonlyMap<string, ServiceCard>;
  /** Those that visitors may claim for themselves. */
  readonly priorities: readonly PriorityChoice[];
}

/** Builds the model from rows and, where it has come, the catalogue. */
export function kioskModel(rows: Iterable<ViewRow>, catalogue: Catalogue | undefined): KioskModel {
  const all = [...rows];
  const zones = rowsOfKind(all, 'zone');
  const cards = rowsOfKind(all, 'service').map((row) => cardOf(row, zones, catalogue));
  return {
    hall: rowOfKind(all, 'hall'),
    groups: groupsOf(cards, zones, catalogue),
    services: new Map(cards.map((card) => [card.row.id, card])),
    priorities: (catalogue?.priorities ?? []).filter(({ claimable }) => claimable),
  };
}

/** Everything that can be searched for: items, and the services that no item names the same. */
export function hitsOf({ services }: KioskModel, catalogue: Catalogue | undefined): readonly Hit[] {
  const hits: Hit[] = [];
  const pinyin = new Map(catalogue?.services.map((service) => [service.id, service.pinyin]));
  for (const service of services.values()) {
    const { id, name } = service.row;
    hits.push({ name, code: '', pinyin: pinyin.get(id) ?? '', item: undefined, service });
  }
  for (const item of catalogue?.items ?? []) {
    const service = services.get(item.service);
    if (service !== undefined)
      hits.push({ name: item.name, code: item.code, pinyin: item.pinyin, item, service });
  }
  return hits;
}

function cardOf(row: ServiceRow, zones: readonly ZoneRow[], catalogue: Catalogue | undefined): ServiceCard {
  return {
    row,
    zone: zones.find(({ id }) => id === row.zone),
    department: catalogue?.departments.find(({ id }) => id === row.department)?.name,
    items: catalogue === undefined ? [] : (itemsByService(catalogue).get(row.id) ?? []),
  };
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly CatalogueItem[]>>();

/** Made once per catalogue: figures change every second, items once a year. */
function itemsByService(catalogue: Catalogue): ReadonlyMap<string, readonly CatalogueItem[]> {
  const present = indexes.get(catalogue);
  if (present !== undefined) return present;
  const index = new Map<string, CatalogueItem[]>();
  for (const item of catalogue.items) index.set(item.service, [...(index.get(item.service) ?? []), item]);
  indexes.set(catalogue, index);
  return index;
}

function groupsOf(
  cards: readonly ServiceCard[],
  zones: readonly ZoneRow[],
  catalogue: Catalogue | undefined,
): readonly ServiceGroup[] {
  const byZone = zones.map((zone) => ({
    id: zone.id,
    name: zone.name,
    zone,
    services: cards.filter(({ row }) => row.zone === zone.id),
  }));
  const filled = byZone.filter(({ services }) => services.length > 0);
  return filled.length > 1 ? filled : byDepartment(cards, catalogue);
}

function byDepartment(
  cards: readonly ServiceCard[],
  catalogue: Catalogue | undefined,
): readonly ServiceGroup[] {
  const groups = (catalogue?.departments ?? []).map(({ id, name }) => ({
    id,
    name,
    zone: undefined,
    services: cards.filter(({ row }) => row.department === id),
  }));
  const filled = groups.filter(({ services }) => services.length > 0);
  const grouped = new Set(filled.flatMap(({ services }) => services));
  const rest = cards.filter((card) => !grouped.has(card));
  const worthIt = filled.length > 1 && filled.length < cards.length;
  if (!worthIt) return cards.length === 0 ? [] : [everything(cards)];
  return rest.length === 0 ? filled : [...filled, everything(rest)];
}

function everything(services: readonly ServiceCard[]): ServiceGroup {
  return { id: 'all', name: { 'zh-CN': '全部业务', en: 'All services' }, zone: undefined, services };
}
