import type { CounterTicketRow } from '@hallkit/protocol';

/**
 * Another visitor, or none, stands at a counter's window, or the present one began to be served: what a business
 * system beside the console follows, whoever caused it.
 */
export class HallPresentChange extends Event {
  static readonly type = 'hall-present-change';

  /** The visitor at the window, if any. */
  readonly ticket: CounterTicketRow | undefined;

  constructor(ticket: CounterTicketRow | undefined) {
    super(HallPresentChange.type, { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-present-change': HallPresentChange;
  }
}
