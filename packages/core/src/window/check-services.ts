import { expandServices, windowOf, type HallPlan } from '../hall/plan.ts';
import { rejection, type Rejection } from '../rejection.ts';

/** Within what the window serves by the hall file and what its clerk is trained for. */
export function checkServices(
  plan: HallPlan,
  window: string,
  services: readonly string[],
): Rejection | undefined {
  const { qualified } = windowOf(plan, window);
  const unknown = services.find((id) => id !== '*' && !plan.serviceIndex.has(id));
  if (unknown !== undefined) return rejection('unknown_service', { service: unknown });
  const untrained = expandServices(services, plan.serviceIds).find((id) => !qualified.has(id));
  return untrained === undefined
    ? undefined
    : rejection('window_not_qualified', { window, service: untrained });
}
