import { readFile } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import { demoHallSource, demoPort } from '../demo/demo-hall.ts';
import { separateDemoData } from '../demo/demo-data.ts';
import { prepareDemo } from '../demo/prepare-demo.ts';
import type { HallSource } from '../host/hall-registry.ts';
import { createLogger } from '../logger.ts';
import { exitCodes, oneOf, readArguments, UsageError, wholeNumber, type Command } from './command.ts';
import { defaultDataDir } from './data-file.ts';
import { findDisplays } from './find-displays.ts';
import { firstAccountHint } from './first-account.ts';
import { serve, type ServeOptions, type Serving } from './serving.ts';
import type { Terminal } from './terminal.ts';

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const loopback = ['127.0.0.1', '::1', 'localhost'];

const help = `Serves one hall or several: queues, counters, screens, over HTTP and live views.

Usage: hallkit serve --hall FILE [--hall FILE …] [options]
       hallkit serve --demo [--demo-visitors] [options]

  --hall FILE        a hall file; a changed one comes into force at start, open tickets kept.
                     Halls already in the data folder are served without one
  --data DIR         the data folder (default: ${defaultDataDir}, in a demo ${defaultDataDir}/demo)
  --host ADDRESS     address to listen on (default: 127.0.0.1)
  --port N           port to listen on, 0 for any (default: ${demoPort})
  --origin ORIGIN    a portal whose pages may use this server, e.g. https://portal.example.gov.cn; repeatable
  --displays DIR     folder of the built pages (default: those that come with HallKit)
  --trusted-proxies N  reverse proxies in front whose X-Forwarded-For is believed (default: 0)
  --log LEVEL        ${logLevels.join(', ')}, as JSON lines on standard error (default: info, in a demo warn)
  --demo             a hall to play with: open at any hour, accounts and devices ready, on this machine only
  --demo-visitors    a demo with made-up visitors and clerks

Stops in order at SIGTERM or Ctrl-C: finishes what was pressed, keeps everything.
`;

const options = {
  hall: { type: 'string', multiple: true },
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  origin: { type: 'string', multiple: true },
  displays: { type: 'string' },
  'trusted-proxies': { type: 'string' },
  log: { type: 'string' },
  demo: { type: 'boolean' },
  'demo-visitors': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** `hallkit serve`: runs the server until it is told to stop. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'serve halls; --demo for one to play with',
  help,
  async run(args, terminal) {
    const { values } = readArguments(args, options);
    let unlisten: () => void = () => undefined;
    // From the beginning, so that no signal is missed during the start.
    const stopped = new Promise<void>((resolve) => (unlisten = terminal.onStop(resolve)));
    try {
      await serveUntil(stopped, values, terminal);
    } finally {
      unlisten();
    }
    return exitCodes.done;
  },
};

async function serveUntil(stopped: Promise<void>, values: Values, terminal: Terminal): Promise<void> {
  const options = await serveOptions(values);
  const serving = await serve(options);
  try {
    await announce(serving, options.data, values, terminal);
    await stopped;
  } finally {
    await serving.close();
  }
}

async function announce(serving: Serving, data: string, values: Values, terminal: Terminal): Promise<void> {
  if (isDemo(values)) {
    const visitors = values['demo-visitors'] === true;
    await terminal.out(await prepareDemo(serving, { visitors }));
    return;
  }
  const halls = serving.registry.all().map(({ id }) => id);
  const hint = await firstAccountHint(serving.auth.users, data);
  await terminal.out(`Serving ${halls.join(', ')} at ${serving.url}\n${hint}`);
}

function isDemo(values: Values): boolean {
  return values.demo === true || values['demo-visitors'] === true;
}

async function serveOptions(values: Values): Promise<ServeOptions> {
  const demo = isDemo(values);
  const host = values.host ?? '127.0.0.1';
  if (demo && !loopback.includes(host)) {
    throw new UsageError(
      'a demo has well-known passwords and listens on this machine only; leave --host out',
    );
  }
  const level = oneOf('log', values.log ?? (demo ? 'warn' : 'info'), logLevels);
  const displaysDir = values.displays ?? (await findDisplays());
  return {
    data: values.data ?? (demo ? `${defaultDataDir}/demo` : defaultDataDir),
    halls: await hallSources(values.hall ?? [], demo),
    clock: systemClock,
    logger: createLogger(level, process.stderr),
    config: {
      host,
      port: wholeNumber('port', values.port ?? String(demoPort), 0, 65_535),
      origins: (values.origin ?? []).map(checkedOrigin),
      trustedProxies: wholeNumber('trusted-proxies', values['trusted-proxies'] ?? '0', 0, 10),
      displaysDir,
    },
    checkData: (store) => separateDemoData(store, demo),
  };
}

async function hallSources(files: readonly string[], demo: boolean): Promise<HallSource[]> {
  const sources = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
  );
  return demo ? demoHallSource(sources) : sources;
}

/** An origin is scheme, host and port and nothing else: that is what browsers send. */
function checkedOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new UsageError(`--origin must be like https://portal.example.gov.cn, without a path, not "${text}"`);
}
