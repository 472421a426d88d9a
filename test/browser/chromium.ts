/**
 * The one browser of every test: the Chromium inside the npm package `@sparticuz/chromium`, or the one `CHROME_PATH` names.
 */
import sparticuz, { inflate } from '@sparticuz/chromium';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const scratch = fileURLToPath(new URL('../../.tmp/', import.meta.url));

/** Where the libraries lie that a bare machine lacks, relative to the browser. */
const LIBRARIES = 'al2023/lib';

/** Quiet and predictable, and never those of the package itself: they switch web security off. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Locale of every page under test: HallKit's screens are Chinese first. */
export const TEST_LOCALE = 'zh-CN';

/** Time zone of every page under test, that of the demo halls. */
export const TEST_TIME_ZONE = 'Asia/Shanghai';

/** What Playwright needs to start the browser; `CHROME_PATH` names another binary. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROME_PATH ?? (await unpackedChromium());
  const libraries = join(dirname(executablePath), LIBRARIES);
  const env = existsSync(libraries) ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
  return { executablePath, env, headless: true, args: CHROMIUM_FLAGS };
}

/** Starts a browser; whoever starts it closes it. Pages take `TEST_LOCALE` by `browser.newContext({ locale })`. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** Path of the unpacked binary. Test files run side by side, so a half-written one must never be seen: unpack, then rename. */
async function unpackedChromium(): Promise<string> {
  const target = join(scratch, `chromium-${await packageVersion()}`);
  const binary = join(target, 'chromium');
  if (existsSync(binary)) return binary;
  await mkdir(scratch, { recursive: true });
  const unpacked = await mkdtemp(join(scratch, 'unpack-'));
  await unpackInto(unpacked);
  try {
    await rename(unpacked, target);
  } catch (error) {
    await rm(unpacked, { recursive: true, force: true });
    if (!existsSync(binary)) throw error;
  }
  return binary;
}

/** Unpacks the browser, and beside it the libraries it links to where this machine has not got them. */
async function unpackInto(directory: string): Promise<void> {
  const binary = await withTemporaryDirectory(directory, () => sparticuz.executablePath());
  if (spawnSync(binary, ['--version']).status === 0) return;
  const archive = join(packageRoot(), 'bin/al2023.tar.br');
  await withTemporaryDirectory(directory, () => inflate(archive));
}

/** The package unpacks into the temporary directory of the moment it is asked, and takes no other. */
function withTemporaryDirectory<T>(directory: string, unpack: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = directory;
  const unpacking = unpack();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  return unpacking;
}

function packageRoot(): string {
  return fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')));
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
