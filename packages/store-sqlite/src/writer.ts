import type { Connection } from './connection.ts';
import { openDataFile } from './data-file.ts';
import { assertSound } from './file-check.ts';
import { takeLock } from './lock.ts';
import { WorkerPort } from './worker-port.ts';
import { WriteEngine } from './write-engine.ts';

/** The entry of the writer worker: the one connection that writes, under the lock of the file. */

const port = new WorkerPort();
const opened = port.open(({ file, bytesMax }) => {
  const lock = takeLock(file);
  const open = (): Connection => {
    const db = openDataFile(file, bytesMax);
    assertSound(db, file);
    return db;
  };
  try {
    return { lock, engine: new WriteEngine({ open, answer: (answers) => port.answer(answers) }) };
  } catch (error) {
    lock.close();
    throw error;
  }
});

if (opened) {
  const { lock, engine } = opened;
  port.onCalls((calls) => {
    engine.run(calls);
    if (!engine.closed) return;
    lock.close();
    port.close();
  });
}
