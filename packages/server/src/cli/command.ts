import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.ts';

/** Exit codes of `hallkit`. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** One subcommand of `hallkit`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Resolves to the exit code. Throws `UsageError`, or whatever else went wrong. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The arguments make no sense; the message says which and why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads arguments strictly; `--help` is known to every command before this. Throws `UsageError`. */
export function readArguments<const O extends Options>(
  args: readonly string[],
  options: O,
  positionalsMax = 0,
) {
  const config = { args: [...args], options, allowPositionals: true, strict: true } as const;
  let parsed: ReturnType<typeof parseArgs<typeof config>>;
  try {
    parsed = parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const surplus = parsed.positionals[positionalsMax];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one argument too many`);
  return { values: parsed.values, positionals: parsed.positionals };
}

/** A whole number between bounds. Throws `UsageError`. */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(`--${option} must be a whole number from ${min} to ${max}, not "${text}"`);
}

/** One of a list of words. Throws `UsageError`. */
export function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} must be one of ${allowed.join(', ')}, not "${text}"`);
}

/** A value that must be given. Throws `UsageError`. */
export function required(what: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError(`${what} is missing`);
}
