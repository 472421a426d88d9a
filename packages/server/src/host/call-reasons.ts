import type { HallEvent, HallState, Reason } from '@hallkit/core';

/** Why each ticket in the hall was chosen at its last call. The hall decides on it once; only consoles ask again. */
export class CallReasons {
  readonly #byTicket = new Map<number, Reason>();

  /** The reason of the ticket's last call, or null when it is not known. */
  of(ticket: number): Reason | null {
    return this.#byTicket.get(ticket) ?? null;
  }

  /** Notes the calls among these events and forgets who has left the hall. */
  note(events: readonly HallEvent[], state: HallState): void {
    for (const event of events) {
      if (event.type === 'TicketCalled') this.#byTicket.set(event.data.ticket, event.data.reason);
    }
    // Looked through rarely: the tickets of the state bound what is kept.
    if (this.#byTicket.size <= 2 * state.tickets.size + 100) return;
    for (const id of this.#byTicket.keys())
      if (state.tickets.get(id) === undefined) this.#byTicket.delete(id);
  }
}

/** Seqs of the calls by which the tickets now at a window came there, as far as the hall remembers. */
export function presentCalls(state: HallState): readonly number[] {
  return state.windows.flatMap(({ ticket }) => {
    const call =
      ticket === 0
        ? undefined
        : state.announcements.findLast((each) => each.ticket === ticket && each.time === 0);
    return call === undefined ? [] : [call.seq];
  });
}
