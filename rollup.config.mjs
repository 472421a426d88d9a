/**
 * Three kinds of output, all straight from `src/*.ts`; `--configOutput=displays|packages|cdn` builds one of them.
 *
 * - displays: every page of `displays/<page>/` as `displays/dist/<page>/`, served by the server under `/<page>/`.
 * - packages: un-bundled ES modules of every published package in its `dist/`; `scripts/build.ts` adds the types.
 * - cdn: all elements in one file, for a page without a build of its own.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { browserPlugins, typescript } from './scripts/bundle/browser-plugins.ts';
import { templateWhitespace } from './scripts/bundle/template-whitespace.ts';

/** Node 22 and browsers that a portal's own build lowers further. */
const LIBRARY_TARGET = 'es2022';
/** Of what a page serves beside its script: copied from `displays/` as it is. */
const STATIC_FILES = '**/*.{html,css,svg,png,jpg,ico,mp3,wav,webmanifest,json}';

/** Lit names its Trusted Types policy `lit-html`; under a name of our own, two copies of Lit can share a strict page. */
const ownTrustedTypesPolicy = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!id.includes('/lit-html/') || !code.includes('createPolicy')) return null;
    return { code: code.replace(/createPolicy\((["'])lit-html\1/, "createPolicy('hallkit-lit'"), map: null };
  },
};

/** Copies the pages' static files and the Chinese font, which machines without one need to show anything at all. */
const displaysAssets = {
  name: 'displays-assets',
  generateBundle() {
    const ignored = (path) =>
      /(^|\/)(dist|node_modules)(\/|$)/.test(path) || basename(path) === 'package.json';
    for (const fileName of globSync(STATIC_FILES, { cwd: 'displays', exclude: ignored })) {
      if (ignored(fileName)) continue;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join('displays', fileName)) });
    }
    emitFont(this);
  },
};

/** The font in its about 100 slices: a page loads only those whose characters it shows. */
function emitFont(bundle) {
  const root = 'node_modules/@fontsource-variable/noto-sans-sc';
  const css = readFileSync(join(root, 'index.css'), 'utf8').replaceAll(
    'Noto Sans SC Variable',
    'Noto Sans SC',
  );
  bundle.emitFile({ type: 'asset', fileName: 'fonts/noto-sans-sc.css', source: css });
  bundle.emitFile({ type: 'asset', fileName: 'fonts/LICENSE', source: readFileSync(join(root, 'LICENSE')) });
  for (const [, file] of css.matchAll(/url\(\.\/(files\/[^)]+)\)/g)) {
    bundle.emitFile({ type: 'asset', fileName: `fonts/${file}`, source: readFileSync(join(root, file)) });
  }
}

const displays = () => ({
  input: Object.fromEntries(
    globSync('displays/*/main.ts').map((file) => [join(basename(dirname(file)), 'main'), file]),
  ),
  plugins: [...browserPlugins(), displaysAssets],
  output: {
    dir: 'displays/dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'assets/[name]-[hash].js',
  },
});

const library = (manifest) => {
  const root = dirname(manifest);
  const web = root.endsWith('elements');
  const isTest = (path) => /\.test\.ts$|\/testing\/|\/test-[\w-]+\.ts$/.test(path);
  return {
    input: globSync(join(root, 'src/**/*.ts')).filter((path) => !isTest(path)),
    external: (id) => !/^[./]/.test(id),
    plugins: [
      typescript(web ? 'tsconfig.web.json' : 'tsconfig.json', LIBRARY_TARGET),
      web && templateWhitespace(),
    ],
    output: {
      dir: join(root, 'dist'),
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: join(root, 'src'),
    },
  };
};

/** The modules that define a tag; they alone have side effects, and the manifest says so. */
const definingModules = () => {
  const { sideEffects } = JSON.parse(readFileSync('packages/elements/package.json', 'utf8'));
  const patterns = sideEffects.filter((pattern) => pattern.endsWith('.ts'));
  return patterns
    .flatMap((pattern) => globSync(join('packages/elements/src', pattern)))
    .filter((path) => !path.endsWith('.test.ts'));
};

const ELEMENTS_ENTRY = '\0all-elements';
const allElements = {
  name: 'all-elements',
  resolveId: (id) => (id === ELEMENTS_ENTRY ? { id, moduleSideEffects: true } : null),
  load: (id) =>
    id === ELEMENTS_ENTRY
      ? definingModules()
          .map((path) => `import ${JSON.stringify(join(process.cwd(), relative('.', path)))};`)
          .join('\n')
      : null,
};

const cdn = () => ({
  input: ELEMENTS_ENTRY,
  plugins: [allElements, ownTrustedTypesPolicy, ...browserPlugins()],
  output: {
    file: 'packages/elements/dist/cdn/hallkit.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
  },
});

const OUTPUTS = {
  displays: () => [displays()],
  packages: () => globSync('packages/*/package.json').map(library),
  cdn: () => [cdn()],
};

export default function configure(commandLine) {
  const wanted = commandLine.configOutput ? [commandLine.configOutput] : Object.keys(OUTPUTS);
  return wanted.flatMap((name) => OUTPUTS[name]());
}
