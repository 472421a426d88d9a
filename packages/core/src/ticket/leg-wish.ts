import type { HallPlan } from '../hall/plan.ts';
import { rejection, type Rejection } from '../rejection.ts';
import type { LegWish } from '../state/commands.ts';
import type { Leg } from './ticket.ts';

/** Turns a wish (service, or catalogue item) into a leg. An item decides its service. */
export function resolveLeg(plan: HallPlan, wish: LegWish): Leg | Rejection {
  if (wish.item !== undefined && wish.item !== '') {
    const item = plan.items.get(wish.item);
    if (item === undefined) return rejection('unknown_item', { item: wish.item });
    return { service: item.service, item: item.id, outcome: '' };
  }
  const service = wish.service ?? '';
  if (!plan.serviceIndex.has(service)) return rejection('unknown_service', { service });
  return { service, item: '', outcome: '' };
}
