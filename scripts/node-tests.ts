/** Runs the tests of the Node side and prints Node's own report and summary. */
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { repositoryRoot } from './repository.ts';

const NODE_TESTS = '{packages,displays,examples,test}/**/*.test.ts';
const NOT_HERE = ['**/node_modules/**', '**/dist/**', '**/*.web.test.ts'];

/** Test files side by side: as many as the smallest machine that runs them has cores. */
const FILES_AT_ONCE = 2;

/** How long one test file may take before it counts as hung. */
const FILE_MS_MAX = 600_000;

/** How a run ended, in tests. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every Node test whose path contains one of `only`, or all when it is empty. */
export async function runNodeTests(only: readonly string[]): Promise<TestCounts> {
  const files = globSync(NODE_TESTS, { cwd: repositoryRoot, exclude: NOT_HERE })
    .filter((path) => only.length === 0 || only.some((part) => path.includes(part)))
    .sort();
  if (files.length === 0) return { passed: 0, failed: 0 };
  const events = run({
    files,
    cwd: repositoryRoot,
    concurrency: FILES_AT_ONCE,
    timeout: FILE_MS_MAX,
    execArgv: ['--conditions=hallkit-source'],
  });
  let counts: TestCounts = { passed: 0, failed: 0 };
  events.on('test:summary', ({ file, counts: { passed, tests } }) => {
    if (file === undefined) counts = { passed, failed: tests - passed };
  });
  for await (const text of events.compose(new spec())) process.stdout.write(text as string);
  return counts;
}
