/** Every file that people write here, with the syntax tree of those that are code. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const IGNORED = /(^|\/)(node_modules|dist|\.tmp|\.git|data|halls|visits)(\/|$)|package-lock\.json$/;

/** One file; `path` is relative to the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** A file of code with its syntax tree. */
export interface CodeFile extends SourceFile {
  readonly tree: ts.SourceFile;
}

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.split('\n').length - 1 };
};

const list = (patterns: string[]): SourceFile[] =>
  globSync(patterns, { cwd: root, exclude: (path) => IGNORED.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !IGNORED.test(path))
    .sort()
    .map(read);

/** Code, styles, pages, prose and settings. */
export const allFiles: readonly SourceFile[] = list([
  '**/*.{ts,mjs,js,css,html,md,json,c}',
  '.ci/run',
  '.npmrc',
]);

/** TypeScript and JavaScript. */
export const codeFiles: readonly CodeFile[] = allFiles
  .filter(({ path }) => /\.(ts|mjs|js)$/.test(path))
  .map((file) => ({
    ...file,
    tree: ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true),
  }));

/** Whether a file is a test or part of one. */
export const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('test/');

/** Whether a file is a test or serves tests alone: `testing` folders, and files named `test-…` beside the tests. */
export const isForTests = (path: string): boolean =>
  isTest(path) || path.includes('/testing/') || /\/test-[^/]+\.ts$/.test(path);

/** Lines from the first to the last character of a node, both counted. */
export function linesOf(node: ts.Node, tree: ts.SourceFile): number {
  const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
  return tree.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

/** Visits a node and everything below it, parents first. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
