import type { Store } from '@hallkit/store';
import type { Auth } from '../auth/auth.ts';
import type { HallFacts } from '../auth/roles.ts';
import type { Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import type { HallRegistry } from '../host/hall-registry.ts';
import type { Logger } from '../logger.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import { ProblemError } from '../problem-error.ts';
import type { Callers } from './callers.ts';
import type { OriginPolicy } from './origin-policy.ts';
import type { ServerConfig } from './server-config.ts';

/** What the routes work with. */
export interface HttpServices {
  readonly registry: HallRegistry;
  readonly store: Store;
  readonly auth: Auth;
  readonly facts: HallFacts;
  readonly callers: Callers;
  readonly origins: OriginPolicy;
  readonly config: ServerConfig;
  readonly metrics: ServerMetrics;
  readonly logger: Logger;
  readonly clock: Clock;
  /** True once the server takes nothing new. */
  isStopping(): boolean;
}

/** The hall of a request that has been authorised. Throws `unknown_hall`. */
export function hallOf({ registry }: Pick<HttpServices, 'registry'>, id: string): HallHost {
  const host = registry.get(id);
  if (!host) throw new ProblemError('unknown_hall');
  return host;
}
