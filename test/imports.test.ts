/** The layers: which package may import which. ARCHITECTURE.md draws them; here they hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cycles,
  dependenciesOf,
  imports,
  packageOf,
  targetOf,
  unitOf,
  type Import,
} from './imports/import-graph.ts';
import { isForTests } from './tidy/source-files.ts';

/** What a layer may import of the others; its own dependencies from npm come from its `package.json`. */
const LAYERS: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/protocol': ['@hallkit/core'],
  'packages/store': ['@hallkit/core'],
  'packages/store-sqlite': ['@hallkit/core', '@hallkit/store'],
  'packages/server': ['@hallkit/core', '@hallkit/protocol', '@hallkit/store', '@hallkit/store-sqlite'],
  'packages/client': ['@hallkit/protocol'],
  'packages/elements': ['@hallkit/client', '@hallkit/protocol'],
  displays: ['@hallkit/client', '@hallkit/elements', '@hallkit/protocol'],
};

/** Code that browsers load may take values of the protocol from its schema-free entry alone. */
const BROWSER_UNITS = ['packages/client', 'packages/elements', 'displays'];

const isRelative = ({ specifier }: Import) => specifier.startsWith('.');
const isOurs = ({ specifier }: Import) => specifier.startsWith('@hallkit/');
const isNode = ({ specifier }: Import) => specifier.startsWith('node:');
const told = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

/** Fails with every import for which `breaks` holds. */
function assertNone(breaks: (each: Import) => boolean): void {
  assert.deepEqual(imports.filter(breaks).map(told), []);
}

test('every package has its layer, and imports only the layers below', () => {
  assertNone((each) => {
    const unit = unitOf(each.from);
    if (!isOurs(each) || unit.startsWith('examples/')) return false;
    return !LAYERS[unit]?.includes(packageOf(each.specifier));
  });
  const without = [...new Set(imports.map(({ from }) => unitOf(from)))].filter(
    (unit) => unit.startsWith('packages/') && !LAYERS[unit],
  );
  assert.deepEqual(without, []);
});

test('a relative import stays inside its package', () => {
  assertNone((each) => isRelative(each) && unitOf(targetOf(each)) !== unitOf(each.from));
});

test('what a package imports stands in its package.json', () => {
  assertNone((each) => {
    if (isRelative(each) || isNode(each)) return false;
    return dependenciesOf(unitOf(each.from))?.includes(packageOf(each.specifier)) === false;
  });
});

test('what serves tests alone is imported by tests alone', () => {
  assertNone((each) => isRelative(each) && isForTests(targetOf(each)));
});

test('only the command line picks a store', () => {
  assertNone(
    ({ from, specifier }) =>
      unitOf(from) === 'packages/server' &&
      packageOf(specifier) === '@hallkit/store-sqlite' &&
      !from.startsWith('packages/server/src/cli/'),
  );
});

test('core, protocol, client and elements run without Node', () => {
  const portable = ['packages/core', 'packages/protocol', ...BROWSER_UNITS];
  assertNone((each) => isNode(each) && portable.includes(unitOf(each.from)));
});

test('core touches calendars through Luxon in its hall folder only', () => {
  assertNone(
    ({ from, specifier }) =>
      unitOf(from) === 'packages/core' &&
      specifier === 'luxon' &&
      !from.startsWith('packages/core/src/hall/'),
  );
});

test('browser code takes types and codes of the protocol, never its schemas', () => {
  assertNone(
    ({ from, specifier, typeOnly }) =>
      BROWSER_UNITS.includes(unitOf(from)) && !typeOnly && specifier === '@hallkit/protocol',
  );
});

test('the schema-free entry of the protocol reaches no schema library and no core at run time', () => {
  const reached = new Set(['packages/protocol/src/codes.ts']);
  // A set goes on to what is added while it is walked.
  for (const path of reached) {
    for (const each of imports) {
      if (each.from === path && !each.typeOnly && isRelative(each)) reached.add(targetOf(each));
    }
  }
  assertNone((each) => reached.has(each.from) && !each.typeOnly && !isRelative(each));
});

test('only the connection element makes a client; the others are handed one', () => {
  assertNone(
    ({ from, specifier, names }) =>
      unitOf(from) === 'packages/elements' &&
      packageOf(specifier) === '@hallkit/client' &&
      names.includes('createHallClient') &&
      !from.startsWith('packages/elements/src/connection/'),
  );
});

test('no modules load each other in a circle', () => {
  assert.deepEqual(cycles(), []);
});
