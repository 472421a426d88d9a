import type { ActorRole } from '@hallkit/core';

/** Who works at a window. */
export const counterRoles = ['clerk', 'manager'] as const satisfies readonly ActorRole[];

/** Who helps visitors on the floor and at a desk. */
export const floorRoles = ['clerk', 'guide', 'manager'] as const satisfies readonly ActorRole[];

/** Floor staff, and the paired devices that give numbers. */
export const issuingRoles = ['device', ...floorRoles] as const satisfies readonly ActorRole[];

/** Who runs the hall. */
export const managingRoles = ['manager', 'administrator'] as const satisfies readonly ActorRole[];

/** Who may stop numbers of a service; a department only those of its own services. */
export const intakeRoles = ['department', ...managingRoles] as const satisfies readonly ActorRole[];

/** Everybody who works in the hall and may look at its screens. */
export const staffRoles = [
  'clerk',
  'guide',
  'department',
  'manager',
  'supervisor',
  'administrator',
] as const satisfies readonly ActorRole[];
