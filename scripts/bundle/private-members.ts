/** Private members of classes as plain properties of unique names: what old browsers lack, without its price. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'rollup';
import { childrenOf, isNode, replaceAll, type Replacement, type SyntaxNode } from './syntax-tree.ts';

/** Letters of a module's own mark; two of the some hundred modules share one with a chance under 1 in 1,000. */
const MARK_LENGTH = 2;

/** The names that the private members of one class get. */
type Names = ReadonlyMap<string, string>;

/**
 * Renames `#member` to `$mark_member`, the mark unique to its class, so that a class and its base never meet. Lowering
 * `#member` to weak maps instead, as esbuild does for browsers before Chrome 84, makes the elements a tenth heavier.
 * Works on JavaScript and keeps lines; modules of other packages stay as they are.
 */
export function privateMembers(root: string): Plugin {
  return {
    name: 'private-members',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('#')) return null;
      return { code: renamePrivateMembers(code, this.parse(code), markOf(id, root)), map: null };
    },
  };
}

/** The module with its private members renamed. Throws on `#member in object`, which would need the name as a text. */
export function renamePrivateMembers(code: string, program: unknown, mark: string): string {
  if (!isNode(program)) throw new TypeError('no syntax tree');
  const replacements: Replacement[] = [];
  let classes = 0;
  const visit = (node: SyntaxNode, scopes: readonly Names[]): void => {
    if (node.type === 'PrivateIdentifier') replacements.push(renamed(node, scopes));
    const inner =
      node.type === 'ClassBody' ? [...scopes, namesOf(node, `${mark}${classes++ || ''}`)] : scopes;
    if (node.type === 'BinaryExpression' && isNode(node.left) && node.left.type === 'PrivateIdentifier') {
      throw new Error('`#member in object` is not supported in bundles for browsers');
    }
    for (const child of childrenOf(node)) visit(child, inner);
  };
  visit(program, []);
  return replaceAll(code, replacements);
}

function renamed({ name, start, end }: SyntaxNode, scopes: readonly Names[]): Replacement {
  const text = scopes.findLast((names) => names.has(String(name)))?.get(String(name));
  if (text === undefined) throw new Error(`#${String(name)} belongs to no class around it`);
  return { start, end, text };
}

/** Short: a position instead of the name, as minifying does with real private members. */
function namesOf(classBody: SyntaxNode, mark: string): Names {
  const keys = childrenOf(classBody).map(({ key }) => key);
  const names = keys.filter(isNode).filter(({ type }) => type === 'PrivateIdentifier');
  const distinct = [...new Set(names.map(({ name }) => String(name)))];
  return new Map(distinct.map((name, index) => [name, `$${mark}${index.toString(36)}`]));
}

function markOf(id: string, root: string): string {
  const digest = createHash('sha256').update(id.replace(root, '')).digest('base64url');
  return digest.replace(/[-_]/g, '').slice(0, MARK_LENGTH);
}
