import type { EndpointDefinition } from './endpoints/define-endpoint.ts';
import { deviceEndpoints } from './endpoints/devices.ts';
import { hallEndpoints } from './endpoints/halls.ts';
import { operationsEndpoints } from './endpoints/operations.ts';
import { sessionEndpoints } from './endpoints/sessions.ts';
import { ticketEndpoints } from './endpoints/tickets.ts';

/** Every route that is not an action. */
export const endpoints = {
  ...hallEndpoints,
  ...ticketEndpoints,
  ...sessionEndpoints,
  ...deviceEndpoints,
  ...operationsEndpoints,
} as const satisfies Readonly<Record<string, EndpointDefinition>>;

/** Name of a route that is not an action. */
export type EndpointName = keyof typeof endpoints;
