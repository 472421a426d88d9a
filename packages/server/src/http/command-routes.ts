import { actions, type ActionDefinition, type WireAction } from '@hallkit/protocol';
import { isCommandId } from '@hallkit/protocol/codes';
import type { Actor, ActorRole } from '@hallkit/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import { authorize } from '../auth/roles.ts';
import { ProblemError } from '../problem-error.ts';
import { hallOf, type HttpServices } from './http-services.ts';
import { sendProblem } from './problems.ts';
import { compileCheck, type Check } from './schema-check.ts';
import { ticketIdOf } from './ticket-id.ts';

type Payload = Readonly<Record<string, unknown>>;
type PathParams = Readonly<Record<string, string>>;

/** An action with its checks compiled. */
interface CommandRoute {
  readonly name: WireAction;
  readonly definition: ActionDefinition;
  readonly checkParams: Check<Payload>;
  readonly checkBody: Check<Payload>;
}

/** One route per action of the protocol's table: checks, authorises, and hands the command to its hall. */
export function registerCommandRoutes(app: FastifyInstance, services: HttpServices): void {
  for (const definition of Object.values(actions) as readonly ActionDefinition[]) {
    registerCommandRoute(app, services, {
      name: definition.name,
      definition,
      checkParams: compileCheck(definition.params),
      checkBody: compileCheck(definition.body),
    });
  }
}

function registerCommandRoute(app: FastifyInstance, services: HttpServices, route: CommandRoute): void {
  app.post<{ Params: PathParams }>(route.definition.path, async (request, reply) => {
    const startedAt = performance.now();
    const caller = services.callers.of(request);
    const principal = caller instanceof Promise ? await caller : caller;
    const command = readCommand(services, route, request, principal);
    const outcome = await hallOf(services, request.params['hall'] ?? '').execute(command);
    services.metrics.commandAnswered(route.name, performance.now() - startedAt);
    if (!outcome.ok) {
      services.metrics.refused(outcome.refusal.code);
      return sendProblem(reply, new ProblemError(outcome.refusal.code, '', outcome.refusal.params));
    }
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(outcome.answer));
  });
}

/** Everything about a command that can be wrong is found here, the caller's right first. */
function readCommand(
  services: HttpServices,
  { name, definition, checkParams, checkBody }: CommandRoute,
  request: FastifyRequest<{ Params: PathParams }>,
  principal: Principal,
) {
  const { hall = '', ...rest } = request.params;
  const target = 'ticket' in rest ? { ticket: ticketIdOf(rest['ticket']) } : rest;
  const role = authorize(
    principal,
    { hall, kind: 'action', name, roles: definition.roles, object: target },
    services.facts,
  );
  const params = checkParams(target);
  const body = checkBody(request.body ?? {});
  return {
    action: name,
    payload: { ...params, ...body },
    actor: actorOf(principal, role, consoleOf(request)),
    commandId: commandIdOf(request),
    notAfter: notAfterOf(request, services.clock.now() + definition.notAfterMs),
  };
}

function actorOf(principal: Principal, role: ActorRole, console: string): Actor {
  const id = principal.kind === 'visitor' ? String(principal.ticket) : principal.id;
  return { role, id, console };
}

function commandIdOf({ headers }: FastifyRequest): string {
  const id = headers['idempotency-key'];
  if (id === undefined) throw new ProblemError('idempotency_key_missing');
  if (!isCommandId(id)) throw new ProblemError('idempotency_key_invalid');
  return id;
}

/** The client's own bound, or that of the action counted from now: it may still have to wait in line. */
function notAfterOf({ headers }: FastifyRequest, fallback: number): number {
  const text = headers['not-after'];
  if (text === undefined) return fallback;
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  throw new ProblemError('invalid_body', '', {
    path: 'Not-After',
    problem: 'must be milliseconds since 1970',
  });
}

const CONSOLE = /^[\w.:-]{1,64}$/;

function consoleOf({ headers }: FastifyRequest): string {
  const console = headers['console'] ?? '';
  if (console === '' || (typeof console === 'string' && CONSOLE.test(console))) return console;
  throw new ProblemError('invalid_body', '', {
    path: 'Console',
    problem: 'must be 1 to 64 plain characters',
  });
}
