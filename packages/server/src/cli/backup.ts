import { backupSqliteFile } from '@hallkit/store-sqlite';
import { exitCodes, readArguments, required, type Command } from './command.ts';
import { dataFileIn, defaultDataDir } from './data-file.ts';

const help = `Copies the data file as it stands at one instant and verifies the copy.

Usage: hallkit backup --to FILE [--data DIR]

  --to FILE   the new file; nothing is written over
  --data DIR  the data folder (default: ${defaultDataDir})

Works beside a running server. A backup holds personal data that the hall erases on schedule:
keep it no longer than that, and as safe as the hall itself.
`;

/** `hallkit backup`: a verified copy of the data file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy the data file while the server runs',
  help,
  async run(args, terminal) {
    const { values } = readArguments(args, { data: { type: 'string' }, to: { type: 'string' } });
    const to = required('--to FILE', values.to);
    const { streams } = await backupSqliteFile({ file: dataFileIn(values.data ?? defaultDataDir), to });
    const events = streams.reduce((sum, stream) => sum + stream.events, 0);
    await terminal.out(`${to}: ${streams.length} logs, ${events} events, verified\n`);
    return exitCodes.done;
  },
};
