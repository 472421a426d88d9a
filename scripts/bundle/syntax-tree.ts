/** What a build step needs of a parsed module: to walk it and to replace pieces of its text. */

/** A node of the syntax tree (ESTree), with where its text begins and ends. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** A piece of text to put in place of another. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Every node from a node downwards, itself first. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** The text with its replacements, which do not overlap. */
export function replaceAll(code: string, replacements: readonly Replacement[]): string {
  const ordered = replacements.toSorted((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const { start, end, text } of ordered) {
    result += code.slice(done, start) + text;
    done = end;
  }
  return result + code.slice(done);
}

/** A node that a parser gave, as this module reads it. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}
