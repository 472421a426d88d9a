import { must } from '../assert.ts';

const bits = 5;
const width = 1 << bits;
const mask = width - 1;

type Chunk<T> = readonly (T | undefined)[];
type Block<T> = readonly (Chunk<T> | undefined)[];

/**
 * An immutable table by a growing integer id. Three levels: a spine of blocks of 32 chunks of 32 rows. A change copies
 * one chunk, one block and the spine, about 70 references for any number of rows a hall can have; blocks that have
 * emptied at the low end are dropped, so size follows what is alive, not the ids.
 */
export class Table<T> {
  readonly size: number;
  /** Block number of the first block held. */
  readonly #base: number;
  readonly #blocks: readonly (Block<T> | undefined)[];

  private constructor(base: number, blocks: readonly (Block<T> | undefined)[], size: number) {
    this.#base = base;
    this.#blocks = blocks;
    this.size = size;
  }

  /** An empty table. */
  static empty<T>(): Table<T> {
    return new Table<T>(0, [], 0);
  }

  /** The row, or undefined. */
  get(id: number): T | undefined {
    return this.#blocks[blockOf(id) - this.#base]?.[chunkOf(id)]?.[id & mask];
  }

  /** A table with this row added or replaced. */
  set(id: number, row: T): Table<T> {
    const number = blockOf(id);
    const base = this.#blocks.length === 0 ? number : Math.min(this.#base, number);
    const blocks = this.#spineFrom(base, number);
    const block = copyOf(blocks[number - base]);
    const chunk = copyOf(block[chunkOf(id)]);
    const grows = chunk[id & mask] === undefined ? 1 : 0;
    chunk[id & mask] = row;
    block[chunkOf(id)] = chunk;
    blocks[number - base] = block;
    return new Table(base, blocks, this.size + grows);
  }

  /** A table without this row. */
  delete(id: number): Table<T> {
    if (this.get(id) === undefined) return this;
    const index = blockOf(id) - this.#base;
    const block = must(this.#blocks[index], 'table block').slice();
    const chunk = must(block[chunkOf(id)], 'table chunk').slice();
    chunk[id & mask] = undefined;
    block[chunkOf(id)] = chunk.some(isHeld) ? chunk : undefined;
    const blocks = this.#blocks.slice();
    blocks[index] = block.some(isHeld) ? block : undefined;
    const first = blocks.findIndex(isHeld);
    if (first === -1) return Table.empty<T>();
    return new Table(this.#base + first, first === 0 ? blocks : blocks.slice(first), this.size - 1);
  }

  /** All rows by id. */
  *[Symbol.iterator](): Generator<T> {
    for (const block of this.#blocks)
      for (const chunk of block ?? []) for (const row of chunk ?? []) if (row !== undefined) yield row;
  }

  /** A copy of the spine that starts at `base` and reaches block `number`. */
  #spineFrom(base: number, number: number): (Block<T> | undefined)[] {
    const lead = this.#blocks.length === 0 ? 0 : this.#base - base;
    const spine =
      lead === 0 ? this.#blocks.slice() : [...new Array<undefined>(lead).fill(undefined), ...this.#blocks];
    while (spine.length <= number - base) spine.push(undefined);
    return spine;
  }
}

function blockOf(id: number): number {
  return id >> (2 * bits);
}

function chunkOf(id: number): number {
  return (id >> bits) & mask;
}

function copyOf<R>(list: readonly (R | undefined)[] | undefined): (R | undefined)[] {
  return list === undefined ? new Array<R | undefined>(width).fill(undefined) : list.slice();
}

function isHeld(value: unknown): boolean {
  return value !== undefined;
}
