import type { CommandAnswer } from '@hallkit/protocol';
import type { StoredEvent } from '@hallkit/store';

import type { Ledger } from './ledger.ts';

/** What is wrong between what clients were told and what stands in the log: lost, doubled, changed, done all the same. */
export function checkCommands(events: readonly StoredEvent[], { answers, refusals }: Ledger): string[] {
  const commands = byCommand(events);
  const complaints = [...commands.values()].filter(isTorn).map(([first]) => `torn or twice: ${name(first)}`);
  for (const { commandId, principal, action, text } of answers.values()) {
    const done = commands.get(commandId);
    if (done === undefined) complaints.push(`lost: ack ${principal} ${action} ${commandId}`);
    else if (!isAnswerOf(done, JSON.parse(text) as CommandAnswer, principal))
      complaints.push(`another answer: ${name(done[0])} was told ${text}`);
  }
  for (const { commandId, code } of refusals.values()) {
    const done = commands.get(commandId);
    if (done !== undefined) complaints.push(`refused with ${code} and done: ${name(done[0])}`);
  }
  return complaints;
}

type Command = [StoredEvent, ...StoredEvent[]];

/** The events of each command, in the order of the log. */
function byCommand(events: readonly StoredEvent[]): ReadonlyMap<string, Command> {
  const commands = new Map<string, Command>();
  for (const event of events) {
    const known = commands.get(event.commandId);
    if (known === undefined) commands.set(event.commandId, [event]);
    else known.push(event);
  }
  return commands;
}

/** One command leaves one unbroken run of events, steps 0, 1, 2 …, all of one sender. */
function isTorn([first, ...rest]: Command): boolean {
  const follows = ({ step, seq, actor }: StoredEvent, index: number): boolean =>
    step === index + 1 && seq === first.seq + index + 1 && actor === first.actor;
  return first.step !== 0 || !rest.every(follows);
}

function isAnswerOf(done: Command, answer: CommandAnswer, principal: string): boolean {
  const last = done.at(-1)!;
  const tag = last.hash.slice(0, 16);
  if (last.actor !== principal || last.seq !== answer.seq || tag !== answer.tag) return false;
  const taken = done.find(({ type }) => type === 'TicketTaken');
  if (taken === undefined) return true;
  const { ticket, number } = JSON.parse(taken.data) as { ticket: number; number: string };
  return ticket === answer.ticket && number === answer.number && number === answer.receipt?.number;
}

function name({ actor, commandId, type, seq }: StoredEvent): string {
  return `${type} at ${seq} by ${actor} ${commandId}`;
}
