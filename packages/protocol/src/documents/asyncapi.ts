import type { TSchema } from 'typebox';
import { live } from '../live.ts';
import { protocolVersion } from '../version.ts';
import { NamedSchemas } from './named-schemas.ts';
import type { DocumentPart } from './openapi.ts';

const channel = { $ref: '#/channels/live' };

/** The AsyncAPI 3.0 document of the live socket, built from the same schemas. */
export function asyncApiDocument(): DocumentPart {
  const schemas = new NamedSchemas('#/components/schemas/');
  const up = Object.entries(live.up);
  const down = Object.entries(live.down);
  const message = (name: string, schema: TSchema) => [name, { name, payload: schemas.of(schema) }] as const;
  const answers = up.flatMap(([name, { answer }]) =>
    answer === undefined ? [] : [message(answerOf(name), answer)],
  );
  const messages = Object.fromEntries([
    ...up.map(([name, { message: schema }]) => message(name, schema)),
    ...answers,
    ...down.map(([name, { message: schema }]) => message(name, schema)),
  ]);
  const operations = Object.fromEntries([
    ...up.map(([name, { answer }]) => [name, received(name, answer !== undefined)]),
    ...down.map(([name]) => [name, { action: 'send', channel, messages: [messageAt(name)] }]),
  ]) as DocumentPart;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'HallKit live views',
      version: String(protocolVersion),
      description: 'Socket.IO over WebSocket only, path /v1/live. The handshake’s `auth` is `Handshake`.',
    },
    channels: { live: { address: '/v1/live', messages } },
    operations,
    components: { schemas: { Handshake: handshake(schemas), ...schemas.all } },
  };
}

function received(name: string, isAnswered: boolean): DocumentPart {
  const reply = isAnswered ? { reply: { channel, messages: [messageAt(answerOf(name))] } } : {};
  return { action: 'receive', channel, messages: [messageAt(name)], ...reply };
}

function messageAt(name: string): DocumentPart {
  return { $ref: `#/channels/live/messages/${name}` };
}

function answerOf(name: string): string {
  return `${name}Answer`;
}

function handshake(schemas: NamedSchemas): unknown {
  schemas.of(live.handshake);
  return schemas.all['Handshake'];
}
