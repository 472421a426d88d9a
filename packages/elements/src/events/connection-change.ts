import type { ConnectionState } from '@hallkit/client';

/** The connection of a `<hall-connection>` changed. */
export class HallConnectionChange extends Event {
  static readonly type = 'hall-connection-change';

  readonly state: ConnectionState;

  constructor(state: ConnectionState) {
    super(HallConnectionChange.type, { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-connection-change': HallConnectionChange;
  }
}
