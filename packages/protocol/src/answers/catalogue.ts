import { outcomes } from '@hallkit/core';
import type { Outcome, Texts } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { choiceField, hexField, idField, idOrNoneField, nameField, textsField } from '../schema/fields.ts';

/** What a hall offers, with every name: fetched over HTTP once per hall file (ETag = `hash`). */
export interface Catalogue {
  readonly hash: string;
  readonly hall: { readonly id: string; readonly name: Texts };
  readonly departments: readonly { readonly id: string; readonly name: Texts }[];
  readonly zones: readonly { readonly id: string; readonly name: Texts; readonly floor: number }[];
  readonly priorities: readonly CataloguePriority[];
  readonly pauseReasons: readonly { readonly id: string; readonly name: Texts }[];
  readonly refusalReasons: readonly { readonly id: string; readonly name: Texts }[];
  readonly outcomes: readonly Outcome[];
  readonly services: readonly CatalogueService[];
  readonly items: readonly CatalogueItem[];
}

/** A priority class of the catalogue. */
export interface CataloguePriority {
  readonly id: string;
  readonly name: Texts;
  /** False where only a clerk or a booking gives it: no kiosk offers it. */
  readonly claimable: boolean;
}

/** A service of the catalogue. */
export interface CatalogueService {
  readonly id: string;
  readonly name: Texts;
  readonly department: string;
  readonly zone: string;
  readonly prefix: string;
  readonly meanMinutes: number;
  /** Pinyin initials and full pinyin of the Chinese name, lower case, separated by a blank. */
  readonly pinyin: string;
}

/** An item of the catalogue: what a visitor looks for. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: Texts;
  readonly service: string;
  readonly code: string;
  readonly materials: readonly Texts[];
  readonly instead: { readonly kind: 'terminal' | 'help-desk' | 'online'; readonly name: Texts } | null;
  readonly pinyin: string;
}

const pinyinField = Type.String({ maxLength: 1000 });
const choices = Type.Array(choiceField, { maxItems: wireLimits.choicesMax });

const prioritySchema = closed({ id: idField, name: textsField, claimable: Type.Boolean() });

const serviceSchema = closed(
  {
    id: idField,
    name: textsField,
    department: idOrNoneField,
    zone: idField,
    prefix: Type.String({ maxLength: 3 }),
    meanMinutes: Type.Number({ minimum: 0 }),
    pinyin: pinyinField,
  },
  { title: 'CatalogueService' },
);

const insteadSchema = closed({ kind: Type.Enum(['terminal', 'help-desk', 'online']), name: textsField });

const itemSchema = closed(
  {
    id: idField,
    name: textsField,
    service: idField,
    code: nameField,
    materials: Type.Array(textsField, { maxItems: wireLimits.choicesMax }),
    instead: Type.Union([insteadSchema, Type.Null()]),
    pinyin: pinyinField,
  },
  { title: 'CatalogueItem' },
);

/** @see Catalogue */
export const catalogueSchema = Type.Unsafe<Catalogue>(
  closed(
    {
      hash: hexField(64),
      hall: choiceField,
      departments: choices,
      zones: Type.Array(closed({ id: idField, name: textsField, floor: Type.Integer() }), {
        maxItems: wireLimits.choicesMax,
      }),
      priorities: Type.Array(prioritySchema, { maxItems: wireLimits.choicesMax }),
      pauseReasons: choices,
      refusalReasons: choices,
      outcomes: Type.Array(Type.Enum(outcomes), { maxItems: outcomes.length }),
      services: Type.Array(serviceSchema, { maxItems: wireLimits.servicesMax }),
      items: Type.Array(itemSchema, { maxItems: wireLimits.itemsMax }),
    },
    { title: 'Catalogue' },
  ),
);
