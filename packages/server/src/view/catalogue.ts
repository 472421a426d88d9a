import {
  defaultPauseReasons,
  defaultRefusalReasons,
  outcomes,
  type Choice,
  type HallFile,
  type HallPlan,
  type Item,
  type ServiceEntry,
} from '@hallkit/core';
import type { Catalogue, CatalogueItem, CatalogueService } from '@hallkit/protocol';
import { pinyin } from 'pinyin-pro';

const catalogues = new WeakMap<HallFile, Catalogue>();

/** Everything of a hall that does not move, for searching and naming. Its hash is the hall file's. Made once. */
export function catalogueOf(plan: HallPlan): Catalogue {
  const catalogue = catalogues.get(plan.file) ?? newCatalogue(plan);
  catalogues.set(plan.file, catalogue);
  return catalogue;
}

function newCatalogue({ file, hash }: HallPlan): Catalogue {
  return {
    hash,
    hall: { id: file.id, name: file.name },
    departments: (file.departments ?? []).map(named),
    zones: file.zones.map((zone) => ({ ...named(zone), floor: zone.floor ?? 0 })),
    priorities: (file.priorities ?? []).map((entry) => ({
      ...named(entry),
      claimable: entry.claimable ?? true,
    })),
    pauseReasons: (file.pauseReasons ?? defaultPauseReasons).map(named),
    refusalReasons: (file.refusalReasons ?? defaultRefusalReasons).map(named),
    outcomes,
    services: file.services.map(catalogueService),
    items: (file.items ?? []).map(catalogueItem),
  };
}

function named({ id, name }: Choice): Pick<Choice, 'id' | 'name'> {
  return { id, name };
}

function catalogueService({
  id,
  name,
  department,
  zone,
  prefix,
  meanMinutes,
}: ServiceEntry): CatalogueService {
  return {
    id,
    name,
    department: department ?? '',
    zone,
    prefix,
    meanMinutes,
    pinyin: pinyinOf(name['zh-CN']),
  };
}

function catalogueItem({ id, name, service, code, materials, instead }: Item): CatalogueItem {
  return {
    id,
    name,
    service,
    code: code ?? '',
    materials: materials ?? [],
    instead: instead ?? null,
    pinyin: pinyinOf(name['zh-CN']),
  };
}

/** Initials and full pinyin of a Chinese name, lower case, separated by a blank: `sbkbl shebaokabanli`. */
export function pinyinOf(name: string): string {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const;
  const syllables = pinyin(name, options);
  const initials = syllables.map((syllable) => letters(syllable).charAt(0)).join('');
  return `${initials} ${letters(syllables.join(''))}`;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
