import type { HallState } from '../state/hall-state.ts';

/** A change an allocator wants: the full set of services from now on. */
export interface WantedChange {
  readonly window: string;
  readonly services: readonly string[];
}

/** Decides when and how windows change what they serve. It sees the hall as it is, never what is to come. */
export interface Allocator {
  /** When it wants to look at the hall again, ms; Infinity = never. */
  nextAt(state: HallState): number;
  /** The changes it makes at this instant. */
  changesAt(state: HallState, now: number): readonly WantedChange[];
}
