import Type from 'typebox';
import type { Static } from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import {
  idField,
  idOrNoneField,
  instantField,
  nameField,
  principalField,
  tokenField,
} from '../schema/fields.ts';
import type { DeepReadonly } from '../types.ts';

/** What a device may be paired as. */
export const deviceKinds = ['kiosk', 'screen', 'window-screen', 'rater'] as const;
/** One of {@link deviceKinds}. */
export type DeviceKind = (typeof deviceKinds)[number];

const pairingCodePattern = `^[0-9]{${wireLimits.pairingCodeDigits}}$`;
const codeField = Type.String({ pattern: pairingCodePattern, maxLength: wireLimits.pairingCodeDigits });
/** Where a device stands; '' where it does not matter. */
const placeFields = {
  kind: Type.Enum(deviceKinds),
  zone: idOrNoneField,
  window: idOrNoneField,
  name: nameField,
};

/** Asks for a code that pairs one device. */
export const pairingRequestSchema = closed(
  {
    kind: Type.Enum(deviceKinds),
    zone: Type.Optional(idField),
    window: Type.Optional(idField),
    name: Type.String({ minLength: 1, maxLength: wireLimits.nameLengthMax }),
  },
  { title: 'PairingRequest' },
);
/** @see pairingRequestSchema */
export type PairingRequest = DeepReadonly<Static<typeof pairingRequestSchema>>;

/** Eight digits, good once, for ten minutes. */
export const pairingCodeSchema = closed(
  { code: codeField, expiresAt: instantField },
  { title: 'PairingCode' },
);
/** @see pairingCodeSchema */
export type PairingCode = DeepReadonly<Static<typeof pairingCodeSchema>>;

/** What a device sends to be paired. */
export const pairingSchema = closed({ code: codeField }, { title: 'Pairing' });
/** @see pairingSchema */
export type Pairing = DeepReadonly<Static<typeof pairingSchema>>;

/** A device just paired. It keeps `device` and `deviceSecret`; the secret is never shown again. */
export const pairedDeviceSchema = closed(
  { device: principalField, deviceSecret: tokenField, hall: idField, ...placeFields },
  { title: 'PairedDevice' },
);
/** @see pairedDeviceSchema */
export type PairedDevice = DeepReadonly<Static<typeof pairedDeviceSchema>>;

/** What a device sends for an access token. */
export const deviceLoginSchema = closed(
  { device: principalField, deviceSecret: tokenField },
  { title: 'DeviceLogin' },
);
/** @see deviceLoginSchema */
export type DeviceLogin = DeepReadonly<Static<typeof deviceLoginSchema>>;

/** A device as managers see it. */
export const deviceSchema = closed(
  {
    device: principalField,
    ...placeFields,
    pairedAt: instantField,
    pairedBy: principalField,
    revokedAt: instantField,
  },
  { title: 'Device' },
);
/** @see deviceSchema */
export type Device = DeepReadonly<Static<typeof deviceSchema>>;

/** Every device of a hall. */
export const devicesSchema = closed(
  { devices: Type.Array(deviceSchema, { maxItems: wireLimits.pageRowsMax }) },
  { title: 'Devices' },
);
/** @see devicesSchema */
export type Devices = DeepReadonly<Static<typeof devicesSchema>>;
