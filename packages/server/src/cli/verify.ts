import { verifySqliteFile } from '@hallkit/store-sqlite';
import { exitCodes, readArguments, type Command } from './command.ts';
import { dataFileIn, defaultDataDir } from './data-file.ts';

const help = `Checks a data file or a backup: its structure, and every event's hash against the one before.

Usage: hallkit verify [FILE] [--data DIR]

  FILE        a database or backup file (default: the one in the data folder)
  --data DIR  the data folder (default: ${defaultDataDir})

Works beside a running server. Exits with 1 when anything is wrong and names the first bad event.
`;

/** `hallkit verify`: is anything in the log changed or damaged? */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check every event of a data file or a backup',
  help,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, { data: { type: 'string' } }, 1);
    const file = positionals[0] ?? dataFileIn(values.data ?? defaultDataDir);
    const report = await verifySqliteFile(file);
    for (const { stream, events, head, firstBad } of report.streams) {
      const verdict = firstBad
        ? `BAD at event ${firstBad.seq}: ${firstBad.why}`
        : `sound, head ${head.hash.slice(0, 16)}`;
      await terminal.out(`${stream}: ${events} events, ${verdict}\n`);
    }
    for (const problem of report.problems) await terminal.out(`${file}: ${problem}\n`);
    await terminal.out(
      report.ok ? `${file}: everything verifies\n` : `${file}: DAMAGED. Restore the last good backup.\n`,
    );
    return report.ok ? exitCodes.done : exitCodes.failed;
  },
};
