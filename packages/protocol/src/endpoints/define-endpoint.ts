import type { ActorRole } from '@hallkit/core';
import type { TObject, TSchema } from 'typebox';
import type { ErrorCode } from '../errors.ts';

/** One route that is not an action: a read, a log-in, a pairing. */
export interface EndpointDefinition {
  readonly method: 'GET' | 'POST';
  /** Path template with `:params`. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** Who may call it; `anyone` needs no access token. */
  readonly roles: readonly ActorRole[] | 'anyone';
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TObject;
  /** Schema of the answer; absent where it is not JSON of ours (204, text, the OpenAPI document). */
  readonly answer?: TSchema;
  readonly status: 200 | 201 | 204;
  /** Codes of its own, besides those every route may answer. */
  readonly codes: readonly ErrorCode[];
}

/** Defines a route, with 200 and no codes of its own unless it says otherwise. */
export function defineEndpoint<
  const D extends Omit<EndpointDefinition, 'status' | 'codes'> & Partial<EndpointDefinition>,
>(definition: D): D & Pick<EndpointDefinition, 'status' | 'codes'> {
  return { status: 200, codes: [], ...definition };
}
