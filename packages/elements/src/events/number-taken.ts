import type { TicketReceipt } from '@hallkit/client';

/** A number was taken; `receipt` is what the ticket shows. */
export class HallNumberTaken extends Event {
  static readonly type = 'hall-number-taken';

  readonly receipt: TicketReceipt;

  constructor(receipt: TicketReceipt) {
    super(HallNumberTaken.type, { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-number-taken': HallNumberTaken;
  }
}
