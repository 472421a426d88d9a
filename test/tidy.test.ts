/** The house rules that neither the compiler nor the linter checks. Each test prints every place that breaks its rule. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { longElements, longFiles, longFunctions, type Exception } from './tidy/exceptions.ts';
import {
  elementClassesIn,
  exportsEverything,
  functionsIn,
  isBarrel,
  undocumentedExportsIn,
} from './tidy/find.ts';
import { allFiles, codeFiles, isTest, type SourceFile } from './tidy/source-files.ts';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 70;
const ELEMENT_LINES_MAX = 300;

/** The only files that may consist of other files' names: what `exports` of a package leads to. */
const PACKAGE_ENTRY = /^packages\/[^/]+\/src\/(index|codes|contract|writer|reader)\.ts$/;

// Written in halves, so that this file does not break its own rules.
const LEFT_UNDONE = new RegExp(
  ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'not implem' + 'ented', 'lorem ip' + 'sum'].join('|'),
);
const SWITCHED_OFF = new RegExp(
  [
    '@ts-ign' + 'ore',
    '@ts-noch' + 'eck',
    '\\b(test|it|describe)\\.(sk' + 'ip|on' + 'ly|to' + 'do)\\b',
    '\\bsk' + 'ip: true',
  ].join('|'),
);
const MACHINE_PATH = new RegExp(
  ['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/\\w', '/Us' + 'ers/\\w', '[A-Z]:\\\\\\\\?Us' + 'ers'].join('|'),
);
const NAMELESS = /^(utils?|helpers?|common|misc|shared|stuff)$/;

/** Fails with every place of `found` that no exception names, and with every exception that is no longer needed. */
function assertNone(found: readonly string[], exceptions: readonly Exception[] = []): void {
  const where = (place: string) => place.split(' ')[0];
  const excused = new Set<string | undefined>(exceptions.map((exception) => exception.where));
  const stale = exceptions.filter((exception) => !found.some((place) => where(place) === exception.where));
  assert.deepEqual(
    found.filter((place) => !excused.has(where(place))),
    [],
  );
  assert.deepEqual(stale, [], 'an exception is no longer needed: remove it');
}

const linesMatching = (file: SourceFile, pattern: RegExp): string[] =>
  file.text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
    );

test('no file is longer than 400 lines', () => {
  const long = allFiles.filter(
    ({ path, lines }) => /\.(ts|mjs|js|css|c)$/.test(path) && lines > FILE_LINES_MAX,
  );
  assertNone(
    long.map(({ path, lines }) => `${path} ${lines} lines`),
    longFiles,
  );
});

test('no function is longer than 70 lines', () => {
  const long = codeFiles.flatMap((file) =>
    functionsIn(file)
      .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
      .map(({ name, lines }) => `${file.path}#${name} ${lines} lines`),
  );
  assertNone(long, longFunctions);
});

test('no element class is longer than 300 lines', () => {
  const long = codeFiles
    .filter(({ path }) => path.startsWith('packages/elements/') && !isTest(path))
    .flatMap((file) =>
      elementClassesIn(file)
        .filter(({ lines }) => lines > ELEMENT_LINES_MAX)
        .map(({ name, lines }) => `${file.path}#${name} ${lines} lines`),
    );
  assertNone(long, longElements);
});

test('only the entries of a package pass on the names of other files, and always name by name', () => {
  const barrels = codeFiles.filter(
    (file) => file.path.startsWith('packages/') && !PACKAGE_ENTRY.test(file.path) && isBarrel(file),
  );
  const whole = codeFiles.filter(exportsEverything);
  assertNone([...barrels, ...whole].map(({ path }) => path));
});

test('every export of a package says what it is for', () => {
  const published = codeFiles.filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path));
  assertNone(published.flatMap((file) => undocumentedExportsIn(file).map((name) => `${file.path}#${name}`)));
});

test('files are named in kebab case after the one thing inside', () => {
  const named = codeFiles
    .map(({ path }) => path)
    .filter((path) => {
      const [stem = ''] = basename(path).split('.');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || path.split(/[/.]/).some((part) => NAMELESS.test(part));
    });
  assertNone(named);
});

test('nothing is left undone', () => {
  assertNone(allFiles.flatMap((file) => linesMatching(file, LEFT_UNDONE)));
});

test('no check is switched off', () => {
  assertNone(codeFiles.flatMap((file) => linesMatching(file, SWITCHED_OFF)));
});

test('no path of a developer machine stands anywhere', () => {
  assertNone(allFiles.flatMap((file) => linesMatching(file, MACHINE_PATH)));
});

test('the lock file names no registry host', async () => {
  const { default: lock } = await import('../package-lock.json', { with: { type: 'json' } });
  const packages = Object.entries(lock.packages as Record<string, { resolved?: string }>);
  assertNone(packages.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([name]) => name));
});
