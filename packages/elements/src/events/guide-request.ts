/** A visitor at a kiosk asks for a guide. The hall's page may page one; the kiosk itself only says where to go. */
export class HallGuideRequest extends Event {
  static readonly type = 'hall-guide-request';

  constructor() {
    super(HallGuideRequest.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-guide-request': HallGuideRequest;
  }
}
