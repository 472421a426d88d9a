import type { TSchema } from 'typebox';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Schemas as a document shows them: whatever carries a `title` stands once under that name and is referred to from
 * everywhere else. Two different schemas under one title are a mistake, found here.
 */
export class NamedSchemas {
  readonly #root: string;
  readonly #named = new Map<string, Json>();

  /** `root` is where named schemas stand, `#/components/schemas/`. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Every schema named so far, by name. */
  get all(): Readonly<Record<string, Json>> {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A schema, or a reference to it. */
  of(schema: TSchema): Json {
    return this.#convert(JSON.parse(JSON.stringify(schema)) as Json);
  }

  #convert(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((item) => this.#convert(item));
    const { title, ...rest } = value;
    const parts = Object.entries(rest).map(([name, part]) => [name, this.#convert(part)]);
    const schema = Object.fromEntries(parts) as Json;
    return typeof title === 'string' ? this.#refer(title, schema) : schema;
  }

  #refer(title: string, schema: Json): Json {
    const known = this.#named.get(title);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two different schemas are called ${title}.`);
    }
    this.#named.set(title, schema);
    return { $ref: this.#root + title };
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
