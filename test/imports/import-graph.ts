/** Who imports whom, read from the syntax trees of all packages. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { codeFiles, isForTests, visit, type CodeFile } from '../tidy/source-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import of one file. `typeOnly` imports vanish when the code runs. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Values taken by name. */
  readonly names: readonly string[];
}

/** Every import of the packages, pages and examples; what serves tests alone is left out, it may reach further. */
export const imports: readonly Import[] = codeFiles
  .filter(({ path }) => /^(packages|displays|examples)\//.test(path) && !isForTests(path))
  .flatMap(importsOf);

/** The folder whose rules a file follows: `packages/core`, `displays`, `examples/portal-embed`. */
export function unitOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'displays' ? 1 : 2).join('/');
}

/** `@scope/name` or `name` of a bare specifier, whatever path follows. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The file that a relative import leads to, relative to the repository. */
export function targetOf({ from, specifier }: Import): string {
  return posix.join(posix.dirname(from), specifier);
}

/** What a unit's `package.json` says it needs, or undefined where it has none. */
export function dependenciesOf(unit: string): readonly string[] | undefined {
  const manifest = `${root}${unit}/package.json`;
  if (!existsSync(manifest)) return undefined;
  const { name, dependencies, peerDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
  };
  return [name, ...Object.keys({ ...dependencies, ...peerDependencies })];
}

/** Every chain of imports that comes back to where it began and would run at load time, each told once. */
export function cycles(): string[] {
  const edges = new Map<string, string[]>();
  for (const each of imports) {
    if (each.typeOnly || !each.specifier.startsWith('.')) continue;
    edges.set(each.from, [...(edges.get(each.from) ?? []), targetOf(each)]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) follow(path, []);
  return found;
}

function importsOf({ path, tree }: CodeFile): Import[] {
  const found: Import[] = [];
  visit(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const names = valuesNamedIn(node);
      found.push({ from: path, specifier: specifier.text, typeOnly: isTypeOnly(node), names });
    }
  });
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || everyNameIsType(node.exportClause);
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  return phaseModifier === ts.SyntaxKind.TypeKeyword || (!name && everyNameIsType(namedBindings));
}

function valuesNamedIn(node: ts.Node): string[] {
  if (!ts.isImportDeclaration(node) || isTypeOnly(node)) return [];
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements
    .filter(({ isTypeOnly: type }) => !type)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
}

function everyNameIsType(names: ts.Node | undefined): boolean {
  if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly: type }) => type);
}
