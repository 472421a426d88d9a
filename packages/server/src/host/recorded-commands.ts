import { must, type HallEvent } from '@hallkit/core';
import type { Cursor } from '@hallkit/protocol';
import type { Head, StoredEvent } from '@hallkit/store';
import { limits } from '../limits.ts';
import type { RecordedCommand } from './submission.ts';

/** Cursor of a head: its seq and 16 hex of its hash. */
export function cursorAt(head: Head): Cursor {
  return { seq: head.seq, tag: head.hash.slice(0, 16) };
}

/** A command as its events tell it; there is at least one. */
export function recorded(events: readonly HallEvent[], stored: readonly StoredEvent[]): RecordedCommand {
  const last = must(stored.at(-1), 'a recorded command has events');
  return { commandId: last.commandId, bodyHash: last.bodyHash, events, tag: cursorAt(last).tag };
}

/** The commands that lie whole within these events; a page of the log may cut its first and its last one. */
export function wholeCommands(
  events: readonly HallEvent[],
  stored: readonly StoredEvent[],
): RecordedCommand[] {
  const commands: RecordedCommand[] = [];
  const mayBeCut = stored.length >= limits.logPageEvents;
  for (let from = 0, to = 1; from < events.length; from = to, to = from + 1) {
    while (to < events.length && events[to]?.step !== 0) to++;
    const whole = events[from]?.step === 0 && (to < events.length || !mayBeCut);
    if (whole) commands.push(recorded(events.slice(from, to), stored.slice(from, to)));
  }
  return commands;
}
