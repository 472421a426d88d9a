import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { verifyStore, type Store } from '@hallkit/store';
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
  try {
    const reports = await verifyStore(store);
    const broken = reports.flatMap(({ stream, firstBad }) =>
      firstBad ? [`${stream} is broken at ${firstBad.seq}: ${firstBad.why}`] : [],
    );
    return [...broken, ...(await missing(store, lines))];
  } finally {
    await store.close();
  }
}

async function missing(store: Store, lines: readonly string[]): Promise<string[]> {
  const kept = new Set<string>();
  for (const stream of await store.streams()) {
    for (const { seq, hash } of await everyEvent(store, stream)) kept.add(`ack ${stream} ${seq} ${hash}`);
  }
  return lines.filter((line) => line.startsWith('ack ') && !kept.has(line)).map((line) => `lost: ${line}`);
}

async function everyEvent(store: Store, stream: string): Promise<{ seq: number; hash: string }[]> {
  const events: { seq: number; hash: string }[] = [];
  for (;;) {
    const page = await store.read(stream, events.length, 10_000);
    if (page.length === 0) return events;
    events.push(...page.map(({ seq, hash }) => ({ seq, hash })));
  }
}
