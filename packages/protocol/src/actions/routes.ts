import { wireTimes } from '../limits.ts';

/** What a route is about: what stands in its path before the action's name. */
export type ActionTarget = 'hall' | 'ticket' | 'window' | 'service' | 'allocation' | 'day';

/** One row of the table of actions. */
export interface ActionRoute {
  readonly on: ActionTarget;
  /** How long a press may travel before it is too late, unless the caller says otherwise, ms. */
  readonly notAfterMs: number;
}

const console = { notAfterMs: wireTimes.consoleCommandMs } as const;
const kiosk = { notAfterMs: wireTimes.kioskCommandMs } as const;
const ticket = { on: 'ticket', ...console } as const;
const win = { on: 'window', ...console } as const;
const service = { on: 'service', ...console } as const;
const allocation = { on: 'allocation', ...console } as const;
const day = { on: 'day', ...console } as const;

/**
 * Every action one can ask for over HTTP, without its schema, so that a browser can send it. The schema and the roles
 * of an action stand in the file of its name beside this one.
 */
export const actionRoutes = {
  'take-number': { on: 'hall', ...kiosk },

  'reprint-ticket': { on: 'ticket', ...kiosk },
  'correct-service': ticket,
  'claim-priority': ticket,
  'verify-priority': ticket,
  'cancel-ticket': ticket,
  'reactivate-ticket': ticket,

  'sign-in': win,
  'sign-out': win,
  'take-over': win,
  'open-window': win,
  'pause-window': win,
  'resume-window': win,
  'close-window': win,
  'call-next': win,
  'call-number': win,
  recall: win,
  'start-service': win,
  'finish-service': win,
  'no-show': win,
  'park-ticket': win,
  'resume-ticket': win,
  'transfer-ticket': win,
  'add-service': win,
  'record-express': win,
  undo: win,
  'change-window-services': win,
  'end-window-change': win,
  'give-back': win,

  'pause-intake': service,
  'resume-intake': service,
  'set-quota': service,
  'set-last-ticket-time': service,
  'acknowledge-alert': service,

  'set-allocation-mode': allocation,
  'apply-preset': allocation,

  'open-day': day,
  'close-day': day,
  'roll-day': day,
  'confirm-clock': day,
} as const satisfies Readonly<Record<string, ActionRoute>>;

/** Name of an action on the wire: the last segment of its path and the core's own name for it. */
export type WireAction = keyof typeof actionRoutes;

/** Every action of the wire, in the order of the table. */
export const wireActions = Object.keys(actionRoutes) as readonly WireAction[];

/** Path before the action's name, as a template with `:params`. */
const templates = {
  hall: '/v1/halls/:hall/tickets',
  ticket: '/v1/halls/:hall/tickets/:ticket',
  window: '/v1/halls/:hall/windows/:window',
  service: '/v1/halls/:hall/services/:service',
  allocation: '/v1/halls/:hall/allocation',
  day: '/v1/halls/:hall/day',
} as const satisfies Record<ActionTarget, string>;

/** Path template of an action, with `:hall` and what it is about. */
export function actionTemplate(action: WireAction): string {
  return `${templates[actionRoutes[action].on]}/${action}`;
}

/** A payload split into where it goes and what it says. */
export interface ActionRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Path and body of one command: the payload's own path parameter moves into the path and is not repeated. */
export function actionRequest(action: WireAction, hall: string, payload: object): ActionRequest {
  const rest: Record<string, unknown> = { ...payload };
  const path = actionTemplate(action).replace(/:([a-z]+)/g, (_, param: string) => {
    if (param === 'hall') return encodeURIComponent(hall);
    const value = rest[param];
    delete rest[param];
    return encodeURIComponent(String(value));
  });
  return { path, body: rest };
}
