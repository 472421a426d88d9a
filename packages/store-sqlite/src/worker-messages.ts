import type { StoredText, StoreErrorCode, StoreHealth, VaultRow } from '@hallkit/store';

import type { VerifyReport } from './file-check.ts';
import type { Cell } from './event-cells.ts';
import type { SideTables } from './side-tables.ts';
import type { TableReader } from './table-reader.ts';

/** One request to a worker. Those of one turn travel together in an array. */
export type Call = readonly [id: number, op: string, args: readonly unknown[]];

/** A store error on its way between threads: structured clone would drop its code. */
export interface ErrorMessage {
  readonly code: StoreErrorCode;
  readonly message: string;
  readonly cause: string;
}

/** The answer to a call: a value or an error. Those of one transaction travel together in an array. */
export type Answer = readonly [id: number, value: unknown, error?: ErrorMessage];

/** What a worker opens by its first call. */
export interface FileSettings {
  readonly file: string;
  /** The database file may not grow beyond this. Writer only. */
  readonly bytesMax?: number;
}

type OpsOf<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => R : never;
};

/** What the reader worker answers. */
export interface ReaderOps extends OpsOf<TableReader> {
  /** The first call. */
  open(settings: FileSettings): void;
  verify(): VerifyReport;
  /** Copies the database to a new file; resolves when it is whole and synced. */
  backup(to: string): void;
  close(): void;
}

/** What the writer worker answers. */
export interface WriterOps extends OpsOf<SideTables> {
  /** The first call. */
  open(settings: FileSettings): void;
  append(
    stream: string,
    expectedSeq: number,
    expectedHash: string,
    cells: readonly Cell[],
    vault: readonly VaultRow[] | undefined,
    texts: readonly StoredText[] | undefined,
  ): AppendAnswer;
  health(): StoreHealth;
  close(): void;
}

/** An append's result as it travels: 0 for appended, the tail as cells. */
export type AppendAnswer =
  | 0
  | readonly ['conflict', seq: number, hash: string, tail: readonly Cell[]]
  | readonly ['duplicate', actor: string, commandId: string];
