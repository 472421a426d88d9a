/** The published packages as npm packs them, unpacked side by side in a folder with a `node_modules` of its own. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDisplaysWhenStale } from '../../scripts/displays.ts';
import { buildPackages } from '../../scripts/packages.ts';
import { repositoryRoot, scratchDirectory } from '../../scripts/repository.ts';

/** What the tests read of a package's manifest. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A folder in which every package is installed from its tarball. */
export interface Consumer {
  readonly folder: string;
  readonly packages: readonly Manifest[];
  /** Absolute path of a file of an installed package. */
  path(name: string, file: string): string;
  remove(): void;
}

/**
 * Builds, packs and unpacks every package. The folder lies inside the repository, so that third-party modules are found in
 * the repository's own `node_modules` without any network; `@hallkit/*` is found in the folder first.
 */
export function installPackedPackages(): Consumer {
  buildDisplaysWhenStale();
  buildPackages();
  mkdirSync(scratchDirectory, { recursive: true });
  const folder = mkdtempSync(join(scratchDirectory, 'consumer-'));
  const packages = pack(folder).map((tarball) => unpack(folder, tarball));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  return {
    folder,
    packages,
    path: (name, file) => join(folder, 'node_modules', name, file),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Packs every package and gives the tarballs' paths. */
function pack(folder: string): readonly string[] {
  const manifests = globSync('packages/*/package.json', { cwd: repositoryRoot });
  const workspaces = manifests.map((manifest) => `--workspace=${dirname(manifest)}`);
  const options = ['--ignore-scripts', '--silent', `--pack-destination=${folder}`, ...workspaces];
  npm('pack', ...options);
  return globSync('*.tgz', { cwd: folder }).map((name) => join(folder, name));
}

function unpack(folder: string, tarball: string): Manifest {
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }),
  ) as Manifest;
  const target = join(folder, 'node_modules', manifest.name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  return manifest;
}

/** Runs the npm that runs the tests, or the machine's where they run without one. */
function npm(...args: string[]): void {
  const script = process.env.npm_execpath;
  const options = { cwd: repositoryRoot, stdio: 'inherit' } as const;
  if (script === undefined) execFileSync('npm', args, options);
  else execFileSync(process.execPath, [script, ...args], options);
}

/** Every module that the JavaScript and the types of an unpacked package import, with the file that does. */
export function* importsOf(packageFolder: string): Generator<readonly [specifier: string, file: string]> {
  for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: packageFolder })) {
    if (file.startsWith(join('dist', 'displays'))) continue;
    const text = readFileSync(join(packageFolder, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(
      /(?:\bfrom |^import |\bimport\()['"]([@a-z.][^'"\s]*)['"]/gm,
    )) {
      yield [specifier, file];
    }
  }
}
