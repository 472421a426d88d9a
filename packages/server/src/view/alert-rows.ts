import { alertsOf, type Alert } from '@hallkit/core';
import type { AlertRow } from '@hallkit/protocol';
import type { ViewInput } from './view-input.ts';

/** `alert:<alert>:<service>` of everything a manager should look at now, with who has seen it. */
export function alertRows({ state, now }: ViewInput): readonly AlertRow[] {
  return alertsOf(state, now).map((alert) => {
    const seen = state.acknowledged.find(
      (each) => each.alert === alert.kind && each.service === alert.service,
    );
    return alertRow(alert, seen?.by ?? '', seen?.at ?? 0);
  });
}

function alertRow(
  { kind, service, value, limit, since }: Alert,
  acknowledgedBy: string,
  acknowledgedAt: number,
): AlertRow {
  return { kind: 'alert', alert: kind, service, value, limit, since, acknowledgedBy, acknowledgedAt };
}
