import { mkdir } from 'node:fs/promises';
import { restoreSqliteFile } from '@hallkit/store-sqlite';
import { exitCodes, readArguments, required, type Command } from './command.ts';
import { dataFileIn, defaultDataDir } from './data-file.ts';

const help = `Verifies a backup and makes it the data file.

Usage: hallkit restore --from FILE [--data DIR] [--force]

  --from FILE  a file made by "hallkit backup"
  --data DIR   the data folder (default: ${defaultDataDir})
  --force      replace a data file that is there; it is kept beside

The server must not be running. Screens notice by themselves that the log is another one.
`;

/** `hallkit restore`: a backup becomes the data file. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'make a backup the data file',
  help,
  async run(args, terminal) {
    const { values } = readArguments(args, {
      data: { type: 'string' },
      from: { type: 'string' },
      force: { type: 'boolean' },
    });
    const backup = required('--from FILE', values.from);
    const dir = values.data ?? defaultDataDir;
    await mkdir(dir, { recursive: true });
    const report = await restoreSqliteFile({ backup, to: dataFileIn(dir), force: values.force ?? false });
    await terminal.out(`${dataFileIn(dir)}: restored from ${backup}, verified\n`);
    if (report.replaced !== undefined) await terminal.out(`The file before is kept as ${report.replaced}\n`);
    return exitCodes.done;
  },
};
