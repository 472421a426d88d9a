import type { HallEventData, Reason } from '@hallkit/core';
import type { StoreReader } from '@hallkit/store';
import { BoundedMap } from '../auth/bounded-map.ts';
import type { HallHost } from '../host/hall-host.ts';
import { limits } from '../limits.ts';

/**
 * Why each ticket was chosen at its last call. The hall's state does not carry the policy's reason, its log does: what
 * stands at the windows is read from there once, then calls are followed as they happen.
 */
export class CallReasons {
  readonly #reasons = new BoundedMap<number, Reason>(limits.callReasonsMax);

  /** Follows a hall from now on; returns how to stop. Throws a `StoreError`. */
  async follow(host: HallHost, store: Pick<StoreReader, 'read'>): Promise<() => void> {
    const stop = host.onAdvance(({ events }) => {
      for (const event of events) {
        if (event.type === 'TicketCalled') this.#reasons.set(event.data.ticket, event.data.reason);
      }
    });
    for (const { ticket } of host.state.windows) if (ticket !== 0) await this.#recall(host, store, ticket);
    return stop;
  }

  /** The reason, or null when it is not known. */
  of(ticket: number): Reason | null {
    return this.#reasons.get(ticket) ?? null;
  }

  async #recall(host: HallHost, store: Pick<StoreReader, 'read'>, ticket: number): Promise<void> {
    const call = host.state.announcements.findLast((each) => each.ticket === ticket && each.time === 0);
    if (!call || this.of(ticket)) return;
    const [event] = await store.read(host.stream, call.seq - 1, 1);
    if (event?.type !== 'TicketCalled') return;
    this.#reasons.set(ticket, (JSON.parse(event.data) as HallEventData['TicketCalled']).reason);
  }
}
