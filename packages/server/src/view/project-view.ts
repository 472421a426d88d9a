import type { ViewName, ViewParams } from '@hallkit/protocol';
import { counterView } from './counter-view.ts';
import { kioskView } from './kiosk-view.ts';
import { managerView } from './manager-view.ts';
import { screenView } from './screen-view.ts';
import { statusView } from './status-view.ts';
import { ticketView } from './ticket-view.ts';
import type { Rows, ViewInput } from './view-input.ts';
import { windowView } from './window-view.ts';

const views: { readonly [V in ViewName]: (input: ViewInput, params: ViewParams[V]) => Rows } = {
  kiosk: kioskView,
  screen: screenView,
  window: windowView,
  counter: counterView,
  manager: managerView,
  ticket: ticketView,
  status: statusView,
};

/**
 * A view's rows: a pure projection of the hall that names what its role may see. The hall must be defined. A window,
 * zone or ticket the hall does not have leaves its rows out; whether one may ask for it is for the caller to check.
 */
export function projectView<V extends ViewName>(name: V, params: ViewParams[V], input: ViewInput): Rows {
  return views[name](input, params);
}
