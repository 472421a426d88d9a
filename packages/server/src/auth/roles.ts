import type { ActorRole } from '@hallkit/core';
import type { DeviceKind, ViewName, WireAction } from '@hallkit/protocol';
import { ProblemError } from '../problem-error.ts';
import type { DevicePrincipal, Principal, UserPrincipal, VisitorPrincipal } from './principal.ts';

/** What somebody wants to do, and to what. */
export interface Wish {
  readonly hall: string;
  /** The action, view or read; `name` is unique within its kind. */
  readonly kind: 'action' | 'view' | 'read';
  readonly name: string;
  /** Roles that may, from the protocol's tables; the first one a user holds is the one that acts. */
  readonly roles: readonly ActorRole[];
  /** What it is about, where it is about something; other parameters may stand beside. */
  readonly object: WishObject;
}

/** A ticket, a window, a service, or none of these. */
export type WishObject = Named | object;

interface Named {
  readonly ticket?: number;
  readonly window?: string;
  readonly service?: string;
}

/** What the rules ask of a hall. Only asked once the role is known to be good for that hall. */
export interface HallFacts {
  /** Department of a service, or undefined when there is no such service. */
  departmentOf(hall: string, service: string): string | undefined;
  /** Present generation of a ticket's link, or undefined when there is no such ticket. */
  linkGenerationOf(hall: string, ticket: number): number | undefined;
}

interface DeviceRights {
  readonly actions: ReadonlySet<string>;
  readonly views: ReadonlySet<string>;
}

const rights = (actions: readonly WireAction[], views: readonly ViewName[]): DeviceRights => ({
  actions: new Set(actions),
  views: new Set(views),
});

/** A kiosk gives numbers; everything else that was paired only looks. */
const deviceRights: Readonly<Record<DeviceKind, DeviceRights>> = {
  kiosk: rights(['take-number', 'reprint-ticket'], ['kiosk', 'status']),
  screen: rights([], ['screen', 'status']),
  'window-screen': rights([], ['window', 'status']),
  rater: rights([], ['window']),
};

/**
 * The one place that says who may do what, for HTTP and sockets alike. Returns the role that acts. Throws
 * `unknown_hall` for another hall's business, so that nobody learns what there is; `forbidden` within one's own.
 */
export function authorize(principal: Principal, wish: Wish, facts: HallFacts): ActorRole {
  switch (principal.kind) {
    case 'user':
      return authorizeUser(principal, wish, facts);
    case 'device':
      return authorizeDevice(principal, wish);
    case 'visitor':
      return authorizeVisitor(principal, wish, facts);
  }
}

function authorizeUser(user: UserPrincipal, wish: Wish, facts: HallFacts): ActorRole {
  const grants = user.roles.filter(({ hall }) => hall === '*' || hall === wish.hall);
  if (grants.length === 0) throw foreignHall();
  const fitting = (role: ActorRole) =>
    grants.some(
      (grant) => grant.role === role && (role !== 'department' || covers(grant.department, wish, facts)),
    );
  const role = wish.roles.find(fitting);
  if (!role) throw forbidden(wish);
  return role;
}

/** A department acts on its own services alone; what is about no service is nobody's in particular. */
function covers(department: string | undefined, { hall, object }: Wish, facts: HallFacts): boolean {
  const { service } = object as Named;
  if (service === undefined) return true;
  return department !== undefined && facts.departmentOf(hall, service) === department;
}

function authorizeDevice(device: DevicePrincipal, wish: Wish): ActorRole {
  if (device.hall !== wish.hall) throw foreignHall();
  if (!wish.roles.includes('device')) throw forbidden(wish);
  const { actions, views } = deviceRights[device.deviceKind];
  const listed =
    wish.kind === 'action' ? actions.has(wish.name) : wish.kind === 'read' || views.has(wish.name);
  const { window = device.window } = wish.object as Named;
  const elsewhere = device.window !== '' && window !== device.window;
  if (!listed || elsewhere) throw forbidden(wish);
  return 'device';
}

function authorizeVisitor(visitor: VisitorPrincipal, wish: Wish, facts: HallFacts): ActorRole {
  if (visitor.hall !== wish.hall) throw foreignHall();
  if (!wish.roles.includes('visitor')) throw forbidden(wish);
  const { ticket } = wish.object as Named;
  if (wish.kind === 'read' && ticket === undefined) return 'visitor';
  if (ticket !== visitor.ticket) throw forbidden(wish);
  if (facts.linkGenerationOf(visitor.hall, visitor.ticket) !== visitor.generation) {
    throw new ProblemError('token_revoked', 'The ticket has ended or its link was replaced.');
  }
  return 'visitor';
}

function foreignHall(): ProblemError {
  return new ProblemError('unknown_hall');
}

function forbidden({ kind, name }: Wish): ProblemError {
  return new ProblemError('forbidden', `Your role may not use the ${kind} ${name}.`);
}
