import { deviceKinds } from '@hallkit/protocol';
import type { Store } from '@hallkit/store';
import { openSqliteReader } from '@hallkit/store-sqlite';
import { Devices, type Device } from '../auth/devices.ts';
import { PairingCodes } from '../auth/pairing-codes.ts';
import { Revocations } from '../auth/revocations.ts';
import { systemClock } from '../clock.ts';
import { exitCodes, oneOf, readArguments, required, UsageError, type Command } from './command.ts';
import { dataFileIn, defaultDataDir, openDataFolder } from './data-file.ts';
import { checkHall } from './known-hall.ts';
import type { Terminal } from './terminal.ts';

const help = `Keeps the machines of a hall: kiosks, screens, raters.

Usage: hallkit device list [--hall HALL]
       hallkit device pair --hall HALL --kind KIND [--name NAME] [--zone ZONE] [--window WINDOW]
       hallkit device revoke DEVICE

  --kind KIND      ${deviceKinds.join(', ')}
  --zone, --window where it stands, by the ids of the hall file
  --data DIR       the data folder (default: ${defaultDataDir})

"pair" shows a code to type in at the machine, good once, for ten minutes. While the server runs, use the
manager page instead: only "list" works beside it.
`;

const options = {
  data: { type: 'string' },
  hall: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  zone: { type: 'string' },
  window: { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof options]?: string | undefined };

/** `hallkit device`: which machines belong to a hall. */
export const deviceCommand: Command = {
  name: 'device',
  summary: 'list, pair and revoke kiosks and screens',
  help,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options, 2);
    const [verb = 'list', device] = positionals;
    const dir = values.data ?? defaultDataDir;
    if (verb === 'list') return list(dataFileIn(dir), values.hall, terminal);
    if (verb === 'pair') return pair(dir, values, terminal);
    if (verb === 'revoke') return revoke(dir, required('the DEVICE', device), terminal);
    throw new UsageError(`"${verb}" is not one of list, pair, revoke`);
  },
};

async function list(file: string, hall: string | undefined, terminal: Terminal): Promise<number> {
  const store = await openSqliteReader({ file });
  try {
    for (const { id, data } of await store.listRecords('device')) {
      const device = JSON.parse(data) as Omit<Device, 'id'>;
      if (hall !== undefined && device.hall !== hall) continue;
      const place = [device.zone, device.window].filter((part) => part !== '').join('/') || '-';
      const end = device.revokedAt > 0 ? '\trevoked' : '';
      await terminal.out(`${id}\t${device.kind}\t${place}\t${device.name}${end}\n`);
    }
  } finally {
    await store.close();
  }
  return exitCodes.done;
}

async function pair(dir: string, values: Values, terminal: Terminal): Promise<number> {
  const hall = required('--hall HALL', values.hall);
  const kind = oneOf('kind', required('--kind KIND', values.kind), deviceKinds);
  const { zone = '', window = '', name = kind } = values;
  return withDevices(dir, async (store, _devices, codes) => {
    await checkHall(store, hall);
    const { code, expiresAt } = await codes.make({ hall, kind, zone, window, name }, 'command line');
    const until = new Date(expiresAt).toISOString();
    await terminal.out(
      `${code}  pairs one ${kind} of ${hall} until ${until}. Start the server and type it in there.\n`,
    );
  });
}

async function revoke(dir: string, device: string, terminal: Terminal): Promise<number> {
  return withDevices(dir, async (_store, devices) => {
    const [hall = ''] = device.split('.');
    if (!(await devices.revoke(hall, device))) throw new UsageError(`there is no device "${device}"`);
    await terminal.out(`${device} is revoked\n`);
  });
}

async function withDevices(
  dir: string,
  work: (store: Store, devices: Devices, codes: PairingCodes) => Promise<void>,
): Promise<number> {
  const store = await openDataFolder(dir);
  try {
    const devices = new Devices(store, new Revocations(systemClock), systemClock);
    await work(store, devices, new PairingCodes(store, devices, systemClock));
  } finally {
    await store.close();
  }
  return exitCodes.done;
}
