import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/** gzip bytes of the client with everything it loads; socket.io-client alone is 13 kB of them. */
const bundleBytesMax = 22_000;

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['hallkit-source'],
  metafile: true,
  write: false,
});
const inputs = Object.values(bundle.metafile.outputs).flatMap((output) =>
  Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
);

test('a browser loads no schema library, no messages, no core and nothing of Node with the client', () => {
  const unwanted = inputs.filter((path) => /typebox|packages\/core|luxon|errors\/|^node:/.test(path));
  assert.deepEqual(unwanted, []);
  assert.ok(inputs.some((path) => path.endsWith('protocol/src/actions/routes.ts')));
});

test('the client stays small', () => {
  const [{ contents } = { contents: new Uint8Array() }] = bundle.outputFiles;
  const bytes = gzipSync(contents).length;
  assert.ok(bytes > 0 && bytes <= bundleBytesMax, `${bytes} bytes`);
});
