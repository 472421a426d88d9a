#!/usr/bin/env node
/**
 * The `hallkit` command. Plain JavaScript on purpose: npm runs it on whatever Node the machine has, before anything is built.
 *
 * In a checkout it runs the TypeScript sources, which takes Node 22.18 and the `hallkit-source` condition; where either is
 * missing it starts itself again with both, on the Node that the repository pins. In an installed package it runs `dist`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MIN = [22, 18];
const SOURCE_CONDITION = '--conditions=hallkit-source';
/** Young objects' memory, MB a half: what a busy hall leaves behind dies young, and more only holds memory. */
const YOUNG_MEMORY = '--max-semi-space-size=16';

const self = fileURLToPath(import.meta.url);
const source = new URL('../src/cli/main.ts', import.meta.url);
const inCheckout = existsSync(source);

/** Whether a version such as `v24.21.0` is new enough. */
function isNewEnough(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1]);
}

/** The Node binary of the npm package `node`, or undefined where it is not installed. */
function pinnedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Runs this file again on another Node, passing arguments, signals and exit code through. */
function rerun(node) {
  const options = inCheckout ? [SOURCE_CONDITION, YOUNG_MEMORY] : [YOUNG_MEMORY];
  const child = spawn(node, [...options, self, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends Ctrl-C to parent and child alike; everything else reaches the parent alone.
  const forwarded = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGUSR2'];
  for (const signal of forwarded) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    for (const each of forwarded) process.removeAllListeners(each);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/** A child must not outlive a parent that was killed: it would keep the data file locked. */
function stopWithParent() {
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function fail(message) {
  process.stderr.write(`hallkit: ${message}\n`);
  process.exitCode = 1;
}

async function run() {
  stopWithParent();
  // What one start has compiled, the next takes over: half of a start is compiling.
  module.enableCompileCache?.();
  const entry = inCheckout ? source : new URL('../dist/cli/main.js', import.meta.url);
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
}

const newEnough = isNewEnough(process.version);
if (newEnough && (!inCheckout || process.execArgv.includes(SOURCE_CONDITION))) {
  await run();
} else {
  const node = newEnough ? process.execPath : pinnedNode();
  if (node) rerun(node);
  else
    fail(
      `needs Node ${NODE_MIN.join('.')} or newer, this is ${process.version}; install it, or run npm ci first`,
    );
}
