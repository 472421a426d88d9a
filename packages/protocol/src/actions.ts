import type { Static } from 'typebox';
import { acknowledgeAlertAction } from './actions/acknowledge-alert.ts';
import { addServiceAction } from './actions/add-service.ts';
import { applyPresetAction } from './actions/apply-preset.ts';
import { callNextAction } from './actions/call-next.ts';
import { callNumberAction } from './actions/call-number.ts';
import { cancelTicketAction } from './actions/cancel-ticket.ts';
import { changeWindowServicesAction } from './actions/change-window-services.ts';
import { claimPriorityAction } from './actions/claim-priority.ts';
import { closeDayAction } from './actions/close-day.ts';
import { closeWindowAction } from './actions/close-window.ts';
import { confirmClockAction } from './actions/confirm-clock.ts';
import { correctServiceAction } from './actions/correct-service.ts';
import { endWindowChangeAction } from './actions/end-window-change.ts';
import { finishServiceAction } from './actions/finish-service.ts';
import { giveBackAction } from './actions/give-back.ts';
import { noShowAction } from './actions/no-show.ts';
import { openDayAction } from './actions/open-day.ts';
import { openWindowAction } from './actions/open-window.ts';
import { parkTicketAction } from './actions/park-ticket.ts';
import { pauseIntakeAction } from './actions/pause-intake.ts';
import { pauseWindowAction } from './actions/pause-window.ts';
import { reactivateTicketAction } from './actions/reactivate-ticket.ts';
import { recallAction } from './actions/recall.ts';
import { recordExpressAction } from './actions/record-express.ts';
import { reprintTicketAction } from './actions/reprint-ticket.ts';
import { resumeIntakeAction } from './actions/resume-intake.ts';
import { resumeTicketAction } from './actions/resume-ticket.ts';
import { resumeWindowAction } from './actions/resume-window.ts';
import { rollDayAction } from './actions/roll-day.ts';
import { setAllocationModeAction } from './actions/set-allocation-mode.ts';
import { setLastTicketTimeAction } from './actions/set-last-ticket-time.ts';
import { setQuotaAction } from './actions/set-quota.ts';
import { signInAction } from './actions/sign-in.ts';
import { signOutAction } from './actions/sign-out.ts';
import { startServiceAction } from './actions/start-service.ts';
import { takeNumberAction } from './actions/take-number.ts';
import { takeOverAction } from './actions/take-over.ts';
import { transferTicketAction } from './actions/transfer-ticket.ts';
import { undoAction } from './actions/undo.ts';
import { verifyPriorityAction } from './actions/verify-priority.ts';
import type { ActionDefinition } from './actions/define-action.ts';
import type { actionRoutes, WireAction } from './actions/routes.ts';
import type { DeepReadonly } from './types.ts';

/** Every action of the wire with its path, roles and schema, in the order of the table of routes. */
export const actions = {
  'take-number': takeNumberAction,
  'reprint-ticket': reprintTicketAction,
  'correct-service': correctServiceAction,
  'claim-priority': claimPriorityAction,
  'verify-priority': verifyPriorityAction,
  'cancel-ticket': cancelTicketAction,
  'reactivate-ticket': reactivateTicketAction,
  'sign-in': signInAction,
  'sign-out': signOutAction,
  'take-over': takeOverAction,
  'open-window': openWindowAction,
  'pause-window': pauseWindowAction,
  'resume-window': resumeWindowAction,
  'close-window': closeWindowAction,
  'call-next': callNextAction,
  'call-number': callNumberAction,
  recall: recallAction,
  'start-service': startServiceAction,
  'finish-service': finishServiceAction,
  'no-show': noShowAction,
  'park-ticket': parkTicketAction,
  'resume-ticket': resumeTicketAction,
  'transfer-ticket': transferTicketAction,
  'add-service': addServiceAction,
  'record-express': recordExpressAction,
  undo: undoAction,
  'change-window-services': changeWindowServicesAction,
  'end-window-change': endWindowChangeAction,
  'give-back': giveBackAction,
  'pause-intake': pauseIntakeAction,
  'resume-intake': resumeIntakeAction,
  'set-quota': setQuotaAction,
  'set-last-ticket-time': setLastTicketTimeAction,
  'acknowledge-alert': acknowledgeAlertAction,
  'set-allocation-mode': setAllocationModeAction,
  'apply-preset': applyPresetAction,
  'open-day': openDayAction,
  'close-day': closeDayAction,
  'roll-day': rollDayAction,
  'confirm-clock': confirmClockAction,
} as const satisfies { readonly [A in WireAction]: ActionDefinition<A> };

type Actions = typeof actions;

/** What the path of an action says besides the hall. */
export interface TargetPayload {
  hall: object;
  ticket: { readonly ticket: number };
  window: { readonly window: string };
  service: { readonly service: string };
  allocation: object;
  day: object;
}

/** What the body of each action says. */
export type WireBody = { readonly [A in WireAction]: DeepReadonly<Static<Actions[A]['body']>> };

/** Everything a client gives with each action: path parameters and body in one object. */
export type WirePayload = {
  readonly [A in WireAction]: TargetPayload[(typeof actionRoutes)[A]['on']] & WireBody[A];
};
