import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  genesis,
  sealEvents,
  type AppendRequest,
  type Head,
  type Store,
  type StoredEvent,
} from '@hallkit/store';

import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';

/** The stream the tests write to. */
export const hall = 'hall/jiading-1';

/** Opens a file; the store is closed when the test ends, whatever happens. */
export type OpenStore = (options: SqliteStoreOptions) => Promise<Store>;

/** Runs a test with the path of a data file in a folder of its own, removed afterwards. */
export async function withDataFile(
  body: (file: string, open: OpenStore) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hallkit-store-'));
  const opened: Store[] = [];
  const open: OpenStore = async (options) => {
    const store = await openSqliteStore(options);
    opened.push(store);
    return store;
  };
  try {
    await body(join(folder, 'hall.db'), open);
  } finally {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** An append of `count` one-step commands after `expected`. */
export function requestAt(expected: Head, count = 1, stream = hall): AppendRequest {
  const drafts = Array.from({ length: count }, (_, n) => ({
    stream,
    at: 1_790_000_000_000,
    wallAt: 1_790_000_000_000,
    day: '2026-09-21',
    type: 'TicketIssued',
    v: 1,
    actor: 'device:kiosk-1',
    commandId: `command-${expected.seq + n + 1}`,
    step: 0,
    bodyHash: 'ab'.repeat(32),
    cause: '',
    data: JSON.stringify({ ticket: `t-${expected.seq + n + 1}`, note: '请到窗口'.repeat(40) }),
  }));
  return { stream, expected, events: sealEvents(expected, drafts) };
}

/** Appends to an empty or filled stream; the events written. */
export async function fill(store: Store, count: number, stream = hall): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  let head: Head = await store.head(stream);
  while (events.length < count) {
    const request = requestAt(head, Math.min(1_000, count - events.length), stream);
    await store.append(request);
    events.push(...request.events);
    head = request.events.at(-1) ?? genesis;
  }
  return events;
}
