/**
 * `npm test`: bundles the pages, runs the Node tests, then the browser tests, and closes with the browser's counts.
 *
 * `--node` or `--web` runs one half; any other argument keeps the files whose path contains it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDisplays } from './displays.ts';
import { runNodeTests, type TestCounts } from './node-tests.ts';
import { scratchDirectory } from './repository.ts';
import { runWebTests } from './web-tests.ts';

const { values, positionals } = parseArgs({
  options: { node: { type: 'boolean' }, web: { type: 'boolean' } },
  allowPositionals: true,
});
const everything = !values.node && !values.web;
const whole = positionals.length === 0;

// Data files and browser profiles of the tests belong to this checkout, on its own disk.
mkdirSync(scratchDirectory, { recursive: true });
process.env.TMPDIR = scratchDirectory;
// Every test file, worker and server loads the same modules from source: what one has compiled, the others take over.
process.env.NODE_COMPILE_CACHE = join(scratchDirectory, 'compile-cache');

const results: TestCounts[] = [];
if (everything || values.node) {
  if (whole || positionals.some((part) => part.includes('e2e'))) buildDisplays();
  results.push(await runNodeTests(positionals));
}
if (everything || values.web) {
  const web = await runWebTests(positionals);
  process.stdout.write(`\n${web.passed} passed, ${web.failed} failed\n`);
  results.push(web);
}

const failed = results.some((counts) => counts.failed > 0);
// A half that found nothing to run has lost its tests; only a narrowed run may leave one half empty.
const ran = (counts: TestCounts) => counts.passed + counts.failed > 0;
const missing = whole ? !results.every(ran) : !results.some(ran);
if (missing) process.stderr.write('no tests ran\n');
process.exitCode = failed || missing ? 1 : 0;
