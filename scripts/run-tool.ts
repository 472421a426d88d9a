/** Runs a tool of this repository as npm would, on the Node that runs this script. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';

/** The tools that scripts start, as the file that Node runs. */
const TOOLS = {
  rollup: 'node_modules/rollup/dist/bin/rollup',
  tsc: 'node_modules/typescript/bin/tsc',
} as const;

/** Runs a tool to its end and shows what it prints; throws when it reports a failure. */
export function runTool(tool: keyof typeof TOOLS, ...args: string[]): void {
  const result = spawnSync(process.execPath, [join(repositoryRoot, TOOLS[tool]), ...args], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error(`${tool} ${args.join(' ')} failed`, { cause: result.error });
}
