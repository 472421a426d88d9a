import { verifyChain, type BadLink } from './chain.ts';
import { storeLimits } from './limits.ts';
import type { Head, StoredEvent, StoreReader } from './port.ts';

/** What a check of one stream found. */
export interface StreamReport {
  readonly stream: string;
  /** Sound events from the beginning. */
  readonly events: number;
  /** The head those sound events lead to. */
  readonly head: Head;
  readonly firstBad?: BadLink;
}

/** Compares where the sound events lead with the head the store keeps; shared by every store's verification. */
export function closeReport(
  stream: string,
  walked: { readonly head: Head; readonly firstBad?: BadLink },
  kept: Head,
): StreamReport {
  const { head } = walked;
  const report = { stream, events: head.seq, head };
  if (walked.firstBad) return { ...report, firstBad: walked.firstBad };
  if (head.seq === kept.seq && head.hash === kept.hash) return report;
  const seq = Math.min(head.seq, kept.seq) + (head.seq === kept.seq ? 0 : 1);
  return { ...report, firstBad: { seq, why: `the log ends at seq ${head.seq}, its head says ${kept.seq}` } };
}

async function* pagesOf(store: StoreReader, stream: string, upTo: number): AsyncGenerator<StoredEvent> {
  const pageSize = storeLimits.tailEventsMax;
  let after = 0;
  while (after < upTo) {
    const page = await store.read(stream, after, Math.min(pageSize, upTo - after));
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)?.seq ?? upTo;
  }
}

/** Follows one stream's log from its beginning to its present head. */
export async function verifyStream(store: StoreReader, stream: string): Promise<StreamReport> {
  const kept = await store.head(stream);
  return closeReport(stream, await verifyChain(pagesOf(store, stream, kept.seq)), kept);
}

/** Follows every stream's log; one report a stream, in the order of `store.streams()`. */
export async function verifyStore(store: StoreReader): Promise<StreamReport[]> {
  const reports: StreamReport[] = [];
  for (const stream of await store.streams()) reports.push(await verifyStream(store, stream));
  return reports;
}
