import type { ActorRole } from '@hallkit/core';
import Type from 'typebox';
import type { TObject } from 'typebox';
import { counterRoles, staffRoles } from './actions/roles.ts';
import { closed } from './schema/closed.ts';
import { idField } from './schema/fields.ts';
import type { ViewName } from './view/view-params.ts';

/** Who may follow a view, and with which parameters. */
export interface ViewDefinition<P extends TObject = TObject> {
  readonly params: P;
  readonly roles: readonly ActorRole[];
  /** One sentence for the documents. */
  readonly summary: string;
}

const zoneParams = closed({ zone: Type.Optional(idField) });
const windowParams = closed({ window: idField });
const deviceAndStaff = ['device', ...staffRoles] as const satisfies readonly ActorRole[];

/** Every live view. A visitor's `ticket` is the own one only: the server compares it with the token. */
export const views = {
  kiosk: {
    params: zoneParams,
    roles: deviceAndStaff,
    summary: 'Services a number can be taken for, of the hall or of one zone.',
  },
  screen: {
    params: zoneParams,
    roles: deviceAndStaff,
    summary: 'Calls and windows of the hall or of one zone.',
  },
  window: { params: windowParams, roles: deviceAndStaff, summary: 'What stands above one window.' },
  counter: {
    params: windowParams,
    roles: counterRoles,
    summary: 'One window’s console: its visitor, its queue, its figures.',
  },
  manager: {
    params: closed({}),
    roles: ['manager', 'supervisor', 'administrator'],
    summary: 'The whole hall: windows, services and today’s figures.',
  },
  ticket: {
    params: closed({ ticket: Type.Integer({ minimum: 1 }) }),
    roles: ['visitor', ...staffRoles],
    summary: 'One ticket as its holder sees it.',
  },
  status: {
    params: closed({}),
    roles: deviceAndStaff,
    summary: 'How many wait and how long, per service.',
  },
} as const satisfies Readonly<Record<ViewName, ViewDefinition>>;

/** Every view's name. */
export const viewNames = Object.keys(views) as readonly ViewName[];
