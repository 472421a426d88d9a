import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { isStoreError, sealEvents, storeErrorCodes, type Head, type Store } from '@hallkit/store';
import { openSqliteStore } from '@hallkit/store-sqlite';

import { seededRandom } from './seeded-random.ts';

/**
 * The process the store's fault tests hurt: clients that append to a few streams at once and say on standard output,
 * a line each, what was acknowledged (`ack <stream> <seq> <hash>`) or refused (`refused <code>`). An error of unknown
 * outcome is cleared up by the command id, as every client of a hall does. Arguments: file, seed, commands in all.
 */
const [file = '', seed = '0', commands = 'Infinity'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const retryMs = 5;
let left = Number(commands);

/** Synchronous: what was said before a kill must reach the parent, which may be slow to take it. */
function say(line: string): void {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

interface Command {
  readonly stream: string;
  readonly actor: string;
  readonly commandId: string;
  readonly texts: readonly string[];
}

/** Sends one command until its outcome is known. */
async function send(store: Store, command: Command): Promise<void> {
  let head = await store.head(command.stream);
  for (;;) {
    try {
      const result = await store.append(requestOf(head, command));
      if (result.kind === 'appended') return acknowledge(store, command);
      if (result.kind === 'duplicate') throw new Error(`${command.commandId} was there before it was sent`);
      head = result.head;
    } catch (error) {
      if (!isStoreError(error)) throw error;
      say(`refused ${error.code}`);
      if (error.code === storeErrorCodes.storageUnknown && (await isThere(store, command))) {
        return acknowledge(store, command);
      }
      await pause(retryMs);
      head = await store.head(command.stream);
    }
  }
}

function requestOf(
  expected: Head,
  { stream, actor, commandId, texts }: Command,
): Parameters<Store['append']>[0] {
  const at = 1_790_000_000_000 + expected.seq;
  const drafts = texts.map((data, step) => ({
    stream,
    at,
    wallAt: at,
    day: '2026-09-21',
    type: 'TicketIssued',
    v: 1,
    actor,
    commandId,
    step,
    bodyHash: '',
    cause: '',
    data,
  }));
  return { stream, expected, events: sealEvents(expected, drafts) };
}

async function isThere(store: Store, { stream, actor, commandId }: Command): Promise<boolean> {
  return (await store.readCommand(stream, actor, commandId)).length > 0;
}

async function acknowledge(store: Store, { stream, actor, commandId }: Command): Promise<void> {
  for (const { seq, hash } of await store.readCommand(stream, actor, commandId))
    say(`ack ${stream} ${seq} ${hash}`);
}

/** One client: command after command on one stream. */
async function client(store: Store, name: string, stream: string): Promise<void> {
  for (let n = 0; left > 0; n += 1) {
    left -= 1;
    const texts = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      JSON.stringify({ note: '号'.repeat(Math.floor(random() * 300)) }),
    );
    await send(store, { stream, actor: name, commandId: `${process.pid}-${seed}-${n}`, texts });
  }
}

const store = await openSqliteStore({ file });
const streams = ['hall/1', 'hall/2', 'care/1'];
await Promise.all([0, 1, 2, 3, 4, 5].map((n) => client(store, `clerk:${n}`, streams[n % 3] ?? 'hall/1')));
await store.close();
