/** `npm run build`: the pages, the published packages with their types, and the one-file elements. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDisplays } from './displays.ts';
import { repositoryRoot, scratchDirectory } from './repository.ts';
import { runTool } from './run-tool.ts';

/** The end of a relative import of a source file. */
const SOURCE_SPECIFIER = /(['"]\.[^'"\n]*)\.ts(['"])/g;

for (const dist of globSync(['packages/*/dist', 'displays/dist'], { cwd: repositoryRoot })) {
  rmSync(join(repositoryRoot, dist), { recursive: true });
}
buildDisplays();
runTool('rollup', '-c', '--silent', '--configOutput=packages');
runTool('rollup', '-c', '--silent', '--configOutput=cdn');
buildTypes();

/** Both type programs emit all packages at once; each package takes its own part, its files naming each other as `dist` does. */
function buildTypes(): void {
  const types = join(scratchDirectory, 'types');
  rmSync(types, { recursive: true, force: true });
  runTool('tsc', '-p', 'tsconfig.build.json');
  runTool('tsc', '-p', 'tsconfig.build.web.json');
  for (const file of globSync('*/src/**/*.d.ts', { cwd: types })) {
    const target = join(repositoryRoot, 'packages', file.replace(/^([^/\\]+)[/\\]src/, '$1/dist'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(types, file), 'utf8').replace(SOURCE_SPECIFIER, '$1.js$2'));
  }
}
