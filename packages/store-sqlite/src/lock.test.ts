import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

import { storeErrorCodes } from '@hallkit/store';

import { openSqliteReader } from './sqlite-reader.ts';
import { fill, hall, withDataFile } from './store-fixture.ts';

const locked = { code: storeErrorCodes.storageLocked, message: /Another server holds/ };

/** A server in a process of its own; resolves when it holds the file. */
async function otherServer(file: string): Promise<{ kill: () => Promise<unknown> }> {
  const script = join(import.meta.dirname, 'lock-holder.ts');
  const child = spawn(process.execPath, ['--conditions=hallkit-source', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended.then(() => assert.fail('the other server ended'))]);
  return { kill: () => (child.kill('SIGKILL'), ended) };
}

test('a second server is refused within two seconds and does the first no harm', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const before = performance.now();
    await assert.rejects(open({ file }), locked);
    assert.ok(performance.now() - before < 2_000);
    await fill(store, 2);
    await store.close();
  }));

test('a server of another process keeps the file until it is killed, and not a moment longer', () =>
  withDataFile(async (file, open) => {
    const other = await otherServer(file);
    await assert.rejects(open({ file }), locked);
    await other.kill();
    const store = await open({ file });
    await fill(store, 1);
    await store.close();
  }));

test('a closed store gives the file back', () =>
  withDataFile(async (file, open) => {
    await (await open({ file })).close();
    await (await open({ file })).close();
  }));

test('whoever only reads needs no lock, and sees what is written meanwhile', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const reader = await openSqliteReader({ file });
    const events = await fill(store, 3);
    assert.deepEqual(await reader.read(hall, 0, 9), events);
    await reader.close();
    await store.close();
  }));
