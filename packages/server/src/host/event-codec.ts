import { eventVersion, type HallEvent, type HallEventType, type HallFile } from '@hallkit/core';
import type { EventDraft, StoredEvent } from '@hallkit/store';

/** The log holds what this server cannot read: a newer HallKit wrote it, or its bytes are damaged. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';
  readonly code = 'log_unreadable';
  readonly seq: number;

  constructor(stream: string, seq: number, why: string, options?: ErrorOptions) {
    super(`The log ${stream} cannot be read at ${seq}: ${why}.`, options);
    this.seq = seq;
  }
}

/** What the log adds to an event of the hall. */
export interface Envelope {
  readonly stream: string;
  /** What the wall clock said, ms. */
  readonly wallAt: number;
  readonly bodyHash: string;
}

/**
 * An event as it goes into the log. The data keeps the command's action under `command`; a hall file is kept by its hash
 * alone, its text is stored once beside the log.
 */
export function encodeEvent(event: HallEvent, envelope: Envelope): EventDraft {
  const data = event.type === 'HallDefined' ? { hash: event.data.hash } : event.data;
  return {
    ...envelope,
    at: event.at,
    day: event.day,
    type: event.type,
    v: eventVersion,
    actor: event.actor,
    commandId: event.commandId,
    step: event.step,
    cause: '',
    data: JSON.stringify({ command: event.action, ...data }),
  };
}

/** An event as `evolve` takes it. `halls` must hold the hall file of every `HallDefined`; throws `LogUnreadable`. */
export function decodeEvent(stored: StoredEvent, halls: ReadonlyMap<string, HallFile>): HallEvent {
  const { command, ...data } = upcast(stored);
  return {
    type: stored.type as HallEventType,
    data:
      stored.type === 'HallDefined' ? { ...data, hall: hallOf(stored, String(data['hash']), halls) } : data,
    seq: stored.seq,
    at: stored.at,
    day: stored.day,
    actor: stored.actor,
    commandId: stored.commandId,
    action: String(command),
    step: stored.step,
  } as HallEvent;
}

/** Hash of the hall file an event brings into force, or undefined. */
export function hallHashOf(stored: StoredEvent): string | undefined {
  return stored.type === 'HallDefined' ? String(upcast(stored)['hash']) : undefined;
}

/** Lifts an old event's data to the present version. All types are at version 1: there is nothing to lift yet. */
function upcast(stored: StoredEvent): Record<string, unknown> {
  if (stored.v > eventVersion) {
    throw new LogUnreadable(
      stored.stream,
      stored.seq,
      `a newer HallKit wrote ${stored.type} version ${stored.v}`,
    );
  }
  try {
    return JSON.parse(stored.data) as Record<string, unknown>;
  } catch (cause) {
    throw new LogUnreadable(stored.stream, stored.seq, 'its data is not JSON', { cause });
  }
}

function hallOf(stored: StoredEvent, hash: string, halls: ReadonlyMap<string, HallFile>): HallFile {
  const hall = halls.get(hash);
  if (!hall) throw new LogUnreadable(stored.stream, stored.seq, `the hall file ${hash} is missing`);
  return hall;
}
