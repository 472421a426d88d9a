import type { EndpointDefinition } from '@hallkit/protocol';
import type { ActorRole } from '@hallkit/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Principal } from '../auth/principal.ts';
import { authorize } from '../auth/roles.ts';
import { ProblemError } from '../problem-error.ts';
import type { HttpServices } from './http-services.ts';
import { compileCheck } from './schema-check.ts';

type Part<D, K extends 'params' | 'query' | 'body'> = D extends { readonly [P in K]: infer S extends TSchema }
  ? Static<S>
  : undefined;

/** A request to a route that is not an action, checked against the route's schemas. */
export interface EndpointCall<D extends EndpointDefinition> {
  readonly params: Part<D, 'params'>;
  readonly query: Part<D, 'query'>;
  readonly body: Part<D, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A call whose sender is known and may do this; `role` is the one that lets them. */
export interface KnownCall<D extends EndpointDefinition> extends EndpointCall<D> {
  readonly principal: Principal;
  readonly role: ActorRole;
}

type Handle<C> = (call: C) => unknown;

/** Registers a route that asks for no token; each address keeps within its rate. */
export function registerOpenEndpoint<D extends EndpointDefinition & { readonly roles: 'anyone' }>(
  app: FastifyInstance,
  services: HttpServices,
  definition: D,
  handle: Handle<EndpointCall<D>>,
): void {
  const read = compileCall(definition);
  register(app, definition, async (request, reply) => {
    services.callers.anonymous(request);
    return handle(read(request, reply));
  });
}

/** Registers a route for those with one of its roles, in the hall its path names. */
export function registerEndpoint<D extends EndpointDefinition & { readonly roles: readonly ActorRole[] }>(
  app: FastifyInstance,
  services: HttpServices,
  definition: D,
  handle: Handle<KnownCall<D>>,
): void {
  const read = compileCall(definition);
  register(app, definition, async (request, reply) => {
    const principal = await services.callers.of(request);
    const role = roleOf(services, definition, principal, request);
    return handle({ ...read(request, reply), principal, role });
  });
}

type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function register(
  app: FastifyInstance,
  { method, path, status }: EndpointDefinition,
  answering: Answering,
): void {
  app.route({
    method,
    url: path,
    handler: async (request, reply) => {
      const answer = await answering(request, reply);
      if (reply.sent) return reply;
      if (answer === undefined) return reply.code(204).send();
      if (answer === reply) return reply;
      return reply
        .code(status)
        .header('content-type', 'application/json; charset=utf-8')
        .send(JSON.stringify(answer));
    },
  });
}

function roleOf(
  { facts }: HttpServices,
  { path, roles }: EndpointDefinition & { readonly roles: readonly ActorRole[] },
  principal: Principal,
  request: FastifyRequest,
): ActorRole {
  const { hall } = request.params as { readonly hall?: string };
  if (hall !== undefined)
    return authorize(principal, { hall, kind: 'read', name: path, roles, object: {} }, facts);
  const held = principal.kind === 'user' ? principal.roles.map((grant) => grant.role) : [principal.kind];
  const role = roles.find((each) => held.includes(each as (typeof held)[number]));
  if (!role) throw new ProblemError('forbidden');
  return role;
}

function compileCall<D extends EndpointDefinition>(definition: D) {
  const params = definition.params && compileCheck(definition.params);
  const query = definition.query && compileCheck(definition.query);
  const body = definition.body && compileCheck(definition.body);
  return (request: FastifyRequest, reply: FastifyReply): EndpointCall<D> => ({
    params: params?.(request.params) as Part<D, 'params'>,
    query: query?.(request.query) as Part<D, 'query'>,
    body: body?.(request.body ?? {}) as Part<D, 'body'>,
    request,
    reply,
  });
}
