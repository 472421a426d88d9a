import { checkInteger, checkText, refuse } from './column-check.ts';
import { storeLimits } from './limits.ts';
import type { HistoryRow, Snapshot } from './port.ts';

const keyMax = storeLimits.columnBytesMax;

/** Holds a snapshot to the limits. Throws `request_invalid`. */
export function checkSnapshot(snapshot: Snapshot): void {
  checkText('stream', snapshot.stream, keyMax);
  checkText('a snapshot hash', snapshot.hash, keyMax);
  checkText('a snapshot state', snapshot.state, storeLimits.snapshotBytesMax);
  checkInteger('seq', snapshot.seq);
  checkInteger('foldVersion', snapshot.foldVersion);
}

/** Holds a step of the history projection to the limits; its cursor never goes back. Throws `request_invalid`. */
export function checkHistory(fromSeq: number, toSeq: number, rows: readonly HistoryRow[]): void {
  checkInteger('fromSeq', fromSeq);
  checkInteger('toSeq', toSeq);
  if (toSeq < fromSeq) refuse(`history cannot go back from ${fromSeq} to ${toSeq}`);
  if (rows.length > storeLimits.historyRowsPerWriteMax) {
    refuse(`more than ${storeLimits.historyRowsPerWriteMax} history rows at once`);
  }
  for (const row of rows) {
    checkText('a history kind', row.kind, keyMax);
    checkText('a history key', row.key, keyMax);
    checkText('a history day', row.day, keyMax);
    checkText('history data', row.data, storeLimits.rowBytesMax);
    checkInteger('a history at', row.at);
  }
}

/** Holds a record to the limits. Throws `request_invalid`. */
export function checkRecord(kind: string, id: string, data: string): void {
  checkText('a record kind', kind, keyMax);
  checkText('a record id', id, keyMax);
  checkText('record data', data, storeLimits.rowBytesMax);
}

/** Holds a list of vault refs to the limits. Throws `request_invalid`. */
export function checkRefs(refs: readonly string[]): void {
  if (refs.length > storeLimits.refsMax) refuse(`more than ${storeLimits.refsMax} refs at once`);
  refs.forEach((ref) => checkText('a vault ref', ref, keyMax));
}
