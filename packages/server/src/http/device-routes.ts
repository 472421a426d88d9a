import { endpoints, type Device, type PairedDevice, type PairingRequest } from '@hallkit/protocol';
import type { FastifyInstance } from 'fastify';
import type * as devices from '../auth/devices.ts';
import { isProblemError, ProblemError } from '../problem-error.ts';
import { registerEndpoint, registerOpenEndpoint } from './endpoint-route.ts';
import { hallOf, type HttpServices } from './http-services.ts';

/** Pairing of kiosks and screens, their access, and its end. */
export function registerDeviceRoutes(app: FastifyInstance, services: HttpServices): void {
  const { auth, logger } = services;

  registerEndpoint(app, services, endpoints.makePairingCode, async ({ params, body, principal }) => {
    const { kind, zone = '', window = '', name } = body;
    checkPlace(services, params.hall, body);
    const made = await auth.pairingCodes.make({ hall: params.hall, kind, zone, window, name }, principal.key);
    logger.info(
      { audit: 'pairing code made', hall: params.hall, kind, by: principal.key },
      'a device may be paired',
    );
    return { code: made.code, expiresAt: made.expiresAt };
  });

  registerOpenEndpoint(app, services, endpoints.pairDevice, async ({ body, request }) => {
    auth.guesses.enter(request.ip);
    const device = await countingMisses(services, request.ip, () => auth.pairingCodes.redeem(body.code));
    logger.info({ audit: 'device paired', device: device.id, kind: device.kind }, 'a device was paired');
    return pairedAnswer(device);
  });

  registerOpenEndpoint(app, services, endpoints.deviceToken, async ({ body, request }) => {
    auth.guesses.enter(request.ip);
    const check = () => auth.devices.verify(body.device, body.deviceSecret);
    const { accessToken, expiresAt } = await auth.tokens.issue(
      await countingMisses(services, request.ip, check),
    );
    return { accessToken, expiresAt };
  });

  registerEndpoint(app, services, endpoints.devices, async ({ params }) => {
    return { devices: (await auth.devices.list(params.hall)).map(deviceAnswer) };
  });

  registerEndpoint(app, services, endpoints.revokeDevice, async ({ params, principal }) => {
    const known = await auth.devices.revoke(params.hall, params.device);
    if (!known) throw new ProblemError('unknown_device');
    logger.info(
      { audit: 'device revoked', device: params.device, by: principal.key },
      'a device was revoked',
    );
  });
}

/** Runs a check; a wrong secret counts against the address. */
async function countingMisses<T>(
  { auth }: HttpServices,
  address: string,
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (isProblemError(error)) auth.guesses.miss(address);
    throw error;
  }
}

function checkPlace(services: HttpServices, hall: string, { zone, window }: PairingRequest): void {
  const { plan } = hallOf(services, hall);
  if (zone !== undefined && !plan.zones.has(zone)) throw new ProblemError('unknown_zone', '', { zone });
  if (window !== undefined && !plan.windowIndex.has(window))
    throw new ProblemError('unknown_window', '', { window });
}

function pairedAnswer({
  id,
  deviceSecret,
  hall,
  kind,
  zone,
  window,
  name,
}: devices.PairedDevice): PairedDevice {
  return { device: id, deviceSecret, hall, kind, zone, window, name };
}

function deviceAnswer({
  id,
  kind,
  zone,
  window,
  name,
  pairedAt,
  pairedBy,
  revokedAt,
}: devices.Device): Device {
  return { device: id, kind, zone, window, name, pairedAt, pairedBy, revokedAt };
}
