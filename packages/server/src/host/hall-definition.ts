import { readHallFile, type HallFile } from '@hallkit/core';
import { textHash } from '@hallkit/store';
import { derivedId } from './derived-id.ts';
import type { HallHost } from './hall-host.ts';
import { systemActor } from './system-actor.ts';

/** A hall file that cannot be used, and what to do about it. `code` is stable. */
export class HallFileError extends Error {
  override readonly name = 'HallFileError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A hall file that has been read and checked. */
export interface HallDefinition {
  readonly hall: HallFile;
  /** The text as it goes into the store. */
  readonly text: string;
  /** sha256 of the text, hex. */
  readonly hash: string;
}

/** Reads a hall file's text. `name` says in messages which one it is. Throws `HallFileError` with every mistake. */
export function readDefinition(text: string, name: string): HallDefinition {
  const reading = readHallFile(text);
  if (reading.ok) return { hall: reading.hall, text, hash: textHash(text) };
  const mistakes = reading.mistakes.map(({ path, message }) => `  ${path || '(file)'}: ${message}`);
  throw new HallFileError(
    'hall_file_invalid',
    [`${name} is not a hall file that works:`, ...mistakes].join('\n'),
  );
}

/** Brings a hall file into force where it differs from the one in the log. Throws `HallFileError` when refused. */
export async function define(host: HallHost, { hall, text, hash }: HallDefinition): Promise<void> {
  const before = host.state.plan?.hash;
  if (before === hash) return;
  const outcome = await host.submit({
    ask: { action: 'define-hall', data: { hash, hall } },
    actor: systemActor,
    // A file may come back after another one: what it follows makes it another command.
    commandId: derivedId(host.stream, 'define-hall', hash, host.state.seq),
    bodyHash: hash,
    notAfter: 0,
    texts: [{ hash, text }],
  });
  if (outcome.kind === 'done' || host.state.plan?.hash === hash) return;
  throw refusalOf(hall.id, outcome.refusal.code, outcome.refusal.params);
}

function refusalOf(
  hall: string,
  code: string,
  params: Readonly<Record<string, string | number>>,
): HallFileError {
  const values = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const why =
    code === 'hall_would_orphan'
      ? `it leaves out what somebody still needs (${values.join(', ')}). Serve or cancel the ticket, or sign the clerk out, with the old hall file first`
      : `${code} (${values.join(', ')})`;
  return new HallFileError(code, `The new hall file of "${hall}" is not taken: ${why}.`);
}
