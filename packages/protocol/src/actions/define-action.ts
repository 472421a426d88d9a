import type { ActorRole } from '@hallkit/core';
import type { Static, TObject } from 'typebox';
import { closed } from '../schema/closed.ts';
import { actionRoutes, actionTemplate } from './routes.ts';
import type { ActionTarget, WireAction } from './routes.ts';
import { targetParams } from './target-params.ts';

/** One action of the wire: `POST <path>` with a body. */
export interface ActionDefinition<A extends WireAction = WireAction, B extends TObject = TObject> {
  readonly name: A;
  readonly on: ActionTarget;
  /** Path template, `/v1/halls/:hall/windows/:window/call-next`. */
  readonly path: string;
  /** Schema of the path's parameters besides `:hall`. */
  readonly params: TObject;
  readonly body: B;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** Roles that may ask for it; every rule beyond the role is the hall's own or stands in the summary. */
  readonly roles: readonly ActorRole[];
  /** How long a press may travel before it is too late, ms. */
  readonly notAfterMs: number;
}

/** Body of an action that says nothing beyond its path. */
export const emptyBody = closed({});

/** Defines an action; its path and its time come from the table of routes. */
export function defineAction<const A extends WireAction, B extends TObject>(
  name: A,
  definition: { readonly summary: string; readonly roles: readonly ActorRole[]; readonly body: B },
): ActionDefinition<A, B> {
  const { on, notAfterMs } = actionRoutes[name];
  return { name, on, path: actionTemplate(name), params: targetParams[on], notAfterMs, ...definition };
}

/** What the body of an action says. */
export type BodyOf<D extends ActionDefinition> = Static<D['body']>;
