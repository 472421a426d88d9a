import type { HallHost } from '../host/hall-host.ts';
import type { HallFacts } from './roles.ts';

/** What the rules of `roles.ts` ask of a hall, answered from its durable state. */
export function hallFacts(hallOf: (id: string) => HallHost | undefined): HallFacts {
  return {
    departmentOf(hall, service) {
      const plan = hallOf(hall)?.state.plan;
      const index = plan?.serviceIndex.get(service);
      return index === undefined ? undefined : plan?.services[index]?.department;
    },
    linkGenerationOf: (hall, ticket) => hallOf(hall)?.state.tickets.get(ticket)?.generation,
  };
}
