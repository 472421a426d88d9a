import { isRejection, whatIf, type WhatIfChange } from '@hallkit/core';
import { endpoints, type WhatIfAnswer, type WhatIfRequest } from '@hallkit/protocol';
import type { FastifyInstance } from 'fastify';
import type { HallHost } from '../host/hall-host.ts';
import { ProblemError } from '../problem-error.ts';
import { registerEndpoint } from './endpoint-route.ts';
import { hallOf, type HttpServices } from './http-services.ts';

/** A manager asks what a change of windows would do to those who wait now. */
export function registerWhatIf(app: FastifyInstance, services: HttpServices): void {
  registerEndpoint(app, services, endpoints.whatIf, ({ params, body }): WhatIfAnswer => {
    const host = hallOf(services, params.hall);
    const at = services.clock.now();
    const answer = whatIf(host.state, changesOf(body, host), at);
    if (isRejection(answer)) throw new ProblemError(answer.code, '', answer.params);
    return { at, ...answer };
  });
}

/** The preset's windows first, so that what is named beside it wins. */
function changesOf({ preset: id, windows = [] }: WhatIfRequest, { plan }: HallHost): readonly WhatIfChange[] {
  if (id === undefined) return windows;
  const preset = plan.presets.get(id);
  if (preset === undefined) throw new ProblemError('unknown_preset', '', { preset: id });
  return [...Object.entries(preset.windows).map(([window, services]) => ({ window, services })), ...windows];
}
