import { copyDatabase } from './backup-copy.ts';
import type { Connection } from './connection.ts';
import { openDataFileForReading } from './data-file.ts';
import { checkWholeFile } from './file-check.ts';
import { toStoreError } from './sqlite-errors.ts';
import { TableReader } from './table-reader.ts';
import type { Answer, Call, FileSettings, ReaderOps } from './worker-messages.ts';
import { failure, WorkerPort } from './worker-port.ts';

/** The entry of the reader worker: answers reads on a connection that cannot write. */

type Ops = { [K in keyof ReaderOps]: (...args: Parameters<ReaderOps[K]>) => unknown };

const port = new WorkerPort();
let opened: { readonly db: Connection; readonly ops: Omit<Ops, 'open' | 'close'> } | undefined;
port.onCalls((calls) => void serve(calls));

function open(file: string): void {
  const db = openDataFileForReading(file);
  const reader = new TableReader(db, file);
  const ops = {
    head: (...args) => reader.head(...args),
    streams: () => reader.streams(),
    read: (...args) => reader.read(...args),
    readCommand: (...args) => reader.readCommand(...args),
    latestSnapshot: (...args) => reader.latestSnapshot(...args),
    text: (...args) => reader.text(...args),
    vault: (...args) => reader.vault(...args),
    historyCursor: (...args) => reader.historyCursor(...args),
    readHistory: (...args) => reader.readHistory(...args),
    record: (...args) => reader.record(...args),
    listRecords: (...args) => reader.listRecords(...args),
    verify: () => checkWholeFile(db),
    backup: (to) => copyDatabase(file, to),
  } satisfies Omit<Ops, 'open' | 'close'>;
  opened = { db, ops };
}

async function serve(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    port.answer([await answerTo(call)]);
    if (call[1] === 'close') port.close();
  }
}

async function answerTo([id, op, args]: Call): Promise<Answer> {
  try {
    return [id, await run(op as keyof Ops, args)];
  } catch (error) {
    if (op !== 'open') return failure(id, toStoreError(error, 'while reading'));
    return failure(id, toStoreError(error, 'at open', (args[0] as FileSettings).file));
  }
}

function run(op: keyof Ops, args: readonly unknown[]): unknown {
  if (op === 'open') return open((args[0] as FileSettings).file);
  if (op === 'close') return void opened?.db.close();
  return Reflect.apply(opened?.ops[op] as () => unknown, undefined, args);
}
