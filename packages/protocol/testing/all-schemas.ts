import type { TSchema } from 'typebox';
import { commandHeadersSchema } from '../src/actions/headers.ts';
import type { ActionDefinition } from '../src/actions/define-action.ts';
import { actions } from '../src/actions.ts';
import { problemSchema } from '../src/answers/problem.ts';
import { endpoints } from '../src/endpoints.ts';
import type { EndpointDefinition } from '../src/endpoints/define-endpoint.ts';
import { live } from '../src/live.ts';
import { views } from '../src/views.ts';

/** Every schema of the wire by a name that says where it is used. */
export function allSchemas(): ReadonlyMap<string, TSchema> {
  const found: (readonly [string, TSchema | undefined])[] = [
    ['problem', problemSchema],
    ['action headers', commandHeadersSchema],
    ['live handshake', live.handshake],
    ...Object.entries(live.up).flatMap(([name, { message, answer }]) => [
      [`live up ${name}`, message] as const,
      [`live up ${name} answer`, answer] as const,
    ]),
    ...Object.entries(live.down).map(([name, { message }]) => [`live down ${name}`, message] as const),
    ...Object.entries(views).map(([name, { params }]) => [`view ${name} params`, params] as const),
    ...Object.values<ActionDefinition>(actions).flatMap(({ name, params, body }) => [
      [`action ${name} params`, params] as const,
      [`action ${name} body`, body] as const,
    ]),
    ...Object.entries<EndpointDefinition>(endpoints).flatMap(([name, endpoint]) =>
      (['params', 'query', 'body', 'answer'] as const).map(
        (part) => [`endpoint ${name} ${part}`, endpoint[part]] as const,
      ),
    ),
  ];
  return new Map(found.filter((entry): entry is [string, TSchema] => entry[1] !== undefined));
}
