import {
  actions,
  commandAnswerSchema,
  commandHeadersSchema,
  endpoints,
  problemSchema,
  type ActionDefinition,
  type EndpointDefinition,
} from '@hallkit/protocol';

/** A part of the document or of a schema. */
type Json = { readonly [key: string]: unknown };

/**
 * The OpenAPI 3.1 document of everything under HTTP, written from the protocol's tables: a route that is not in them
 * does not exist. Schemas with a title become components.
 */
export function openApiDocument(): Json {
  const components = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, EndpointDefinition][]) {
    const path = (paths[openPath(endpoint.path)] ??= {});
    path[endpoint.method.toLowerCase()] = endpointOperation(name, endpoint, components);
  }
  for (const action of Object.values(actions) as readonly ActionDefinition[]) {
    paths[openPath(action.path)] = { post: actionOperation(action, components) };
  }
  const problem = schemaOf(problemSchema as unknown as Json, components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'HallKit',
      version: '1',
      description: 'Queues, counters and screens of public-service halls.',
    },
    paths,
    components: {
      securitySchemes: { access: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: Object.fromEntries(components),
      responses: {
        Problem: {
          description: 'Refused (RFC 9457).',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    },
  };
}

const refused: Json = { $ref: '#/components/responses/Problem' };

function endpointOperation(name: string, endpoint: EndpointDefinition, components: Map<string, Json>): Json {
  const { summary, roles, params, query, body, answer, status, codes } = endpoint;
  const content = answer && {
    content: { 'application/json': { schema: schemaOf(answer as Json, components) } },
  };
  return {
    operationId: name,
    summary,
    ...(roles === 'anyone' ? {} : { security: [{ access: [] }], 'x-roles': roles }),
    parameters: [...parameters('path', params, components), ...parameters('query', query, components)],
    ...(body && { requestBody: jsonBody(body, components) }),
    responses: { [status]: { description: 'Done.', ...content }, default: refused },
    'x-codes': codes,
  };
}

function actionOperation(action: ActionDefinition, components: Map<string, Json>): Json {
  const hall = { name: 'hall', in: 'path', required: true, schema: { type: 'string' } };
  const answer = {
    description: 'Done and durable.',
    content: { 'application/json': { schema: schemaOf(commandAnswerSchema as unknown as Json, components) } },
  };
  return {
    operationId: action.name,
    summary: action.summary,
    security: [{ access: [] }],
    'x-roles': action.roles,
    parameters: [
      hall,
      ...parameters('path', action.params, components),
      ...parameters('header', commandHeadersSchema, components),
    ],
    requestBody: jsonBody(action.body, components),
    responses: { 200: answer, default: refused },
  };
}

function jsonBody(schema: object, components: Map<string, Json>): Json {
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(schema as Json, components) } },
  };
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function parameters(place: string, schema: object | undefined, components: Map<string, Json>): Json[] {
  if (!schema) return [];
  const { properties, required = [] } = schema as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: schemaOf(property as Json, components),
  }));
}

/** A schema as plain JSON, with every titled part moved into the components. */
function schemaOf(schema: Json, components: Map<string, Json>): Json {
  const { title } = schema;
  if (typeof title !== 'string') return partsOf(schema, components);
  if (!components.has(title)) {
    components.set(title, {});
    components.set(title, partsOf(schema, components));
  }
  return { $ref: `#/components/schemas/${title}` };
}

function partsOf(schema: Json, components: Map<string, Json>): Json {
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, partOf(part, components, key === 'properties')]),
  );
}

/** `properties` maps names to schemas: a property called "title" is no title. */
function partOf(part: unknown, components: Map<string, Json>, areNames: boolean): unknown {
  if (Array.isArray(part)) return part.map((each) => partOf(each, components, false));
  if (typeof part !== 'object' || part === null) return part;
  return areNames ? partsOf(part as Json, components) : schemaOf(part as Json, components);
}

function openPath(template: string): string {
  return template.replace(/:(\w+)/g, '{$1}');
}
