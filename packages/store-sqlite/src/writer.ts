import type { Connection } from './connection.ts';
import { openDataFile } from './data-file.ts';
import { assertSound } from './file-check.ts';
import { takeLock } from './lock.ts';
import { toStoreError } from './sqlite-errors.ts';
import type { Answer, Call, FileSettings } from './worker-messages.ts';
import { failure, WorkerPort } from './worker-port.ts';
import { WriteEngine } from './write-engine.ts';

/** The entry of the writer worker: the one connection that writes, under the lock of the file. */

const port = new WorkerPort();
let engine: WriteEngine | undefined;
let lock: Connection | undefined;

port.onCalls((calls) => {
  const [first] = calls;
  if (engine) engine.run(calls);
  else if (first) port.answer([answerTo(first)]);
  if (calls.some(([, op]) => op === 'close')) end();
});

/** The first call opens the file; when that failed, the next one closes. */
function answerTo([id, op, args]: Call): Answer {
  if (op === 'close') return [id, undefined];
  const settings = args[0] as FileSettings;
  try {
    open(settings);
    return [id, undefined];
  } catch (error) {
    return failure(id, toStoreError(error, 'at open', settings.file));
  }
}

function open({ file, bytesMax }: FileSettings): void {
  lock = takeLock(file);
  engine = new WriteEngine({
    open: () => openSound(file, bytesMax),
    answer: (answers) => port.answer(answers),
  });
}

function openSound(file: string, bytesMax?: number): Connection {
  const db = openDataFile(file, bytesMax);
  try {
    assertSound(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function end(): void {
  lock?.close();
  port.close();
}
