import { checkAppend } from './append-check.ts';
import { genesis } from './chain.ts';
import { byUtf8 } from './key-order.ts';
import { storeLimits } from './limits.ts';
import type {
  AppendRequest,
  AppendResult,
  Head,
  HistoryQuery,
  HistoryRow,
  Snapshot,
  StoredEvent,
  VaultRow,
  VaultSelector,
} from './port.ts';

const commandKey = (actor: string, commandId: string): string => JSON.stringify([actor, commandId]);

/** Everything the in-memory store keeps of one stream. Each method is one transaction. */
export class MemoryStream {
  readonly #events: StoredEvent[] = [];
  readonly #byCommand = new Map<string, StoredEvent[]>();
  readonly #vault = new Map<string, VaultRow>();
  #snapshots: Snapshot[] = [];
  readonly #history = new Map<string, HistoryRow>();
  #historyCursor = 0;

  get head(): Head {
    const last = this.#events.at(-1);
    return last ? { seq: last.seq, hash: last.hash } : genesis;
  }

  append(request: AppendRequest): AppendResult {
    const { expected, events } = request;
    const head = this.head;
    if (expected.seq !== head.seq || expected.hash !== head.hash) {
      return { kind: 'conflict', head, tail: this.#tailAfter(expected) };
    }
    checkAppend(request, this.#events.at(-1) ?? genesis);
    const repeated = this.#repeated(events);
    if (repeated) return { kind: 'duplicate', actor: repeated.actor, commandId: repeated.commandId };
    events.forEach((event) => this.#add({ ...event }));
    request.vault?.forEach((row) => this.#vault.set(row.ref, { ...row }));
    return { kind: 'appended' };
  }

  read(afterSeq: number, limit: number): StoredEvent[] {
    return this.#events.slice(afterSeq, afterSeq + limit);
  }

  readCommand(actor: string, commandId: string): StoredEvent[] {
    const events = this.#byCommand.get(commandKey(actor, commandId)) ?? [];
    return events.toSorted((a, b) => a.step - b.step);
  }

  latestSnapshot(foldVersion: number): Snapshot | undefined {
    return this.#snapshots.findLast((snapshot) => snapshot.foldVersion === foldVersion);
  }

  saveSnapshot(snapshot: Snapshot): void {
    const others = this.#snapshots.filter(
      ({ seq, foldVersion }) => seq !== snapshot.seq || foldVersion !== snapshot.foldVersion,
    );
    this.#snapshots = [...others, { ...snapshot }]
      .sort((a, b) => a.seq - b.seq)
      .slice(-storeLimits.snapshotsKept);
  }

  vault(refs: readonly string[]): VaultRow[] {
    return refs.flatMap((ref) => this.#vault.get(ref) ?? []);
  }

  eraseVault(selector: VaultSelector): number {
    const doomed =
      'refs' in selector
        ? selector.refs
        : [...this.#vault.values()].filter((row) => row.eraseAt < selector.dueBefore).map((row) => row.ref);
    return doomed.filter((ref) => this.#vault.delete(ref)).length;
  }

  get historyCursor(): number {
    return this.#historyCursor;
  }

  writeHistory(fromSeq: number, toSeq: number, rows: readonly HistoryRow[]): boolean {
    if (fromSeq !== this.#historyCursor) return false;
    rows.forEach((row) => this.#history.set(JSON.stringify([row.kind, row.key]), { ...row }));
    this.#historyCursor = toSeq;
    return true;
  }

  clearHistory(): void {
    this.#history.clear();
    this.#historyCursor = 0;
  }

  readHistory(query: HistoryQuery): HistoryRow[] {
    return [...this.#history.values()]
      .filter((row) => matches(row, query))
      .sort((a, b) => byUtf8(a.key, b.key))
      .slice(0, Math.min(query.limit, storeLimits.rowsPerReadMax));
  }

  #tailAfter(expected: Head): StoredEvent[] {
    const at = expected.seq === 0 ? genesis : this.#events[expected.seq - 1];
    return at?.hash === expected.hash ? this.read(expected.seq, storeLimits.tailEventsMax) : [];
  }

  #repeated(events: readonly StoredEvent[]): StoredEvent | undefined {
    const steps = new Set<string>();
    return events.find((event) => {
      const known = this.#byCommand.get(commandKey(event.actor, event.commandId));
      const key = JSON.stringify([event.actor, event.commandId, event.step]);
      const repeated = steps.has(key) || known?.some(({ step }) => step === event.step) === true;
      steps.add(key);
      return repeated;
    });
  }

  #add(event: StoredEvent): void {
    const key = commandKey(event.actor, event.commandId);
    this.#events.push(event);
    this.#byCommand.set(key, [...(this.#byCommand.get(key) ?? []), event]);
  }
}

function matches(row: HistoryRow, query: HistoryQuery): boolean {
  return (
    row.kind === query.kind &&
    (query.day === undefined || row.day === query.day) &&
    (query.fromDay === undefined || row.day >= query.fromDay) &&
    (query.toDay === undefined || row.day <= query.toDay) &&
    (query.afterKey === undefined || byUtf8(row.key, query.afterKey) > 0)
  );
}
