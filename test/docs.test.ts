/** What the documents say of the repository: their links, and the code they show. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allFiles, codeFiles } from './tidy/source-files.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const documents = allFiles.filter(({ path }) => path.endsWith('.md'));

const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;

test('every link within the repository leads somewhere', () => {
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(LINK)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('both READMEs show the portal page as it is, in at most twenty lines', () => {
  const page = readFileSync(join(root, 'examples/portal-embed/index.html'), 'utf8');
  assert.ok(page.split('\n').length <= 20);
  for (const name of ['README.md', 'README.zh-CN.md']) {
    assert.ok(readFileSync(join(root, name), 'utf8').includes(page), name);
  }
});

test('both READMEs name the same commands, pictures and documents', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const links = [...text.matchAll(LINK)].map(([, target]) => target);
    return links.filter((target) => target?.startsWith('README') === false).sort();
  });
  assert.deepEqual(chinese, english);
});

test('the tests and functions that the specification of the core names are there', () => {
  const specification = readFileSync(join(root, 'packages/core/SPEC.md'), 'utf8').replaceAll(/\s+/g, ' ');
  const code = codeFiles.filter(({ path }) => path.startsWith('packages/core/src/')).map(({ text }) => text);
  const tests = [...specification.matchAll(/_([a-z][^_`]* [^_`]*)_/g)].map(([, name = '']) => name);
  const functions = [...specification.matchAll(/`([a-z]+[A-Z]\w+)`/g)].map(([, name = '']) => name);
  assert.ok(tests.length > 0 && functions.length > 0);
  assert.deepEqual(
    [...tests, ...functions].filter((name) => !code.some((text) => text.includes(name.replace(' …', '')))),
    [],
  );
});
