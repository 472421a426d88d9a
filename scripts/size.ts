/**
 * `npm run size`: what the elements weigh on the wire, against their budgets, bundled as `rollup.config.mjs` bundles them
 * for browsers. Fails when a budget is passed.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { browserPlugins } from './bundle/browser-plugins.ts';
import { repositoryRoot } from './repository.ts';

/** Budgets in kB (1,000 bytes) after gzip; an element's is what it adds to the connection. */
const BUDGET_KB = { connection: 26, element: 8, 'hall-counter': 14, 'hall-manager': 22, all: 80 } as const;

const CONNECTION = 'hall-connection';

/**
 * Bundles modules and weighs, in kB after gzip, what a page loads before it shows anything. What comes later by `import()`
 * counts only where everything is in one file.
 */
async function weigh(modules: readonly string[], inlineDynamicImports = false): Promise<number> {
  const entry = modules.map((path) => `import ${JSON.stringify(path)};`).join('\n');
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? { id, moduleSideEffects: true } : null),
        load: (id) => (id === 'entry' ? entry : null),
      },
      ...browserPlugins(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports });
  await bundle.close();
  const atOnce = output.filter(
    (file) => file.type === 'chunk' && (file.isEntry || output[0].imports.includes(file.fileName)),
  );
  return atOnce.reduce((sum, file) => sum + ('code' in file ? gzipSync(file.code).length : 0), 0) / 1000;
}

/** Budget of what one element adds, in kB after gzip. */
function budgetKbOf(tag: string): number {
  return tag === 'hall-counter' || tag === 'hall-manager' ? BUDGET_KB[tag] : BUDGET_KB.element;
}

const modules = globSync('packages/elements/src/**/hall-*.ts', { cwd: repositoryRoot })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => join(repositoryRoot, path));
const tagOf = (path: string) => basename(path, '.ts');
const connection = modules.filter((path) => tagOf(path) === CONNECTION);

const base = await weigh(connection);
let passedBudget = report(CONNECTION, base, BUDGET_KB.connection);
for (const path of modules.filter((each) => !connection.includes(each))) {
  const tag = tagOf(path);
  const added = (await weigh([...connection, path])) - base;
  passedBudget = report(tag, added, budgetKbOf(tag)) || passedBudget;
}
passedBudget = report('all in one file', await weigh(modules, true), BUDGET_KB.all) || passedBudget;
process.exitCode = passedBudget ? 1 : 0;

/** Prints one line and tells whether the budget is passed. */
function report(name: string, weightKb: number, budgetKb: number): boolean {
  const passed = weightKb > budgetKb;
  process.stdout.write(
    `${name.padEnd(24)} ${weightKb.toFixed(1).padStart(6)} kB of ${budgetKb}${passed ? '  too heavy' : ''}\n`,
  );
  return passed;
}
