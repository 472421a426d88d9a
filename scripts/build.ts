/** `npm run build`: the pages, the published packages with their types, and the one-file elements. */
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDisplays } from './displays.ts';
import { repositoryRoot, scratchDirectory } from './repository.ts';
import { runTool } from './run-tool.ts';

for (const dist of globSync(['packages/*/dist', 'displays/dist'], { cwd: repositoryRoot })) {
  rmSync(join(repositoryRoot, dist), { recursive: true });
}
buildDisplays();
runTool('rollup', '-c', '--silent', '--configOutput=packages');
runTool('rollup', '-c', '--silent', '--configOutput=cdn');
buildTypes();

/** Both type programs emit all packages at once; each package takes its own part. */
function buildTypes(): void {
  const types = join(scratchDirectory, 'types');
  rmSync(types, { recursive: true, force: true });
  runTool('tsc', '-p', 'tsconfig.build.json');
  runTool('tsc', '-p', 'tsconfig.build.web.json');
  for (const source of globSync('*/src', { cwd: types })) {
    const target = join(repositoryRoot, 'packages', source, '../dist');
    cpSync(join(types, source), target, { recursive: true });
  }
}
