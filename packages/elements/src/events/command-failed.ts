import type { WireAction } from '@hallkit/client';
import type { CommandProblem } from '../connection/command-problem.ts';

/** A command a person gave was refused, or nobody answered in time. */
export class HallCommandFailed extends Event {
  static readonly type = 'hall-command-failed';

  readonly action: WireAction;
  readonly problem: CommandProblem;

  constructor(action: WireAction, problem: CommandProblem) {
    super(HallCommandFailed.type, { bubbles: true, composed: true });
    this.action = action;
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hall-command-failed': HallCommandFailed;
  }
}
