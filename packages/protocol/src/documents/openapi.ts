import type { ActorRole } from '@hallkit/core';
import type { TSchema } from 'typebox';
import type { ActionDefinition } from '../actions/define-action.ts';
import { commandHeadersSchema } from '../actions/headers.ts';
import { actions } from '../actions.ts';
import { commandAnswerSchema } from '../answers/command-answer.ts';
import { problemSchema } from '../answers/problem.ts';
import { NamedSchemas } from './named-schemas.ts';
import { endpoints } from '../endpoints.ts';
import type { EndpointDefinition } from '../endpoints/define-endpoint.ts';
import { errorTable } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { protocolVersion } from '../version.ts';

/** Part of an OpenAPI or AsyncAPI document: plain JSON. */
export type DocumentPart = Readonly<Record<string, unknown>>;

/** Codes any request may be answered with. */
const commonCodes: readonly ErrorCode[] = [
  'invalid_body',
  'unknown_hall',
  'foreign_origin',
  'rate_limited',
  'overloaded',
  'shutting_down',
  'internal',
];
/** Codes of what carries a body. */
const bodyCodes: readonly ErrorCode[] = ['malformed_json', 'body_too_large', 'unsupported_media_type'];
const accessCodes: readonly ErrorCode[] = [
  'not_authenticated',
  'token_expired',
  'token_revoked',
  'forbidden',
];
const commandCodes: readonly ErrorCode[] = [
  'idempotency_key_missing',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'command_expired',
  'not_signed_in',
  'console_read_only',
  'storage_full',
  'storage_unavailable',
  'outcome_unknown',
];

/** The OpenAPI 3.1 document of everything under HTTP, built from the registry of actions and endpoints. */
export function openApiDocument(): DocumentPart {
  const schemas = new NamedSchemas('#/components/schemas/');
  const paths: Record<string, Record<string, DocumentPart>> = {};
  for (const endpoint of Object.entries(endpoints)) addOperation(paths, endpointOperation(endpoint, schemas));
  for (const action of Object.values(actions)) addOperation(paths, actionOperation(action, schemas));
  return {
    openapi: '3.1.0',
    info: {
      title: 'HallKit',
      version: String(protocolVersion),
      description:
        'Queueing and counters of public-service halls. Refusals are RFC 9457 problems with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ accessToken: [] }],
    tags: ['commands', 'reads', 'access', 'operations'].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.all,
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } },
    },
  };
}

interface Operation {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly operation: DocumentPart;
}

function addOperation(paths: Record<string, Record<string, DocumentPart>>, operation: Operation): void {
  const path = operation.path.replace(/:([a-z]+)/g, '{$1}');
  paths[path] = { ...paths[path], [operation.method]: operation.operation };
}

function actionOperation(action: ActionDefinition, schemas: NamedSchemas): Operation {
  const { name, path, params, body, summary, roles, notAfterMs } = action;
  const hall = {
    name: 'hall',
    in: 'path',
    required: true,
    schema: schemas.of(endpoints.catalogue.params.properties.hall),
  };
  const operation = {
    operationId: name,
    tags: ['commands'],
    summary,
    description: `${rolesText(roles)} Too late after ${notAfterMs / 1000} s unless \`Not-After\` says otherwise.`,
    parameters: [
      hall,
      ...parameters('path', params, schemas),
      ...parameters('header', commandHeadersSchema, schemas),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: schemas.of(body) } } },
    responses: {
      200: jsonResponse('Done and durable.', commandAnswerSchema, schemas),
      ...problemResponses([...commonCodes, ...bodyCodes, ...accessCodes, ...commandCodes], schemas),
      409: problemResponse('The hall refuses: see `code` in the table of errors.', schemas),
    },
  };
  return { path, method: 'post', operation };
}

function endpointOperation(
  [name, endpoint]: readonly [string, EndpointDefinition],
  schemas: NamedSchemas,
): Operation {
  const { path, method, summary, roles, params, query, body, answer, status, codes } = endpoint;
  const isOpen = roles === 'anyone';
  const own = [...(body === undefined ? [] : bodyCodes), ...(isOpen ? [] : accessCodes), ...codes];
  const operation = {
    operationId: name,
    tags: [tagOf(path, isOpen)],
    summary,
    description: isOpen ? 'Needs no access token.' : rolesText(roles),
    ...(isOpen ? { security: [] } : {}),
    parameters: [...parameters('path', params, schemas), ...parameters('query', query, schemas)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemas.of(body) } } } }),
    responses: {
      [status]: answer === undefined ? { description: 'Done.' } : jsonResponse('Done.', answer, schemas),
      ...problemResponses([...commonCodes, ...own], schemas),
    },
  };
  return { path, method: method === 'GET' ? 'get' : 'post', operation };
}

function tagOf(path: string, isOpen: boolean): string {
  if (!path.startsWith('/v1/') || path.endsWith('.json')) return 'operations';
  const isAccess = isOpen || /sessions|devices|pairing/.test(path);
  return isAccess && path !== '/v1/halls' ? 'access' : 'reads';
}

function rolesText(roles: readonly ActorRole[]): string {
  return `For ${roles.join(', ')}.`;
}

function parameters(place: 'path' | 'query' | 'header', schema: TSchema | undefined, schemas: NamedSchemas) {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    readonly properties?: Readonly<Record<string, TSchema>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: schemas.of(part),
  }));
}

function jsonResponse(description: string, schema: TSchema, schemas: NamedSchemas): DocumentPart {
  return { description, content: { 'application/json': { schema: schemas.of(schema) } } };
}

function problemResponse(description: string, schemas: NamedSchemas): DocumentPart {
  return { description, content: { 'application/problem+json': { schema: schemas.of(problemSchema) } } };
}

/** One response for every status, naming the codes that come with it. */
function problemResponses(codes: readonly ErrorCode[], schemas: NamedSchemas): Record<string, DocumentPart> {
  const texts = new Map<number, string[]>();
  for (const code of new Set(codes)) {
    const { status, message } = errorTable[code];
    texts.set(status, [...(texts.get(status) ?? []), `\`${code}\`: ${message.en}`]);
  }
  const entries = [...texts].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, lines]) => [String(status), problemResponse(lines.join('\n'), schemas)]),
  );
}
