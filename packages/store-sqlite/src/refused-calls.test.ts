import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { genesis, storeErrorCodes } from '@hallkit/store';

import { sqliteLimits } from './limits.ts';
import { hall, requestAt, withDataFile } from './store-fixture.ts';

test('more requests than may wait are refused, the others are served', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const puts = Array.from({ length: sqliteLimits.waitingCallsMax + 2 }, () =>
      store.putRecord('user', 'u1', '{}'),
    );
    const results = await Promise.allSettled(puts);
    const refused = results.filter((result) => result.status === 'rejected');
    assert.deepEqual(
      refused.map(({ reason }) => (reason as { code: string }).code),
      [storeErrorCodes.storageBusy, storeErrorCodes.storageBusy],
    );
    assert.equal((await store.record('user', 'u1'))?.version, sqliteLimits.waitingCallsMax);
  }));

test('a request that is no plain data is refused and leaves the store working', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const request = requestAt(genesis);
    const [event] = request.events;
    const odd = { ...event, data: (() => 'no text') as unknown as string };
    await assert.rejects(store.append({ ...request, events: [odd as (typeof request.events)[0]] }), {
      code: storeErrorCodes.requestInvalid,
    });
    assert.deepEqual(await store.append(request), { kind: 'appended' });
    assert.equal((await store.head(hall)).seq, 1);
  }));

test('a write with a missing argument is refused alone', () =>
  withDataFile(async (file, open) => {
    const store = await open({ file });
    const nothing = undefined as unknown as string;
    const broken = store.clearHistory(nothing);
    const sound = store.putRecord('user', 'u1', '{}');
    await assert.rejects(broken, { code: storeErrorCodes.requestInvalid });
    assert.equal(await sound, 1);
  }));

test('a path that cannot be a data file is refused with what to check', () =>
  withDataFile(async (file, open) => {
    const refused = { code: storeErrorCodes.storageReadOnly, message: /hall\.db.*Check the path/ };
    mkdirSync(file);
    await assert.rejects(open({ file }), refused);
    writeFileSync(`${file}.txt`, 'a file, no folder');
    await assert.rejects(open({ file: `${file}.txt/hall.db` }), refused);
  }));
