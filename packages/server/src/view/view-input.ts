import { must, type HallPlan, type HallState, type Reason } from '@hallkit/core';
import type { ViewRow } from '@hallkit/protocol';

/** What a view is projected from. */
export interface ViewInput {
  readonly state: HallState;
  /** Server instant, ms. Opening, intake and estimates depend on it. */
  readonly now: number;
  /** A state a few seconds older for people ahead and estimates, which need not follow every event. Default: `state`. */
  readonly slow?: HallState;
  /** Why a ticket was chosen at its last call; null when that is not known. */
  readonly reasonOf?: (ticket: number) => Reason | null;
}

/** A view's rows by key (`<kind>:<id>`). */
export type Rows = ReadonlyMap<string, ViewRow>;

/** The plan of a hall that is defined. */
export function planOf({ state }: ViewInput): HallPlan {
  return must(state.plan, 'plan');
}

/** The state that figures about waiting are taken from; the hall file may have changed since. */
export function slowState({ state, slow }: ViewInput): HallState {
  return slow?.plan === state.plan && slow !== undefined ? slow : state;
}

/** Rows by their keys. */
export function byKey(rows: readonly ViewRow[]): Rows {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The key of a row in its view. */
export function keyOf(row: ViewRow): string {
  switch (row.kind) {
    case 'hall':
    case 'counter':
    case 'allocation':
      return `${row.kind}:`;
    case 'call':
      return `call:${row.seq}`;
    case 'advice':
      return `advice:${row.window}`;
    case 'estimate':
      return `estimate:${row.service}`;
    case 'alert':
      return `alert:${row.alert}:${row.service}`;
    default:
      return `${row.kind}:${row.id}`;
  }
}
