import Type from 'typebox';

/** Id of a command: a lower-case UUIDv7 the client makes before it sends. */
export const commandIdField = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  maxLength: 36,
});
