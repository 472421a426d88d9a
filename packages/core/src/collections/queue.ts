import { must } from '../assert.ts';

/** A member of a queue: a ticket at an order key. */
export interface QueueEntry {
  /** Order key; equal keys are ordered by id. */
  readonly place: number;
  readonly id: number;
}

type Chunk = readonly QueueEntry[];

const chunkMax = 64;

/**
 * An immutable ordered queue. A change copies one chunk of at most 64 entries and the spine; the rest is shared,
 * so that 5,000 waiting tickets cost no more to change than fifty.
 */
export class Queue {
  static readonly empty = new Queue([], 0);

  readonly size: number;
  readonly #chunks: readonly Chunk[];

  private constructor(chunks: readonly Chunk[], size: number) {
    this.#chunks = chunks;
    this.size = size;
  }

  /** First entry, or undefined. O(1). */
  get head(): QueueEntry | undefined {
    return this.#chunks[0]?.[0];
  }

  /** Last entry, or undefined. O(1). */
  get tail(): QueueEntry | undefined {
    return this.#chunks.at(-1)?.at(-1);
  }

  /** Adds an entry at its place. */
  insert(place: number, id: number): Queue {
    const entry = { place, id };
    if (this.#chunks.length === 0) return new Queue([[entry]], 1);
    const index = Math.min(this.#chunkOf(entry), this.#chunks.length - 1);
    const chunk = must(this.#chunks[index], 'queue chunk');
    const offset = firstNotBefore(chunk, entry);
    const grown = chunk.toSpliced(offset, 0, entry);
    return this.#withChunk(index, grown.length > chunkMax ? halves(grown) : [grown], 1);
  }

  /** Takes an entry out. The entry must be there. */
  remove(place: number, id: number): Queue {
    const entry = { place, id };
    const index = this.#chunkOf(entry);
    const chunk = must(this.#chunks[index], `queue entry ${place}/${id}`);
    const offset = firstNotBefore(chunk, entry);
    if (chunk[offset]?.id !== id) throw new Error(`broken invariant: queue entry ${place}/${id} is missing`);
    const rest = chunk.toSpliced(offset, 1);
    return this.#withChunk(index, rest.length === 0 ? [] : [rest], -1);
  }

  /** How many entries stand before this key. */
  rank(place: number, id: number): number {
    const entry = { place, id };
    const index = this.#chunkOf(entry);
    let before = 0;
    for (let i = 0; i < index; i++) before += must(this.#chunks[i], 'queue chunk').length;
    const chunk = this.#chunks[index];
    return chunk === undefined ? before : before + firstNotBefore(chunk, entry);
  }

  /** Entry number `n` from 0, or undefined. */
  at(n: number): QueueEntry | undefined {
    let left = n;
    for (const chunk of this.#chunks) {
      if (left < chunk.length) return chunk[left];
      left -= chunk.length;
    }
    return undefined;
  }

  /** Walks the queue from its head without copying it. */
  walk(): QueueWalk {
    return new QueueWalk(this.#chunks);
  }

  /** All entries in order. */
  *[Symbol.iterator](): Generator<QueueEntry> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  /** Index of the chunk that holds or would hold the entry. */
  #chunkOf(entry: QueueEntry): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = must(must(this.#chunks[middle], 'queue chunk').at(-1), 'chunks are never empty');
      if (isBefore(last, entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #withChunk(index: number, replacement: readonly Chunk[], growth: number): Queue {
    return new Queue(this.#chunks.toSpliced(index, 1, ...replacement), this.size + growth);
  }
}

/** A place in an unchanging queue, moving from its head to its end. */
export class QueueWalk {
  readonly #chunks: readonly Chunk[];
  #chunk = 0;
  #offset = 0;

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
  }

  /** The entry at this place, or undefined at the end. */
  get entry(): QueueEntry | undefined {
    return this.#chunks[this.#chunk]?.[this.#offset];
  }

  /** Moves to the next entry. */
  advance(): void {
    this.#offset += 1;
    if (this.#offset < (this.#chunks[this.#chunk]?.length ?? 0)) return;
    this.#chunk += 1;
    this.#offset = 0;
  }
}

function isBefore(a: QueueEntry, b: QueueEntry): boolean {
  return a.place < b.place || (a.place === b.place && a.id < b.id);
}

function firstNotBefore(chunk: Chunk, entry: QueueEntry): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(must(chunk[middle], 'queue entry'), entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function halves(chunk: Chunk): Chunk[] {
  const middle = chunk.length >> 1;
  return [chunk.slice(0, middle), chunk.slice(middle)];
}
