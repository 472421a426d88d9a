/** What the compiler cannot see: layering of platforms, unsafe HTML, lost promises, and the house rules. */
import js from '@eslint/js';
import litPlugin from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', 'test/**/*.ts', '**/*.contract.ts', '**/testing/**'];
const UNTYPED = ['**/*.js', '**/*.mjs', '**/*.web.test.ts'];
const PURE = ['packages/core/src/**/*.ts'];
const PLATFORM_FREE = ['packages/{core,protocol,client,elements}/src/**/*.ts'];
const BROWSER = ['packages/elements/src/**/*.ts', 'displays/**/*.ts'];

const named = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};

/** HTML from a string is how a service name becomes a script. */
const unsafeHtml = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$|^setHTMLUnsafe$/]',
    message: 'Render by a template or textContent: markup from strings runs scripts.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|MathML|Static)$/]',
    message: 'Render by a template: markup from strings runs scripts.',
  },
];

const fromOutside = 'Time, ids and randomness arrive in the command: decide and evolve are pure.';
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: fromOutside },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: fromOutside },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: fromOutside },
  {
    selector:
      "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/][arguments.length=0]",
    message: fromOutside,
  },
];
const impureGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'process',
  'fetch',
  'console',
  'window',
  'document',
  'navigator',
  'localStorage',
  'globalThis',
];

const NOT_NODE = 'This code runs in browsers too.';
const nodeImports = { group: ['node:*'], message: NOT_NODE };
const nodeGlobals = ['process', 'Buffer', 'setImmediate', 'global', 'require', '__dirname'];
const inlineStyles = {
  group: ['lit/directives/style-map.js'],
  message: 'A strict page forbids inline styles: use classes and style.setProperty.',
};

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', '.tmp/', 'data/', 'examples/halls/'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.web.json', './tsconfig.e2e.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off', // the compiler knows better
      'no-restricted-syntax': ['error', named, ...unsafeHtml],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Ports are objects of closures as often as classes, and take apart safely.
      '@typescript-eslint/unbound-method': 'off',
      // A port's method is async because another store needs it to be.
      '@typescript-eslint/require-await': 'off',
      // Event listeners may be async; what they reject with is caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    files: PLATFORM_FREE,
    ignores: TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeImports, inlineStyles] }],
      'no-restricted-globals': ['error', ...nodeGlobals.map((name) => ({ name, message: NOT_NODE }))],
    },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', named, ...unsafeHtml, ...impure],
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: fromOutside }))],
    },
  },
  {
    files: BROWSER,
    extends: [litPlugin.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'HallElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/guard-super-call': 'off', // Lit's lifecycle methods always exist
    },
  },
  {
    files: TESTS,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: UNTYPED, extends: [tseslint.configs.disableTypeChecked] },
  { files: ['*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
