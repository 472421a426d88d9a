import Type from 'typebox';

/** Name of a room: one view of one hall with its parameters. The server makes it; a client only repeats it. */
export const roomField = Type.String({ minLength: 1, maxLength: 200 });
