import { open, type FileHandle } from 'node:fs/promises';
import { linkFault, genesis, type Head, type StoreReader } from '@hallkit/store';
import { openSqliteReader } from '@hallkit/store-sqlite';
import { hallStream } from '../host/hall-host.ts';
import { limits } from '../limits.ts';
import { exitCodes, readArguments, UsageError, type Command } from './command.ts';
import { dataFileIn, defaultDataDir } from './data-file.ts';
import type { Terminal } from './terminal.ts';

const help = `Writes a hall's log as JSON lines, one event a line with its hash, and checks the chain on the way.

Usage: hallkit export [HALL] [--out FILE] [--data DIR]

  HALL        the hall's id (default: the only hall there is)
  --out FILE  write to a new file instead of standard output
  --data DIR  the data folder (default: ${defaultDataDir})

Works beside a running server. Each hash is sha256 over the previous hash and every other column of the
event, each as <length in bytes>:<text>, so that anybody can check the lines without HallKit.
`;

/** `hallkit export`: the log, whole and checkable. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write the log of a hall as JSON lines',
  help,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { data: { type: 'string' }, out: { type: 'string' } },
      1,
    );
    const store = await openSqliteReader({ file: dataFileIn(values.data ?? defaultDataDir) });
    try {
      const stream = await chooseStream(store, positionals[0]);
      const events = await exportTo(store, stream, values.out, terminal);
      if (values.out !== undefined) await terminal.out(`${values.out}: ${events} events of ${stream}\n`);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

async function chooseStream(store: StoreReader, hall: string | undefined): Promise<string> {
  const streams = await store.streams();
  const wanted = hall === undefined ? undefined : hallStream(hall);
  if (wanted === undefined && streams.length === 1 && streams[0] !== undefined) return streams[0];
  if (wanted !== undefined && streams.includes(wanted)) return wanted;
  const known = streams.map((stream) => stream.replace(hallStream(''), '')).join(', ') || 'none';
  throw new UsageError(
    `${wanted === undefined ? 'name one of the halls' : `there is no hall "${hall}"`}: ${known}`,
  );
}

async function exportTo(
  store: StoreReader,
  stream: string,
  out: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const file = out === undefined ? undefined : await open(out, 'wx');
  try {
    return await writeEvents(store, stream, (text) => write(file, terminal, text));
  } finally {
    await file?.close();
  }
}

async function writeEvents(
  store: StoreReader,
  stream: string,
  put: (text: string) => Promise<void>,
): Promise<number> {
  let head: Head & { readonly at?: number } = genesis;
  for (;;) {
    const page = await store.read(stream, head.seq, limits.logPageEvents);
    if (page.length === 0) return head.seq;
    for (const event of page) {
      const fault = linkFault(head, event);
      if (fault !== undefined) throw new Error(`the log is damaged at event ${event.seq}: ${fault}`);
      head = event;
    }
    await put(page.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
}

async function write(file: FileHandle | undefined, terminal: Terminal, text: string): Promise<void> {
  if (file === undefined) await terminal.out(text);
  else await file.write(text);
}
