import type { HallState } from './hall-state.ts';

/**
 * One fold step's working copy. Evolve makes it from the state before, handlers assign its fields, nobody else
 * ever sees it; the rows and arrays inside stay immutable and are replaced, never written into.
 */
export type Draft = { -readonly [K in keyof HallState]: HallState[K] };

/** A copy of the list with one element replaced. */
export function replaceAt<T>(list: readonly T[], index: number, value: T): readonly T[] {
  const copy = list.slice();
  copy[index] = value;
  return copy;
}
