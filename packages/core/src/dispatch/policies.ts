import { balanced } from './balanced.ts';
import { fifo } from './fifo.ts';
import type { Policy } from './policy.ts';
import { priority } from './priority.ts';

/** The policies that come with HallKit, by the name a hall file gives. */
export const policies: ReadonlyMap<string, Policy> = new Map(
  [balanced, fifo, priority].map((policy) => [policy.name, policy]),
);
