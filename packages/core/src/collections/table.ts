import { must } from '../assert.ts';

const chunkBits = 5;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

type Chunk<T> = readonly (T | undefined)[];

/**
 * An immutable table by a growing integer id. Two levels: a spine of chunks of 32. A change copies one chunk and
 * the spine; chunks that have emptied at the low end are dropped, so size follows what is alive, not the ids.
 */
export class Table<T> {
  readonly size: number;
  /** Chunk number of the first chunk held. */
  readonly #base: number;
  readonly #chunks: readonly (Chunk<T> | undefined)[];

  private constructor(base: number, chunks: readonly (Chunk<T> | undefined)[], size: number) {
    this.#base = base;
    this.#chunks = chunks;
    this.size = size;
  }

  /** An empty table. */
  static empty<T>(): Table<T> {
    return new Table<T>(0, [], 0);
  }

  /** The row, or undefined. */
  get(id: number): T | undefined {
    return this.#chunks[(id >> chunkBits) - this.#base]?.[id & chunkMask];
  }

  /** A table with this row added or replaced. */
  set(id: number, row: T): Table<T> {
    const number = id >> chunkBits;
    const base = this.#chunks.length === 0 ? number : Math.min(this.#base, number);
    const chunks = this.#spineFrom(base, number);
    const old = chunks[number - base];
    const chunk = old === undefined ? new Array<T | undefined>(chunkSize).fill(undefined) : old.slice();
    const grows = chunk[id & chunkMask] === undefined ? 1 : 0;
    chunk[id & chunkMask] = row;
    chunks[number - base] = chunk;
    return new Table(base, chunks, this.size + grows);
  }

  /** A table without this row. */
  delete(id: number): Table<T> {
    if (this.get(id) === undefined) return this;
    const index = (id >> chunkBits) - this.#base;
    const chunk = must(this.#chunks[index], 'table chunk').slice();
    chunk[id & chunkMask] = undefined;
    const chunks = this.#chunks.slice();
    chunks[index] = chunk.some((row) => row !== undefined) ? chunk : undefined;
    const first = chunks.findIndex((held) => held !== undefined);
    if (first === -1) return Table.empty<T>();
    return new Table(this.#base + first, first === 0 ? chunks : chunks.slice(first), this.size - 1);
  }

  /** All rows by id. */
  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.#chunks) {
      if (chunk === undefined) continue;
      for (const row of chunk) if (row !== undefined) yield row;
    }
  }

  /** A copy of the spine that starts at `base` and reaches chunk `number`. */
  #spineFrom(base: number, number: number): (Chunk<T> | undefined)[] {
    const lead = this.#chunks.length === 0 ? 0 : this.#base - base;
    const spine = lead === 0 ? this.#chunks.slice() : [...new Array<undefined>(lead).fill(undefined), ...this.#chunks];
    while (spine.length <= number - base) spine.push(undefined);
    return spine;
  }
}
