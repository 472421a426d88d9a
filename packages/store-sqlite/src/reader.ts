import { copyDatabase } from './backup-copy.ts';
import type { Connection } from './connection.ts';
import { openDataFileForReading } from './data-file.ts';
import { checkWholeFile } from './file-check.ts';
import { toStoreError } from './sqlite-errors.ts';
import { TableReader } from './table-reader.ts';
import type { Answer, Call, ReaderOps } from './worker-messages.ts';
import { failure, WorkerPort } from './worker-port.ts';

/** The entry of the reader worker: answers reads on a connection that cannot write. */

type Ops = { [K in keyof ReaderOps]: (...args: Parameters<ReaderOps[K]>) => unknown };

const port = new WorkerPort();
const opened = port.open(({ file }) => openOps(openDataFileForReading(file), file));
if (opened) port.onCalls((calls) => void serve(opened, calls));

function openOps(db: Connection, file: string): Ops {
  const reader = new TableReader(db, file);
  return {
    head: (stream) => reader.head(stream),
    streams: () => reader.streams(),
    read: (stream, afterSeq, limit) => reader.read(stream, afterSeq, limit),
    readCommand: (stream, actor, commandId) => reader.readCommand(stream, actor, commandId),
    latestSnapshot: (stream, foldVersion) => reader.latestSnapshot(stream, foldVersion),
    text: (hash) => reader.text(hash),
    vault: (stream, refs) => reader.vault(stream, refs),
    historyCursor: (stream) => reader.historyCursor(stream),
    readHistory: (stream, query) => reader.readHistory(stream, query),
    record: (kind, id) => reader.record(kind, id),
    listRecords: (kind, page) => reader.listRecords(kind, page),
    verify: () => checkWholeFile(db),
    backup: (to) => copyDatabase(file, to),
    close: () => {
      db.close();
    },
  };
}

async function serve(ops: Ops, calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    port.answer([await answerTo(ops, call)]);
    if (call[1] === 'close') port.close();
  }
}

async function answerTo(ops: Ops, [id, op, args]: Call): Promise<Answer> {
  try {
    const run = ops[op as keyof Ops] as (...args: readonly unknown[]) => unknown;
    return [id, await run(...args)];
  } catch (error) {
    return failure(id, toStoreError(error, 'while reading'));
  }
}
