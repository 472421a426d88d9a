import type { CommandAnswer, WireAction } from '@hallkit/client';

/** A command a person gave was answered by the hall. */
export class HallCommandDone extends Event {
  static readonly type = 'hall-command-done';

  readonly action: WireAction;
  readonly answer: CommandAnswer;

  constructor(action: WireAction, answer: CommandAnswer) {
    super(HallCommandDone.type, { bubbles: true, composed: true });
    this.action = action;
    this.answer = answer;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-command-done': HallCommandDone;
  }
}
