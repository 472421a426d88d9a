/** Leaves indentation and CSS comments out of the templates of elements. */
import type { Plugin } from 'rollup';
import { isNode, replaceAll, walk, type Replacement, type SyntaxNode } from './syntax-tree.ts';

/** The template tags of Lit. */
const TAGS: readonly string[] = ['html', 'svg', 'css'];

/** Text in which white space counts: such a template is left alone. */
const WHITE_SPACE_COUNTS = /<pre|<textarea|white-space:\s*pre/;

/** Shortens the templates of every module; lines stay where they are, for source maps. */
export function templateWhitespace(): Plugin {
  return {
    name: 'template-whitespace',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(html|svg|css)`/.test(code)) return null;
      return { code: shortenTemplates(code, this.parse(code)), map: null };
    },
  };
}

/**
 * The module with its templates shortened. White space around a line's end becomes that end alone, which markup and
 * styles read alike; nothing else of a line changes. Comments in styles become the lines they took.
 */
export function shortenTemplates(code: string, program: unknown): string {
  if (!isNode(program)) throw new TypeError('no syntax tree');
  const replacements: Replacement[] = [];
  for (const node of walk(program)) {
    const tag = node.type === 'TaggedTemplateExpression' ? (node.tag as SyntaxNode).name : undefined;
    if (typeof tag === 'string' && TAGS.includes(tag)) replacements.push(...shortened(code, node, tag));
  }
  return replaceAll(code, replacements);
}

function shortened(code: string, template: SyntaxNode, tag: string): readonly Replacement[] {
  const pieces = (template.quasi as SyntaxNode).quasis as readonly SyntaxNode[];
  if (tag !== 'css' && pieces.some(({ start, end }) => WHITE_SPACE_COUNTS.test(code.slice(start, end))))
    return [];
  return pieces.map(({ start, end }) => {
    const raw = code.slice(start, end);
    const text =
      tag === 'css' ? raw.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')) : raw;
    return { start, end, text: text.replace(/[ \t]*\n[ \t]*/g, '\n') };
  });
}
