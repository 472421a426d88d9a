import { test } from 'node:test';

import { genesis, sealEvents, type EventDraft } from '../chain.ts';
import type { AppendRequest, Head, Store, StoredEvent } from '../port.ts';

/** An open store of a test's own. */
export interface StoreFixture {
  readonly store: Store;
  /** Closes the store and opens it again on the same data; absent where nothing is kept. */
  readonly reopen?: () => Promise<Store>;
  /** Closes whatever is open and removes its data. */
  readonly close: () => Promise<void>;
}

/** Opens an empty store. */
export type OpenStore = () => Promise<StoreFixture>;

/** The stream most tests write to. */
export const hall = 'hall/jiading-1';

/** A test on a store of its own, closed whatever happens. */
export function storeTest(
  name: string,
  open: OpenStore,
  body: (store: Store, fixture: StoreFixture) => Promise<void>,
): void {
  test(name, async () => {
    const fixture = await open();
    try {
      await body(fixture.store, fixture);
    } finally {
      await fixture.close();
    }
  });
}

let drafted = 0;

/** A plausible event with a command id of its own; `changes` overrides. */
export function draft(changes: Partial<EventDraft> = {}): EventDraft {
  drafted += 1;
  return {
    stream: hall,
    at: 1_790_000_000_000,
    wallAt: 1_790_000_000_000,
    day: '2026-09-21',
    type: 'TicketIssued',
    v: 1,
    actor: 'device:kiosk-1',
    commandId: `command-${drafted}`,
    step: 0,
    bodyHash: 'ab'.repeat(32),
    cause: '',
    data: JSON.stringify({ ticket: `t-${drafted}` }),
    ...changes,
  };
}

/** An append of these drafts after `expected`. */
export function request(expected: Head, drafts: readonly EventDraft[] = [draft()]): AppendRequest {
  return { stream: drafts[0]?.stream ?? hall, expected, events: sealEvents(expected, drafts) };
}

/** Appends single-event commands after the stream's head; the events written. */
export async function fill(store: Store, count: number, stream = hall): Promise<StoredEvent[]> {
  const drafts = Array.from({ length: count }, () => draft({ stream }));
  const append = request(await store.head(stream), drafts);
  await store.append(append);
  return [...append.events];
}

/** The head an event makes. */
export function headAt(event: StoredEvent | undefined): Head {
  return event ? { seq: event.seq, hash: event.hash } : genesis;
}
