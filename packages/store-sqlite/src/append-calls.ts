import {
  isStoreError,
  type AppendRequest,
  type StoredText,
  type StoreError,
  type VaultRow,
} from '@hallkit/store';

import { cellsOf, eventsOf, type Cell } from './event-cells.ts';
import type { AppendOutcome } from './event-log.ts';
import { sqliteLimits } from './limits.ts';
import type { Answer, AppendAnswer, Call, WriterOps } from './worker-messages.ts';
import { failure } from './worker-port.ts';

/** Appends split so that no transaction carries too many events. */
export function groupsOf(calls: readonly Call[]): Call[][] {
  const groups: Call[][] = [];
  let cells = Infinity;
  for (const call of calls) {
    const size = (call[2][3] as readonly Cell[]).length;
    cells += size;
    if (cells > sqliteLimits.groupCellsMax) {
      groups.push([]);
      cells = size;
    }
    groups.at(-1)?.push(call);
  }
  return groups;
}

/** The append of a call. */
export function requestOf([, , args]: Call): AppendRequest {
  const [stream, seq, hash, cells, vault, texts] = args as Parameters<WriterOps['append']>;
  const beside: { vault?: readonly VaultRow[]; texts?: readonly StoredText[] } = {};
  if (vault) beside.vault = vault;
  if (texts) beside.texts = texts;
  return { stream, expected: { seq, hash }, events: eventsOf(cells), ...beside };
}

/** The answer to an append. */
export function answerOf(id: number, outcome: AppendOutcome): Answer {
  if (isStoreError(outcome)) return failure(id, outcome);
  return [id, packOutcome(outcome)];
}

function packOutcome(outcome: Exclude<AppendOutcome, StoreError>): AppendAnswer {
  if (outcome.kind === 'appended') return 0;
  if (outcome.kind === 'duplicate') return ['duplicate', outcome.actor, outcome.commandId];
  return ['conflict', outcome.head.seq, outcome.head.hash, cellsOf(outcome.tail)];
}
