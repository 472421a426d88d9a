import { must } from '../assert.ts';
import type { Draft } from '../state/draft.ts';
import type { HallEvent } from '../state/events.ts';
import type { Handlers } from '../state/evolve.ts';
import { releaseReserved } from '../state/reserved.ts';
import { mustWindow, putWindow } from '../state/windows.ts';
import type { ServiceWindow } from './service-window.ts';

type WindowEvents =
  | 'ExpressRecorded'
  | 'ClerkSignedIn'
  | 'ClerkSignedOut'
  | 'ConsoleMoved'
  | 'WindowTakenOver'
  | 'WindowOpened'
  | 'WindowPaused'
  | 'WindowResumed'
  | 'WindowClosed'
  | 'WindowServicesChanged'
  | 'WindowUnattended'
  | 'WindowAttended';

/** What happens to windows and to the clerks at them. */
export const windowHandlers: Handlers<WindowEvents> = {
  ExpressRecorded: (draft, { data, seq, at }) => {
    const win = mustWindow(draft, data.window);
    putWindow(draft, {
      ...win,
      served: win.served + 1,
      serviceMs: win.serviceMs + data.serviceMs,
      freeSince: win.ticket === 0 ? at : win.freeSince,
      touched: seq,
    });
  },
  ClerkSignedIn: (draft, { data, seq }) =>
    patch(draft, data.window, seq, { clerk: data.clerk, console: data.console, attended: true }),
  ClerkSignedOut: (draft, { data, seq }) =>
    patch(draft, data.window, seq, { clerk: '', console: '', attended: true }),
  ConsoleMoved: (draft, { data, seq }) =>
    patch(draft, data.window, seq, { console: data.console, attended: true }),
  WindowTakenOver: (draft, { data, seq }) =>
    patch(draft, data.window, seq, { clerk: data.clerk, console: data.console, attended: true }),
  WindowOpened: (draft, { data, seq, at }) =>
    patch(draft, data.window, seq, { status: 'open', since: at, freeSince: at, pauseReason: '' }),
  WindowPaused: (draft, { data, seq, at }) =>
    patch(draft, data.window, seq, { status: 'paused', since: at, pauseReason: data.reason }),
  WindowResumed: (draft, { data, seq, at }) =>
    patch(draft, data.window, seq, { status: 'open', since: at, freeSince: at, pauseReason: '' }),
  WindowClosed: (draft, { data, seq, at }) => {
    patch(draft, data.window, seq, { status: 'closed', since: at, pauseReason: '' });
    releaseReserved(draft, data.window);
  },
  WindowServicesChanged: changeServices,
  WindowUnattended: (draft, { data }) => attend(draft, data.window, false),
  WindowAttended: (draft, { data }) => attend(draft, data.window, true),
};

function patch(draft: Draft, id: string, seq: number, change: Partial<ServiceWindow>): void {
  putWindow(draft, { ...mustWindow(draft, id), ...change, touched: seq });
}

/** Presence is not an action: it leaves `touched` alone, so that it never costs a clerk the undo. */
function attend(draft: Draft, id: string, attended: boolean): void {
  putWindow(draft, { ...mustWindow(draft, id), attended });
}

function changeServices(
  draft: Draft,
  { data, seq, at, actor }: Extract<HallEvent, { type: 'WindowServicesChanged' }>,
): void {
  const plan = must(draft.plan, 'plan');
  const own = must(plan.windows[must(plan.windowIndex.get(data.window), 'window')], 'window plan').services;
  const overlay =
    data.services.length === 0
      ? undefined
      : {
          services: data.services,
          pinned: data.pinned,
          until: data.until,
          reason: data.reason,
          by: actor,
        };
  const services = overlay === undefined ? own : data.services;
  patch(draft, data.window, seq, { overlay, services, servicesSince: at });
  releaseReserved(draft, data.window);
}
