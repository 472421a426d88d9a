/** The pages that the server serves, bundled into `displays/dist`. */
import { globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';
import { runTool } from './run-tool.ts';

/** Written last, so that an interrupted build counts as none. */
const STAMP = join(repositoryRoot, 'displays/dist/.built');

/** Everything a page is made of. */
const SOURCES = [
  'displays/*/**/*',
  'displays/*.*',
  'packages/{elements,client,protocol}/src/**/*.ts',
  'rollup.config.mjs',
  'scripts/bundle/*.ts',
  'package-lock.json',
];

/** Bundles every page. Throws when one does not compile. */
export function buildDisplays(): void {
  runTool('rollup', '-c', '--silent', '--configOutput=displays');
  writeFileSync(STAMP, '');
}

/** Bundles every page unless the last bundle is newer than all it was made of. */
export function buildDisplaysWhenStale(): void {
  if (newestSourceMs() >= (modifiedMs(STAMP) ?? 0)) buildDisplays();
}

function newestSourceMs(): number {
  const files = globSync(SOURCES, { cwd: repositoryRoot }).filter(
    (path) => !path.startsWith('displays/dist'),
  );
  return files.reduce((newest, path) => Math.max(newest, modifiedMs(join(repositoryRoot, path)) ?? 0), 0);
}

function modifiedMs(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
