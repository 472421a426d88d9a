/** Runs the tests of elements and other browser code in Chromium. */
import { startTestRunner, type TestRunnerConfig } from '@web/test-runner';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCounts } from './node-tests.ts';
import { repositoryRoot } from './repository.ts';

const WEB_TESTS = '{packages,displays,examples,test}/**/*.web.test.ts';
const NOT_HERE = ['**/node_modules/**', '**/dist/**'];

/** Runs every browser test whose path contains one of `only`, or all when it is empty, and prints failures as they come. */
export async function runWebTests(only: readonly string[]): Promise<TestCounts> {
  const files = globSync(WEB_TESTS, { cwd: repositoryRoot, exclude: NOT_HERE })
    .filter((path) => only.length === 0 || only.some((part) => path.includes(part)))
    .sort();
  if (files.length === 0) return { passed: 0, failed: 0 };
  const { default: config } = (await import(join(repositoryRoot, 'web-test-runner.config.mjs'))) as {
    default: TestRunnerConfig;
  };
  const runner = await startTestRunner({
    config: { ...config, files },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('@web/test-runner did not start');
  await new Promise((finished) => runner.on('finished', finished));
  return countResults([...runner.sessions.all()]);
}

interface SuiteResult {
  readonly tests: readonly { passed: boolean; skipped: boolean }[];
  readonly suites: readonly SuiteResult[];
}

interface SessionResult {
  readonly passed?: boolean | undefined;
  readonly testResults?: SuiteResult | undefined;
}

/** A file that did not load has failed too, though it reports no test. */
function countResults(sessions: readonly SessionResult[]): TestCounts {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
  const failed = tests.filter((test) => !test.passed).length;
  const broken = sessions.filter(
    ({ passed, testResults }) =>
      !passed && (testResults ? testsOf(testResults) : []).every((test) => test.passed),
  ).length;
  return { passed: tests.length - failed, failed: failed + broken };
}

function testsOf(suite: SuiteResult): SuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
