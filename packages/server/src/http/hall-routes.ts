import { principalOf, type ActorRole } from '@hallkit/core';
import { endpoints, views, type HistoryPage, type ViewName, type ViewSnapshot } from '@hallkit/protocol';
import { wireLimits } from '@hallkit/protocol/codes';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Principal } from '../auth/principal.ts';
import { authorize } from '../auth/roles.ts';
import { historyKinds } from '../history/history-rows.ts';
import { ProblemError } from '../problem-error.ts';
import type { Projector } from '../socket/projector.ts';
import { roomName, type RoomSpec } from '../socket/rooms.ts';
import { catalogueOf } from '../view/catalogue.ts';
import { registerEndpoint, registerOpenEndpoint } from './endpoint-route.ts';
import { hallOf, type HttpServices } from './http-services.ts';
import { compileCheck } from './schema-check.ts';
import { ticketIdOf } from './ticket-id.ts';
import { registerWhatIf } from './what-if-route.ts';

/** What can be read of a hall. */
export function registerHallRoutes(app: FastifyInstance, services: HttpServices, projector: Projector): void {
  registerOpenEndpoint(app, services, endpoints.halls, () => ({
    halls: services.registry.all().map(({ id, plan }) => ({ id, name: plan.file.name })),
  }));
  registerCatalogue(app, services);
  registerView(app, services, projector);
  registerCommandLookUp(app, services);
  registerHistory(app, services);
  registerWhatIf(app, services);
}

function registerCatalogue(app: FastifyInstance, services: HttpServices): void {
  registerEndpoint(app, services, endpoints.catalogue, ({ params, request, reply }) => {
    const { plan } = hallOf(services, params.hall);
    const tag = `"${plan.hash.slice(0, 32)}"`;
    // The page may keep it, but has to ask each time whether it still holds.
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    return request.headers['if-none-match'] === tag ? reply.code(304).send() : catalogueOf(plan);
  });
}

const checksOfViews = new Map(
  Object.entries(views).map(([name, { params }]) => [name, compileCheck(params)]),
);

/** An unknown view has a code of its own, which the schema of the path would not give. */
const anyView = Type.Object({ hall: Type.String(), view: Type.String() });

function registerView(app: FastifyInstance, services: HttpServices, projector: Projector): void {
  const endpoint = { ...endpoints.view, params: anyView };
  registerEndpoint(app, services, endpoint, ({ params, query, principal }): ViewSnapshot => {
    const { ticket, ...named } = query;
    const given = ticket === undefined ? named : { ...named, ticket: ticketIdOf(ticket) };
    const check = checksOfViews.get(params.view);
    if (!check) throw new ProblemError('unknown_view');
    const checked = check(given);
    const spec: RoomSpec = { hall: params.hall, view: params.view as ViewName, params: checked };
    const wish = {
      hall: spec.hall,
      kind: 'view',
      name: spec.view,
      roles: views[spec.view].roles,
      object: checked,
    } as const;
    authorize(principal, wish, services.facts);
    const host = hallOf(services, spec.hall);
    const rows = projector.project(spec, host, services.clock.now());
    return { room: roomName(spec), cursor: host.cursor, rows: Object.fromEntries(rows) };
  });
}

function registerCommandLookUp(app: FastifyInstance, services: HttpServices): void {
  registerEndpoint(app, services, endpoints.command, async ({ params, principal }) => {
    const host = hallOf(services, params.hall);
    for (const name of principalsOf(principal, params.hall)) {
      const answer = await host.answerOf(name, params.command);
      if (answer) return answer;
    }
    throw new ProblemError('unknown_command');
  });
}

/** Names under which a caller's commands stand in the log: one for each role they may have acted in. */
function principalsOf(principal: Principal, hall: string): string[] {
  const as = (role: ActorRole, id: string) => principalOf({ role, id, console: '' });
  if (principal.kind === 'device') return [as('device', principal.id)];
  if (principal.kind === 'visitor') return [as('visitor', String(principal.ticket))];
  const roles = principal.roles.filter((grant) => grant.hall === '*' || grant.hall === hall);
  return [...new Set(roles.map(({ role }) => as(role, principal.id)))];
}

const kindsOfPages = { tickets: historyKinds.ticket, records: historyKinds.record } as const;

function registerHistory(app: FastifyInstance, services: HttpServices): void {
  registerEndpoint(app, services, endpoints.history, async ({ params, query }): Promise<HistoryPage> => {
    const host = hallOf(services, params.hall);
    const limit = Math.min(Number(query.limit ?? wireLimits.pageRowsMax), wireLimits.pageRowsMax);
    const found = await services.store.readHistory(host.stream, {
      kind: kindsOfPages[params.kind],
      day: query.day || host.state.day,
      limit,
      ...(query.after === undefined ? {} : { afterKey: query.after }),
    });
    const rows = found.map(({ key, day, at, data }) => ({
      key,
      day,
      at,
      data: JSON.parse(data) as Record<string, unknown>,
    }));
    return { rows, next: rows.length === limit ? (rows.at(-1)?.key ?? '') : '' };
  });
}
