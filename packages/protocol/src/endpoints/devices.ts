import { managingRoles } from '../actions/roles.ts';
import { accessSchema } from '../answers/access.ts';
import {
  deviceLoginSchema,
  devicesSchema,
  pairedDeviceSchema,
  pairingCodeSchema,
  pairingRequestSchema,
  pairingSchema,
} from '../answers/device.ts';
import { closed } from '../schema/closed.ts';
import { idField, principalField } from '../schema/fields.ts';
import { defineEndpoint } from './define-endpoint.ts';

const hallParams = closed({ hall: idField });

/** Pairing of kiosks and screens, and their access. */
export const deviceEndpoints = {
  makePairingCode: defineEndpoint({
    method: 'POST',
    path: '/v1/halls/:hall/pairing-codes',
    summary: 'Makes a code of eight digits that pairs one device within ten minutes.',
    roles: managingRoles,
    params: hallParams,
    body: pairingRequestSchema,
    answer: pairingCodeSchema,
    codes: ['unknown_zone', 'unknown_window'],
  }),
  pairDevice: defineEndpoint({
    method: 'POST',
    path: '/v1/devices/pair',
    summary: 'Pairs a device by its code.',
    roles: 'anyone',
    body: pairingSchema,
    answer: pairedDeviceSchema,
    codes: ['pairing_code_invalid'],
  }),
  deviceToken: defineEndpoint({
    method: 'POST',
    path: '/v1/devices/token',
    summary: 'Gives a paired device an access token.',
    roles: 'anyone',
    body: deviceLoginSchema,
    answer: accessSchema,
    codes: ['device_secret_invalid', 'token_revoked'],
  }),
  devices: defineEndpoint({
    method: 'GET',
    path: '/v1/halls/:hall/devices',
    summary: 'Every device of a hall.',
    roles: managingRoles,
    params: hallParams,
    answer: devicesSchema,
  }),
  revokeDevice: defineEndpoint({
    method: 'POST',
    path: '/v1/halls/:hall/devices/:device/revoke-device',
    summary: 'Takes a device’s access away at once.',
    roles: managingRoles,
    params: closed({ hall: idField, device: principalField }),
    status: 204,
    codes: ['unknown_device'],
  }),
} as const;
