import {
  closeReport,
  genesis,
  linkFault,
  textHash,
  type BadLink,
  type Head,
  type StoredText,
  type StreamReport,
} from '@hallkit/store';

import type { Connection } from './connection.ts';
import { eventColumns, eventsOf, type Cell } from './event-cells.ts';
import { sqliteLimits } from './limits.ts';
import { damaged, sqliteCode } from './sqlite-errors.ts';

/** What a full verification of a file found. */
export interface VerifyReport {
  readonly ok: boolean;
  /** SQLite's own complaints about the file's structure, and texts that are not what events name; empty when sound. */
  readonly problems: readonly string[];
  /** One report a stream, with the first bad seq where there is one. */
  readonly streams: readonly StreamReport[];
}

interface Walk {
  readonly head: Head;
  readonly firstBad?: BadLink;
}

/** Follows a stream's chain from a head on; a page that cannot be read is a bad link too. */
function walk(db: Connection, stream: string, from: Head): Walk {
  let head: Head & { readonly at?: number } = from;
  const statement = db
    .prepare<[string, number], Cell[]>(
      `SELECT ${eventColumns} FROM events WHERE stream = ? AND seq > ? ORDER BY seq`,
    )
    .raw();
  try {
    for (const cells of statement.iterate(stream, from.seq)) {
      for (const event of eventsOf(cells)) {
        const why = linkFault(head, event);
        if (why !== undefined) return { head, firstBad: { seq: head.seq + 1, why } };
        head = event;
      }
    }
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return { head, firstBad: { seq: head.seq + 1, why: 'its page cannot be read' } };
  }
  return { head: { seq: head.seq, hash: head.hash } };
}

function keptHead(db: Connection, stream: string): Head {
  return db.prepare<[string], Head>('SELECT seq, hash FROM streams WHERE stream = ?').get(stream) ?? genesis;
}

/** SQLite's own complaints, the first few; `quick` leaves out the comparison of indexes with their tables. */
function structureProblems(db: Connection, quick: boolean): string[] {
  const check = `${quick ? 'quick_check' : 'integrity_check'}(${sqliteLimits.integrityProblemsMax})`;
  try {
    const lines = (db.pragma(check) as Record<string, string>[]).flatMap((row) => Object.values(row));
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The newest events only: from where, so that many streams share the bound. */
function tailStart(db: Connection, stream: string, eventsMax: number): Head {
  const seq = Math.max(0, keptHead(db, stream).seq - eventsMax);
  if (seq === 0) return genesis;
  const hash = db
    .prepare<[string, number], string>('SELECT hash FROM events WHERE stream = ? AND seq = ?')
    .pluck()
    .get(stream, seq);
  return { seq, hash: hash ?? '' };
}

/**
 * What a start can afford: the structure of a file that is not large, and the chain of each stream's newest events up
 * to its head. Throws `storage_corrupt` with what is wrong.
 */
export function assertSound(db: Connection, file: string): void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const bytes = pages * Number(db.pragma('page_size', { simple: true }));
  const problems = bytes <= sqliteLimits.quickCheckBytesMax ? structureProblems(db, true) : [];
  if (problems[0] !== undefined) throw damaged(file, problems[0]);
  const streams = db.prepare<[], string>('SELECT stream FROM streams').pluck().all();
  const share = Math.max(1, Math.floor(sqliteLimits.startCheckEventsMax / Math.max(1, streams.length)));
  const eventsMax = Math.min(share, sqliteLimits.startCheckEventsOfStreamMax);
  for (const stream of streams) {
    const walked = walk(db, stream, tailStart(db, stream, eventsMax));
    const { firstBad } = closeReport(stream, walked, keptHead(db, stream));
    if (firstBad) throw damaged(file, `event ${firstBad.seq} of ${stream}: ${firstBad.why}`);
  }
}

function streamNames(db: Connection): string[] {
  const sql = 'SELECT stream FROM streams UNION SELECT DISTINCT stream FROM events ORDER BY stream';
  try {
    return db.prepare<[], string>(sql).pluck().all();
  } catch {
    // The index of the events is damaged; the table of heads may still name them.
    return db.prepare<[], string>('SELECT stream FROM streams').pluck().all();
  }
}

/** Texts stand outside the chain: events name them by their hash alone. */
function changedTexts(db: Connection): string[] {
  const changed: string[] = [];
  for (const { hash, text } of db.prepare<[], StoredText>('SELECT hash, text FROM texts').iterate()) {
    if (textHash(text) !== hash) changed.push(`the text ${hash} has changed`);
  }
  return changed;
}

/** Reads everything: SQLite's integrity check, the chain of every stream from its beginning, and every text. */
export function checkWholeFile(db: Connection): VerifyReport {
  const problems = structureProblems(db, false);
  const streams: StreamReport[] = [];
  try {
    for (const stream of streamNames(db)) {
      streams.push(closeReport(stream, walk(db, stream, genesis), keptHead(db, stream)));
    }
    problems.push(...changedTexts(db));
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    problems.push(error instanceof Error ? error.message : String(error));
  }
  const ok = problems.length === 0 && streams.every(({ firstBad }) => firstBad === undefined);
  return { ok, problems, streams };
}
