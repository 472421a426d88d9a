/**
 * Version of the wire. A client sends it in its handshake and a server of another version answers
 * `protocol_version`. Raise it with every change of a schema that an older side would misread.
 */
export const protocolVersion = 1;
