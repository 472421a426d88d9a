import { backupCommand } from './backup.ts';
import { exitCodes, UsageError, type Command } from './command.ts';
import { deviceCommand } from './device.ts';
import { exportCommand } from './export.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { userCommand } from './user.ts';
import { verifyCommand } from './verify.ts';

const commands: readonly Command[] = [
  serveCommand,
  simulateCommand,
  userCommand,
  deviceCommand,
  exportCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
];

/** Runs `hallkit` with its arguments and resolves to the exit code: 0 done, 1 failed, 2 arguments make no sense. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || isHelp(name)) {
    await terminal.out(overview());
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    terminal.error(
      `hallkit: there is no command "${name}". Commands: ${commands.map((each) => each.name).join(', ')}`,
    );
    return exitCodes.usage;
  }
  if (args.some(isHelp)) {
    await terminal.out(command.help);
    return exitCodes.done;
  }
  return run(command, args, terminal);
}

async function run(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    const usage = error instanceof UsageError;
    terminal.error(`hallkit ${command.name}: ${explain(error)}`);
    if (usage) terminal.error(`Try: hallkit ${command.name} --help`);
    return usage ? exitCodes.usage : exitCodes.failed;
  }
}

/** What went wrong, for a person; an error without a code is a fault of the program and shows where. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  if (!('code' in error)) return error.stack ?? error.message;
  const known = systemErrors[String(error.code)];
  return `${known === undefined ? error.message : `${known}: ${error.message}`} [${String(error.code)}]`;
}

const systemErrors: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken, choose another one with --port',
  EACCES: 'this account may not do that',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'that is a folder, not a file',
  EEXIST: 'there is a file where a folder is needed',
  ENOTDIR: 'there is a file where a folder is needed',
  EROFS: 'the file system can only be read',
  ENOSPC: 'the disk is full',
  EADDRNOTAVAIL: 'this machine does not have that address, choose another one with --host',
  ENOTFOUND: 'this machine does not have that address, choose another one with --host',
};

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'hallkit: queueing and counters for public-service halls',
    '',
    'Usage: hallkit <command> [options]',
    '',
    ...list,
    '',
    'Try it:  hallkit serve --demo --demo-visitors',
    'More:    hallkit <command> --help',
    '',
  ].join('\n');
}
