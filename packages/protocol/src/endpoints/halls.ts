import Type from 'typebox';
import { actorRoles } from '@hallkit/core';
import { catalogueSchema } from '../answers/catalogue.ts';
import { commandAnswerSchema } from '../answers/command-answer.ts';
import { hallsSchema } from '../answers/halls.ts';
import { historyPageSchema } from '../answers/history-page.ts';
import { whatIfAnswerSchema, whatIfRequestSchema } from '../answers/what-if.ts';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import { commandIdField } from '../schema/command-id.ts';
import { dayField, idField } from '../schema/fields.ts';
import { snapshotSchema } from '../live/snapshot.ts';
import { viewNames, views } from '../views.ts';
import { defineEndpoint } from './define-endpoint.ts';

const hallParams = closed({ hall: idField });
const everybody = actorRoles.filter((role) => role !== 'system');

/** What can be read of a hall. */
export const hallEndpoints = {
  halls: defineEndpoint({
    method: 'GET',
    path: '/v1/halls',
    summary: 'Every hall of this server.',
    roles: 'anyone',
    answer: hallsSchema,
  }),
  catalogue: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/catalogue',
    summary: 'What the hall offers, with every name. Carries an ETag; answers 304 when it is unchanged.',
    roles: everybody,
    params: hallParams,
    answer: catalogueSchema,
  }),
  view: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/views/:view',
    summary: 'One snapshot of a live view; who may see which stands in the table of views.',
    roles: everybody,
    params: closed({ hall: idField, view: Type.Enum([...viewNames]) }),
    query: closed({
      zone: Type.Optional(idField),
      window: Type.Optional(idField),
      ticket: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$', maxLength: 16 })),
    }),
    answer: snapshotSchema,
    codes: ['unknown_view', 'unknown_zone', 'unknown_window', 'unknown_ticket'],
  }),
  command: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/commands/:command',
    summary: 'The answer of one’s own command by its id: tells what an error could not.',
    roles: everybody,
    params: closed({ hall: idField, command: commandIdField }),
    answer: commandAnswerSchema,
    codes: ['unknown_command', 'outcome_unknown'],
  }),
  whatIf: defineEndpoint({
    method: 'POST',
    path: '/v1/halls/:hall/what-if',
    summary: 'Plays the present queue forward with and without a change of windows. Changes nothing.',
    roles: views.manager.roles,
    params: hallParams,
    body: whatIfRequestSchema,
    answer: whatIfAnswerSchema,
    codes: ['unknown_window', 'unknown_service', 'unknown_preset', 'window_not_qualified'],
  }),
  history: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/history/:kind',
    summary: 'A day’s tickets or service records, page by page.',
    roles: ['manager', 'supervisor', 'auditor', 'administrator'],
    params: closed({ hall: idField, kind: Type.Enum(['tickets', 'records']) }),
    query: closed({
      day: Type.Optional(dayField),
      after: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(
        Type.String({ pattern: '^[1-9][0-9]{0,3}$', maxLength: String(wireLimits.pageRowsMax).length }),
      ),
    }),
    answer: historyPageSchema,
  }),
} as const;
