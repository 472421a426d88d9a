import {
  must,
  type HallPlan,
  type HallState,
  type Lanes,
  type ServiceWindow,
  type Ticket,
} from '@hallkit/core';

/** Who waits for a set of services. */
export interface WaitingLine {
  readonly count: number;
  /** When the longest waiting began to wait, ms; 0 = nobody waits. */
  readonly oldestSince: number;
  /** The first of them by arrival, at most the asked number. */
  readonly first: readonly Ticket[];
}

type Entry = { readonly place: number; readonly id: number };
type Line = Iterator<Entry>;

/** Comprehensive windows share one list of services, so their line is found once. */
const shared = new WeakMap<readonly Lanes[], WeakMap<readonly string[], Entries>>();

interface Entries {
  readonly count: number;
  readonly first: readonly Entry[];
}

/** Everybody a window may call, with the first `max` of them by arrival. */
export function waitingFor(
  state: HallState,
  plan: HallPlan,
  win: ServiceWindow,
  index: number,
  max: number,
): WaitingLine {
  const open = entriesFor(state, plan, win.services, max);
  const own = must(state.reserved[index], 'window lane');
  const first =
    own.size === 0 ? open.first : merge([open.first[Symbol.iterator](), own[Symbol.iterator]()], max);
  const tickets = first.map(({ id }) => must(state.tickets.get(id), 'waiting ticket'));
  return {
    count: open.count + own.size,
    oldestSince: tickets.length === 0 ? 0 : Math.min(...tickets.map(({ waitingSince }) => waitingSince)),
    first: tickets,
  };
}

function entriesFor(state: HallState, plan: HallPlan, services: readonly string[], max: number): Entries {
  const byServices = shared.get(state.lanes) ?? new WeakMap<readonly string[], Entries>();
  shared.set(state.lanes, byServices);
  const known = byServices.get(services);
  if (known) return known;
  const queues = services.flatMap((service) => {
    const { ordinary, priority } = must(
      state.lanes[must(plan.serviceIndex.get(service), 'service')],
      'lanes',
    );
    return [ordinary, priority].filter(({ size }) => size > 0);
  });
  const count = queues.reduce((sum, { size }) => sum + size, 0);
  const entries = {
    count,
    first: merge(
      queues.map((queue) => queue[Symbol.iterator]()),
      max,
    ),
  };
  byServices.set(services, entries);
  return entries;
}

/** The first `max` entries of ordered lines. */
function merge(lines: readonly Line[], max: number): readonly Entry[] {
  const heads = lines.map((line) => ({ line, next: line.next() }));
  const merged: Entry[] = [];
  while (merged.length < max) {
    let best: { line: Line; next: IteratorResult<Entry> } | undefined;
    for (const head of heads) {
      if (!head.next.done && (best === undefined || isBefore(head.next.value, best.next.value as Entry)))
        best = head;
    }
    if (best === undefined) break;
    merged.push(best.next.value as Entry);
    best.next = best.line.next();
  }
  return merged;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.place < b.place || (a.place === b.place && a.id < b.id);
}
