/** What `tidy.test.ts` looks for in a syntax tree. */
import ts from 'typescript';
import { linesOf, visit, type CodeFile } from './source-files.ts';

/** A function or class: its name, where it has one, and its length in lines. */
export interface Measured {
  readonly name: string;
  readonly lines: number;
}

/** Every function of a file, but for those that only group tests. */
export function functionsIn({ tree }: CodeFile): Measured[] {
  const found: Measured[] = [];
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isTestGroup(node, node.body)) return;
    found.push({ name: nameOf(node), lines: linesOf(node, tree) });
  });
  return found;
}

/** Every class of a file that extends another, which is how elements and controllers are made. */
export function elementClassesIn({ tree }: CodeFile): Measured[] {
  const found: Measured[] = [];
  visit(tree, (node) => {
    if (!ts.isClassLike(node) || !node.heritageClauses) return;
    found.push({ name: node.name?.text ?? 'class', lines: linesOf(node, tree) });
  });
  return found;
}

/** Whether a file holds nothing but names of other files. */
export function isBarrel({ tree }: CodeFile): boolean {
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier;
  const passedOn = tree.statements.filter(passesOn);
  const rest = tree.statements.filter(
    (statement) => !passesOn(statement) && !ts.isImportDeclaration(statement),
  );
  return passedOn.length > 0 && rest.length === 0;
}

/** Whether a file passes on another whole, so that nobody sees which names it offers. */
export function exportsEverything({ tree }: CodeFile): boolean {
  return tree.statements.some((statement) => ts.isExportDeclaration(statement) && !statement.exportClause);
}

/** Names of the exports that do not say what they are for. */
export function undocumentedExportsIn({ tree }: CodeFile): string[] {
  const exported = tree.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  const documented = new Set(
    exported.filter((statement) => ts.getJSDocCommentsAndTags(statement).length > 0),
  );
  // One docstring serves the overloads of a function, and a type beside the constant of its name.
  const documentedNames = new Set([...documented].flatMap(namesOf));
  return exported
    .filter((statement) => !documented.has(statement) && !isDerived(statement))
    .flatMap(namesOf)
    .filter((name) => !documentedNames.has(name));
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText());
  }
  const { name } = statement as ts.DeclarationStatement;
  return [name?.getText() ?? 'export'];
}

/** A function that declares tests is a list of them, each of which is measured by itself. */
function isTestGroup({ parent }: ts.Node, body: ts.Node): boolean {
  if (ts.isCallExpression(parent) && /^(describe|suite)\b/.test(parent.expression.getText())) return true;
  if (!ts.isBlock(body)) return false;
  return body.statements.some((statement) =>
    /^(await )?(test|it|describe|suite)\(/.test(statement.getText()),
  );
}

/** A type read off a constant is described by the constant. */
function isDerived(statement: ts.Statement): boolean {
  return ts.isTypeAliasDeclaration(statement) && /\b(typeof|keyof)\b/.test(statement.type.getText());
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isCallExpression(parent)) return `${parent.expression.getText().split('\n')[0] ?? ''}()`;
  return 'function';
}
