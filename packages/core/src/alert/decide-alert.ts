import { rejection } from '../rejection.ts';
import type { Deciders } from '../state/turn.ts';
import { findAlert } from './alerts.ts';

/** A manager says that an alert has been seen. */
export const alertDeciders: Deciders<'acknowledge-alert'> = {
  'acknowledge-alert': (turn, { alert, service }) => {
    if (!turn.plan.serviceIndex.has(service)) return rejection('unknown_service', { service });
    if (findAlert(turn.state, alert, service, turn.at) === undefined)
      return rejection('unknown_alert', { alert, service });
    const known = turn.state.acknowledged.some((each) => each.alert === alert && each.service === service);
    if (known) return rejection('nothing_to_change', { alert, service });
    turn.emit('AlertAcknowledged', { alert, service });
    return undefined;
  },
};
