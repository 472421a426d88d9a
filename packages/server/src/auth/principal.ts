import type { ActorRole } from '@hallkit/core';
import type { DeviceKind } from '@hallkit/protocol';

/** A role somebody may hold; `system` is the server itself and never logs in. */
export type Role = Exclude<ActorRole, 'system'>;

/** A role in one hall, or in all of them (`*`). A department's names the department whose services it covers. */
export interface RoleGrant {
  readonly role: Role;
  readonly hall: string;
  readonly department?: string;
}

interface PrincipalBase {
  /** Unique among all principals: `user:zhang`, `device:jiading.ab12`, `visitor:jiading.17`. */
  readonly key: string;
  /** What a revocation names: `session:<id>`, `device:<id>`, `link:<hall>.<ticket>.<generation>`. */
  readonly session: string;
  /** Instant the token ends, ms since 1970. */
  readonly expiresAt: number;
}

/** Somebody who logged in. */
export interface UserPrincipal extends PrincipalBase {
  readonly kind: 'user';
  readonly id: string;
  readonly roles: readonly RoleGrant[];
}

/** A paired machine of one hall. */
export interface DevicePrincipal extends PrincipalBase {
  readonly kind: 'device';
  readonly id: string;
  readonly hall: string;
  readonly deviceKind: DeviceKind;
  /** Zone and window it stands at, or ''. */
  readonly zone: string;
  readonly window: string;
}

/** Who holds a ticket's link: may see and leave that one place, nothing else. */
export interface VisitorPrincipal extends PrincipalBase {
  readonly kind: 'visitor';
  readonly hall: string;
  readonly ticket: number;
  readonly generation: number;
}

/** Whoever a token speaks for. */
export type Principal = UserPrincipal | DevicePrincipal | VisitorPrincipal;

/** A principal before a token gives it an end. */
export type Holder =
  Omit<UserPrincipal, 'expiresAt'> | Omit<DevicePrincipal, 'expiresAt'> | Omit<VisitorPrincipal, 'expiresAt'>;
