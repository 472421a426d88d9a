import type { WireAction, WirePayload } from '@hallkit/client';

/**
 * Asked before an element sends a command, on a person's action only. `preventDefault()` keeps the command from being
 * sent: a host page vetoes it, or carries it out itself.
 */
export class HallBeforeCommand<A extends WireAction = WireAction> extends Event {
  static readonly type = 'hall-before-command';

  readonly action: A;
  readonly payload: WirePayload[A];
  readonly commandId: string;

  constructor(action: A, payload: WirePayload[A], commandId: string) {
    super(HallBeforeCommand.type, { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.payload = payload;
    this.commandId = commandId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-before-command': HallBeforeCommand;
  }
}
