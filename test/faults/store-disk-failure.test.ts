import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { seededRandom } from './seeded-random.ts';
import { checkStore, dataFileIn } from './store-subject.ts';
import { SubjectProcess } from './subject-process.ts';

const script = join(import.meta.dirname, 'store-writer.ts');

async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hallkit-disk-'));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a sync that fails once costs no acknowledged event, doubles none, and writing goes on', async () => {
  const random = seededRandom(7_000);
  for (let round = 0; round < 4; round += 1) {
    await withFolder(async (folder) => {
      const created = new SubjectProcess({ script, args: [dataFileIn(folder), '1', '1'] });
      assert.equal(await created.ended, 0);
      const failSync = 3 + Math.floor(random() * 12);
      const command = { script, args: [dataFileIn(folder), String(round), '100'] };
      const writer = new SubjectProcess(command, { folder, failSync });
      assert.equal(await writer.ended, 0, `sync ${failSync} failed`);
      const refused = writer.lines.filter((line) => line.startsWith('refused'));
      assert.ok(refused.includes('refused storage_unknown'), `sync ${failSync}: ${refused.join()}`);
      assert.ok(writer.lines.length >= 100);
      const lines = [...created.lines, ...writer.lines];
      assert.deepEqual(await checkStore(dataFileIn(folder), lines), [], `sync ${failSync} failed`);
    });
  }
});

test('a full disk refuses writes until there is space again, without a restart', () =>
  withFolder(async (folder) => {
    const fullFlag = join(folder, 'full');
    const command = { script, args: [dataFileIn(folder), '5'] };
    const writer = new SubjectProcess(command, { folder, fullFlag });
    assert.ok(await writer.heard((line) => line.startsWith('ack')));
    writeFileSync(fullFlag, '');
    assert.ok(await writer.heard((line) => line === 'refused storage_full'));
    rmSync(fullFlag);
    const refused = writer.lines.length;
    assert.ok(await writer.heard((line) => line.startsWith('ack') && writer.lines.indexOf(line) >= refused));
    await writer.kill();
    assert.deepEqual(await checkStore(dataFileIn(folder), writer.lines), []);
  }));
