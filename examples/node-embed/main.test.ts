import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const hallFile = fileURLToPath(new URL('../halls/jiading.json', import.meta.url));

test('the embedded server serves its hall and stops in order', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'node-embed-'));
  t.after(() => rm(directory, { recursive: true }));
  const args = ['--conditions=hallkit-source', program, hallFile, join(directory, 'hall.db')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));

  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = /^listening at (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
  assert.ok(url, line);
  const answer = await fetch(`${url}/v1/halls`);
  const { halls } = (await answer.json()) as { halls: { id: string }[] };
  assert.deepEqual(
    halls.map(({ id }) => id),
    ['jiading'],
  );

  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
