/** A clerk chose the window to work at; '' = none, to choose anew. */
export class HallWindowChosen extends Event {
  static readonly type = 'hall-window-chosen';

  /** Window id. */
  readonly window: string;

  constructor(window: string) {
    super(HallWindowChosen.type, { bubbles: true, composed: true });
    this.window = window;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-window-chosen': HallWindowChosen;
  }
}
