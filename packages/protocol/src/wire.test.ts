import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { actionRoutes } from './actions/routes.ts';
import { allSchemas } from '../testing/all-schemas.ts';
import { errorTable } from './errors.ts';
import { protocolVersion } from './version.ts';

type Json = Readonly<Record<string, unknown>>;

/** The same content in another order is the same wire. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Json).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join()}}`;
}

function hashOf(value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return createHash('sha256').update(canonical(plain)).digest('hex').slice(0, 16);
}

/** Everything of a schema, itself included. */
function* partsOf(schema: unknown, path: string): Generator<readonly [string, Json]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield [path, schema as Json];
  for (const [name, part] of Object.entries(schema)) yield* partsOf(part, `${path}/${name}`);
}

/**
 * Whoever changes what crosses the wire meets this test. A change that an older side would misread raises
 * `protocolVersion`; then, and for what is merely added, write the file anew:
 * `node --conditions=hallkit-source --test --test-update-snapshots packages/protocol/src/wire.test.ts`
 */
test('nobody changes the wire without noticing', (t) => {
  const schemas = [...allSchemas()].map(([name, schema]) => [name, hashOf(schema)] as const);
  const statuses = Object.entries(errorTable).map(([code, { status, retryable }]) => [
    code,
    status,
    retryable,
  ]);
  const wire = {
    protocolVersion,
    routes: hashOf(actionRoutes),
    errors: hashOf(statuses),
    schemas: Object.fromEntries(schemas),
  };
  const file = new URL('../docs/wire.json', import.meta.url).pathname;
  t.assert.fileSnapshot(wire, file, { serializers: [(value) => `${JSON.stringify(value, null, 2)}\n`] });
});

test('every object of the wire is closed', () => {
  const open = [...allSchemas()]
    .filter(([name]) => name !== 'action headers')
    .flatMap(([name, schema]) => [...partsOf(schema, name)])
    .filter(([, part]) => part['type'] === 'object' && part['properties'] !== undefined)
    .filter(([, part]) => part['additionalProperties'] !== false && part['title'] !== 'Texts')
    .map(([path]) => path);
  assert.deepEqual(open, []);
});

test('every text, list and map of the wire is bounded', () => {
  const unbounded = [...allSchemas()]
    .flatMap(([name, schema]) => [...partsOf(schema, name)])
    .filter(
      ([, part]) =>
        (part['type'] === 'string' && part['maxLength'] === undefined && part['const'] === undefined) ||
        (part['type'] === 'array' && part['maxItems'] === undefined) ||
        (part['patternProperties'] !== undefined && part['maxProperties'] === undefined),
    )
    .map(([path]) => path);
  assert.deepEqual(unbounded, []);
});
