import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { verifyChain, type Store, type StoredEvent } from '@hallkit/store';
import { openSqliteStore } from '@hallkit/store-sqlite';

import type { CrashSubject } from './crash-rounds.ts';

const script = join(import.meta.dirname, 'store-writer.ts');

/** The data file of a round's folder. */
export function dataFileIn(folder: string): string {
  return join(folder, 'hall.db');
}

/** The SQLite store under writing clients; with `preload` a deliberate bug goes with it. */
export function storeSubject(preload?: string): CrashSubject {
  return {
    command: (folder, seed) => ({
      script,
      args: [dataFileIn(folder), String(seed)],
      ...(preload === undefined ? {} : { preload }),
    }),
    check: (folder, lines) => checkStore(dataFileIn(folder), lines),
  };
}

/** Opens the file as a server does and holds it against everything that was acknowledged. */
export async function checkStore(file: string, lines: readonly string[]): Promise<string[]> {
  if (!existsSync(file) && lines.length === 0) return [];
  const store = await openSqliteStore({ file });
  const kept = new Set<string>();
  const complaints: string[] = [];
  try {
    for (const stream of await store.streams()) {
      const events = await everyEvent(store, stream);
      const { head, firstBad } = await verifyChain(events);
      if (firstBad) complaints.push(`${stream} is broken at ${firstBad.seq}: ${firstBad.why}`);
      else if ((await store.head(stream)).hash !== head.hash) complaints.push(`${stream} has another head`);
      events.forEach(({ seq, hash }) => kept.add(`ack ${stream} ${seq} ${hash}`));
    }
  } finally {
    await store.close();
  }
  const lost = lines.filter((line) => line.startsWith('ack ') && !kept.has(line));
  return [...complaints, ...lost.map((line) => `lost: ${line}`)];
}

/** All events of a stream, oldest first. */
export async function everyEvent(store: Store, stream: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await store.read(stream, events.length, 5_000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}
