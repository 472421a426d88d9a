import type { StoredEvent } from '@hallkit/store';

/** Gaps and doubles among the numbers of each service day and among the tickets of the hall. */
export function checkNumbers(events: readonly StoredEvent[]): string[] {
  const taken = events.filter(({ type }) => type === 'TicketTaken');
  const last = new Map<string, number>();
  const complaints: string[] = [];
  taken.forEach(({ day, seq, data }, index) => {
    const { ticket, number, ordinal } = JSON.parse(data) as {
      ticket: number;
      number: string;
      ordinal: number;
    };
    const series = `${day} ${number.replace(/\d+$/, '')}`;
    const due = (last.get(series) ?? 0) + 1;
    if (ordinal !== due || Number(/\d+$/.exec(number)?.[0]) !== due)
      complaints.push(`number ${number} at ${seq} is not number ${due} of ${series}`);
    if (ticket !== index + 1) complaints.push(`ticket ${ticket} at ${seq} is not ticket ${index + 1}`);
    last.set(series, due);
  });
  return complaints;
}

/** What ends the hold of a window on its visitor. */
const releases = new Set(['ServiceFinished', 'TicketMissed', 'TicketTransferred']);

/** Tickets called while they were at a window, and windows that called while they had a visitor. */
export function checkCalls(events: readonly StoredEvent[]): string[] {
  const windowOf = new Map<number, string>();
  const complaints: string[] = [];
  for (const { type, seq, data } of events) {
    if (type !== 'TicketCalled' && !releases.has(type)) continue;
    const { ticket, window } = JSON.parse(data) as { ticket: number; window: string };
    if (type !== 'TicketCalled') {
      windowOf.delete(ticket);
      continue;
    }
    const holder = windowOf.get(ticket);
    if (holder !== undefined) complaints.push(`${window} called ticket ${ticket} of ${holder} at ${seq}`);
    if ([...windowOf.values()].includes(window))
      complaints.push(`${window} had a visitor and called ticket ${ticket} at ${seq}`);
    windowOf.set(ticket, window);
  }
  return complaints;
}
