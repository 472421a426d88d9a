import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page whose address the demo prints. */
export type DemoPage = 'kiosk' | 'call screen' | 'window screen' | 'counter' | 'manager';

/** A demo as its own process, started as `npm start` starts it. */
export interface DemoProcess {
  /** Everything it has printed. */
  readonly printed: string;
  readonly password: string;
  /** The printed address of a page. */
  address(page: DemoPage): string;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts it on a free port with data of its own, and waits until it has printed how it is used. */
export async function startDemo(...options: string[]): Promise<DemoProcess> {
  const data = await mkdtemp(join(tmpdir(), 'demo-'));
  const command = ['packages/server/bin/hallkit.js', 'serve', '--demo', '--port', '0', '--data', data];
  const child = spawn(process.execPath, ['--conditions=hallkit-source', ...command, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('Ctrl-C')) await Promise.race([once(child.stdout, 'data'), failedStart(exited)]);
  return {
    printed,
    password: /password: (\S+)/.exec(printed)?.[1] ?? '',
    address(page) {
      return new RegExp(`${page} +(http\\S+)`).exec(printed)?.[1] ?? '';
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      await rm(data, { recursive: true });
      return code;
    },
  };
}

async function failedStart(exited: Promise<[number | null]>): Promise<never> {
  const [code] = await exited;
  throw new Error(`the demo ended with ${code ?? 'a signal'} before it was ready`);
}
