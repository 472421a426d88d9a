import { property } from 'lit/decorators.js';
import type { CommandAnswer, WirePayload } from '@hallkit/client';
import { CommandController } from '../connection/command-controller.ts';
import { HallElement } from '../element/base-element.ts';
import type { CounterAction } from './possible-actions.ts';

/** What an action at a window says beyond the window itself. */
export type WindowPayload<A extends CounterAction> = Omit<WirePayload[A], 'window'>;

/** Every action's outcome: its answer, or `undefined` when it was not sent, refused or lost. */
export type CounterOutcome = Promise<CommandAnswer | undefined>;

/**
 * The console's actions as methods, so that a business system beside it can drive it: the same commands, events and
 * refusals as its buttons. Each acts at `window`, one at a time.
 *
 * @fires hall-before-command - An action is about to be sent; `preventDefault()` keeps it from being sent.
 * @fires hall-command-done - The hall has carried it out.
 * @fires hall-command-failed - The hall refused it, or nobody answered in time.
 */
export class CounterCommands extends HallElement {
  /** Window id; '' lets the clerk choose. */
  @property() window = '';

  /** Sends and guards the commands. */
  protected readonly commands: CommandController = new CommandController(this);

  signIn(): CounterOutcome {
    return this.atWindow('sign-in');
  }

  signOut(): CounterOutcome {
    return this.atWindow('sign-out');
  }

  /** A/B post: goes on with another clerk's window and visitor. */
  takeOver(): CounterOutcome {
    return this.atWindow('take-over');
  }

  openWindow(): CounterOutcome {
    return this.atWindow('open-window');
  }

  /** `reason` is an id of the catalogue's `pauseReasons`. */
  pauseWindow(reason: string): CounterOutcome {
    return this.run('pause-window', { window: this.window, reason });
  }

  resumeWindow(): CounterOutcome {
    return this.atWindow('resume-window');
  }

  closeWindow(): CounterOutcome {
    return this.atWindow('close-window');
  }

  /** Finishes the present visitor as done and calls the next. */
  callNext(): CounterOutcome {
    return this.atWindow('call-next');
  }

  callNumber(number: string): CounterOutcome {
    return this.run('call-number', { window: this.window, number });
  }

  recall(): CounterOutcome {
    return this.atWindow('recall');
  }

  startService(): CounterOutcome {
    return this.atWindow('start-service');
  }

  /** A refusal needs a `reason` of the catalogue's `refusalReasons`. */
  finishService(ending: WindowPayload<'finish-service'> = { outcome: 'done' }): CounterOutcome {
    return this.run('finish-service', { window: this.window, ...ending });
  }

  noShow(): CounterOutcome {
    return this.atWindow('no-show');
  }

  parkTicket(note?: string): CounterOutcome {
    return this.run('park-ticket', { window: this.window, ...(note && { note }) });
  }

  /** Goes on with a parked ticket, by its id. */
  resumeTicket(ticket: number): CounterOutcome {
    return this.run('resume-ticket', { window: this.window, ticket });
  }

  transferTicket(target: WindowPayload<'transfer-ticket'>): CounterOutcome {
    return this.run('transfer-ticket', { window: this.window, ...target });
  }

  addService(leg: WindowPayload<'add-service'>): CounterOutcome {
    return this.run('add-service', { window: this.window, ...leg });
  }

  /** A record without a wait. */
  recordExpress(record: WindowPayload<'record-express'>): CounterOutcome {
    return this.run('record-express', { window: this.window, ...record });
  }

  /** Takes the last action back, within 5 s. */
  undo(): CounterOutcome {
    return this.atWindow('undo');
  }

  /** Puts a missed ticket back into its queue. */
  reactivateTicket(ticket: number): CounterOutcome {
    return this.run('reactivate-ticket', { ticket });
  }

  claimPriority(ticket: number, priority: string): CounterOutcome {
    return this.run('claim-priority', { ticket, priority });
  }

  verifyPriority(claim: WirePayload['verify-priority']): CounterOutcome {
    return this.run('verify-priority', claim);
  }

  /** An action that says nothing beyond its window. */
  protected atWindow(action: WindowAction): CounterOutcome {
    return this.run(action, { window: this.window });
  }

  /** Sends a command; one at a time. */
  protected run<A extends CounterAction>(action: A, payload: WirePayload[A]): CounterOutcome {
    return this.commands.run(action, payload);
  }
}

/** Actions whose whole payload is the window. */
export type WindowAction = {
  [A in CounterAction]: { readonly window: string } extends WirePayload[A] ? A : never;
}[CounterAction];
