/** What somebody gets who installs HallKit from npm: modules, types, elements, and a server with its pages. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../scripts/repository.ts';
import { importsOf, installPackedPackages, type Consumer } from './packed-packages.ts';

const run = promisify(execFile);

let consumer: Consumer;
before(() => {
  consumer = installPackedPackages();
});
after(() => {
  consumer.remove();
});

/** Runs a module in the folder of the one who installed, without the conditions that the tests run under. */
async function evaluate(code: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: consumer.folder,
  });
  return stdout;
}

/** Every way into the packages that has no `*`, e.g. `@hallkit/protocol/codes`. */
function entries(): readonly string[] {
  return consumer.packages.flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((path) => !path.includes('*'))
      .map((path) => name + path.slice(1)),
  );
}

/** Starts itself when imported: it belongs in a worker. */
const WORKERS: readonly string[] = ['@hallkit/store-sqlite/writer', '@hallkit/store-sqlite/reader'];

test('every entry of every package loads in Node and exports something', async () => {
  const loadable = entries().filter((entry) => !WORKERS.includes(entry));
  const counts = await evaluate(`
    const counts = {};
    for (const entry of ${JSON.stringify(loadable)}) counts[entry] = Object.keys(await import(entry)).length;
    console.log(JSON.stringify(counts));`);
  for (const [entry, count] of Object.entries(JSON.parse(counts) as Record<string, number>)) {
    assert.ok(count > 0, `${entry} exports nothing`);
  }
});

test('a package imports only itself, Node and what it declares', () => {
  for (const { name, dependencies = {} } of consumer.packages) {
    const allowed = [name, ...Object.keys(dependencies)];
    const undeclared = [...importsOf(consumer.path(name, '.'))].filter(
      ([specifier]) =>
        !specifier.startsWith('.') &&
        !isBuiltin(specifier) &&
        !allowed.some((each) => specifier === each || specifier.startsWith(`${each}/`)),
    );
    assert.deepEqual(undeclared, [], name);
  }
});

test('every file that a module or its types import is in the package', () => {
  for (const { name } of consumer.packages) {
    const missing = [...importsOf(consumer.path(name, '.'))].filter(([specifier, file]) => {
      if (!specifier.startsWith('.')) return false;
      const target = consumer.path(name, join(file, '..', specifier));
      return !existsSync(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
    });
    assert.deepEqual(missing, [], name);
  }
});

test('the class of every element loads in Node, which has no DOM', async () => {
  const classes = globSync('dist/**/*-element.js', { cwd: consumer.path('@hallkit/elements', '.') });
  assert.ok(classes.length >= 7);
  const specifiers = classes.map((path) => `@hallkit/elements/${path.replace(/^dist\//, '')}`);
  const output = await evaluate(`
    for (const each of ${JSON.stringify(specifiers)}) await import(each);
    console.log(typeof document);`);
  assert.equal(output.trim(), 'undefined');
});

test('the types of every entry and of the elements resolve for somebody with strict settings', async () => {
  const specifiers = [...entries(), '@hallkit/elements/kiosk/kiosk-element.js'];
  const lines = specifiers.map((each, index) => `export * as entry${index} from ${JSON.stringify(each)};`);
  const use = `import { createHallClient, type HallClient } from '@hallkit/client';
    import { HallKiosk } from '@hallkit/elements';
    export const make = (url: string): HallClient => createHallClient({ url, hall: 'h', token: async () => 't' });
    export const tag: string | undefined = HallKiosk.hallkitVersion;`;
  writeFileSync(join(consumer.folder, 'consumer.ts'), [...lines, use].join('\n'));
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'DOM', 'DOM.Iterable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  writeFileSync(
    join(consumer.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
  );
  const tsc = join(repositoryRoot, 'node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', consumer.folder]).catch(
    (error: { stdout: string }) => error,
  );
  assert.equal(stdout, '');
});

test('hallkit --help names the commands', async () => {
  const command = consumer.path('@hallkit/server', 'bin/hallkit.js');
  const { stdout } = await run(process.execPath, [command, '--help']);
  assert.match(stdout, /serve/);
  assert.match(stdout, /simulate/);
});

test('hallkit serve --demo is ready and serves the pages that the package carries', async () => {
  const command = [consumer.path('@hallkit/server', 'bin/hallkit.js'), 'serve', '--demo', '--port', '0'];
  const child = spawn(process.execPath, [...command, '--data', join(consumer.folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  try {
    while (!printed.includes('Ctrl-C')) {
      const exitCode = await Promise.race([once(child.stdout, 'data').then(() => undefined), exited]);
      assert.equal(exitCode, undefined, 'the demo ended before it was ready');
    }
    const origin = new URL(/http\S+/.exec(printed)?.[0] ?? '').origin;
    assert.equal((await fetch(`${origin}/readyz`)).status, 200);
    const page = await fetch(`${origin}/kiosk/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<script type="module"/);
    assert.equal((await fetch(`${origin}/kiosk/main.js`)).status, 200);
    assert.equal((await fetch(`${origin}/fonts/noto-sans-sc.css`)).status, 200);
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
});
