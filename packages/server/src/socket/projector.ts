import type { HallState } from '@hallkit/core';
import type { ViewName, ViewParams } from '@hallkit/protocol';
import type { HallHost } from '../host/hall-host.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import { projectView } from '../view/project-view.ts';
import type { Rows } from '../view/view-input.ts';
import type { RoomSpec } from './rooms.ts';

interface SlowState {
  readonly state: HallState;
  readonly at: number;
}

/** What hangs on the wall for everybody: its figures of waiting move every few seconds, its calls at once. */
const publicViews: ReadonlySet<ViewName> = new Set<ViewName>(['screen', 'kiosk', 'status']);

/** Builds views of the halls of one server. */
export class Projector {
  readonly #slow = new Map<string, SlowState>();

  /** The view at this instant, ms. Throws `unknown_window`, `unknown_zone` or `unknown_ticket`. */
  project({ view, params }: RoomSpec, host: HallHost, now: number): Rows {
    checkObject(params, host);
    const slow = publicViews.has(view) ? this.#slowState(host, now) : host.state;
    return projectView(view, params, {
      state: host.state,
      now,
      slow,
      reasonOf: (ticket) => host.reasonOf(ticket),
    });
  }

  #slowState({ id, state }: HallHost, now: number): HallState {
    const known = this.#slow.get(id);
    if (known && now - known.at < limits.ticketFiguresMs) return known.state;
    this.#slow.set(id, { state, at: now });
    return state;
  }
}

/** What a view is about has to be there. */
function checkObject(params: RoomSpec['params'], { state, plan }: HallHost): void {
  const { window, zone, ticket } = params as Partial<
    ViewParams['window'] & ViewParams['screen'] & ViewParams['ticket']
  >;
  if (window !== undefined && !plan.windowIndex.has(window))
    throw new ProblemError('unknown_window', '', { window });
  if (zone !== undefined && !plan.zones.has(zone)) throw new ProblemError('unknown_zone', '', { zone });
  if (ticket !== undefined && !state.tickets.get(ticket))
    throw new ProblemError('unknown_ticket', '', { ticket });
}
