/** The published packages, built into each one's `dist`. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot, scratchDirectory } from './repository.ts';
import { runTool } from './run-tool.ts';

/** The end of a relative import of a source file. */
const SOURCE_SPECIFIER = /(['"]\.[^'"\n]*)\.ts(['"])/g;

/** Where the server's package carries the pages; `find-displays.ts` looks there. */
const CARRIED_PAGES = 'packages/server/dist/displays';

/** What of the built pages is of no use to those who run a server. */
const NOT_CARRIED = /\.map$|\.built$/;

/** Builds modules and types of every package, and puts the pages, which are built already, into the server's. */
export function buildPackages(): void {
  for (const dist of globSync('packages/*/dist', { cwd: repositoryRoot })) {
    rmSync(join(repositoryRoot, dist), { recursive: true });
  }
  runTool('rollup', '-c', '--silent', '--configOutput=packages');
  buildTypes();
  cpSync(join(repositoryRoot, 'displays/dist'), join(repositoryRoot, CARRIED_PAGES), {
    recursive: true,
    filter: (path) => !NOT_CARRIED.test(path),
  });
}

/**
 * Both type programs emit all packages at once; each package takes its own part, its files naming each other as `dist` does.
 * Checking the types is `npm run types`; doing it here again would triple the time of a build.
 */
function buildTypes(): void {
  const types = join(scratchDirectory, 'types');
  rmSync(types, { recursive: true, force: true });
  runTool('tsc', '--noCheck', '-p', 'tsconfig.build.json');
  runTool('tsc', '--noCheck', '-p', 'tsconfig.build.web.json');
  for (const file of globSync('*/src/**/*.d.ts', { cwd: types })) {
    const target = join(repositoryRoot, 'packages', file.replace(/^([^/\\]+)[/\\]src/, '$1/dist'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(types, file), 'utf8').replace(SOURCE_SPECIFIER, '$1.js$2'));
  }
}
