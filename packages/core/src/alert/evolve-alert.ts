import type { Draft } from '../state/draft.ts';
import type { Handlers } from '../state/evolve.ts';
import { findAlert } from './alerts.ts';

/** Remembers which alerts have been seen. */
export const alertHandlers: Handlers<'AlertAcknowledged'> = {
  AlertAcknowledged: (draft, { data, actor, at }) => {
    draft.acknowledged = [...draft.acknowledged, { ...data, by: actor, at }];
  },
};

/** Forgets what was said of alerts that have ended: the same one coming back is a new one. */
export function forgetEnded(draft: Draft): void {
  if (draft.acknowledged.length === 0) return;
  const open = draft.acknowledged.filter(({ alert, service }) => findAlert(draft, alert, service, draft.at));
  if (open.length < draft.acknowledged.length) draft.acknowledged = open;
}
