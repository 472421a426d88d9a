/** `npm run build`: the pages, the published packages with their types, and the one-file elements. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDisplays } from './displays.ts';
import { buildPackages } from './packages.ts';
import { repositoryRoot } from './repository.ts';
import { runTool } from './run-tool.ts';

rmSync(join(repositoryRoot, 'displays/dist'), { recursive: true, force: true });
buildDisplays();
buildPackages();
runTool('rollup', '-c', '--silent', '--configOutput=cdn');
