import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wireActions } from '../actions/routes.ts';
import { endpoints } from '../endpoints.ts';
import { asyncApiDocument } from './asyncapi.ts';
import { NamedSchemas } from './named-schemas.ts';
import { openApiDocument } from './openapi.ts';
import Type from 'typebox';

type Json = Readonly<Record<string, unknown>>;

function* refsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name === '$ref' && typeof part === 'string') yield part;
    else yield* refsOf(part);
  }
}

function resolve(document: Json, ref: string): unknown {
  const names = ref.replace(/^#\//, '').split('/');
  return names.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], document);
}

for (const [name, document] of Object.entries({ OpenAPI: openApiDocument(), AsyncAPI: asyncApiDocument() })) {
  test(`every reference of the ${name} document leads somewhere`, () => {
    const refs = new Set(refsOf(document));
    assert.ok(refs.size > 5);
    for (const ref of refs) assert.notEqual(resolve(document, ref), undefined, ref);
  });

  test(`the ${name} document is plain JSON`, () => {
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });
}

const operations = Object.entries(openApiDocument()['paths'] as Record<string, Json>).flatMap(
  ([path, methods]) => Object.values(methods).map((operation) => ({ path, operation: operation as Json })),
);

test('every action and every endpoint stands in the OpenAPI document once', () => {
  const ids = operations.map(({ operation }) => operation['operationId']);
  assert.deepEqual([...ids].sort(), [...wireActions, ...Object.keys(endpoints)].sort());
});

test('every parameter of a path is described', () => {
  for (const { path, operation } of operations) {
    const wanted = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);
    const described = (operation['parameters'] as readonly Json[])
      .filter((parameter) => parameter['in'] === 'path')
      .map((parameter) => parameter['name']);
    assert.deepEqual([...described].sort(), wanted.sort(), path);
  }
});

test('what needs no token says so', () => {
  const login = operations.find(({ operation }) => operation['operationId'] === 'login');
  assert.deepEqual(login?.operation['security'], []);
});

test('two different schemas under one name are found', () => {
  const schemas = new NamedSchemas('#/');
  schemas.of(Type.String({ title: 'Name', maxLength: 1 }));
  assert.throws(() => schemas.of(Type.String({ title: 'Name', maxLength: 2 })), /Name/);
});
