import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { genesis } from '../chain.ts';
import type { Store } from '../port.ts';
import { verifyStore } from '../verify.ts';
import { draft, hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

/** Appends one event as a node does: at its last known head, again on the head a conflict shows. */
async function appendRetrying(store: Store, commandId: string): Promise<void> {
  let head = genesis;
  for (;;) {
    const result = await store.append(request(head, [draft({ commandId })]));
    if (result.kind === 'appended') return;
    assert.equal(result.kind, 'conflict');
    head = result.head;
  }
}

/** What holds when many append at once. */
export function concurrencyContract(open: OpenStore): void {
  describe('at the same time', () => {
    storeTest('of many appends at one head exactly one wins', open, async (store) => {
      const racers = Array.from({ length: 20 }, () => request(genesis));
      const results = await Promise.all(racers.map((racer) => store.append(racer)));
      const won = results.findIndex(({ kind }) => kind === 'appended');
      assert.equal(results.filter(({ kind }) => kind === 'appended').length, 1);
      assert.equal(results.filter(({ kind }) => kind === 'conflict').length, 19);
      assert.deepEqual(await store.read(hall, 0, 99), racers[won]?.events);
    });

    storeTest('racers that decide again all get in, each once', open, async (store) => {
      const ids = Array.from({ length: 16 }, (_, n) => `race-${n}`);
      await Promise.all(ids.map((id) => appendRetrying(store, id)));
      const events = await store.read(hall, 0, 99);
      assert.deepEqual(events.map(({ commandId }) => commandId).sort(), ids.sort());
      assert.deepEqual(
        (await verifyStore(store)).map(({ firstBad }) => firstBad),
        [undefined],
      );
    });

    storeTest('the same command sent many times leaves one effect', open, async (store) => {
      const same = request(genesis, [draft({ commandId: 'same' })]);
      await Promise.all(Array.from({ length: 8 }, () => store.append(same)));
      const again = await store.append(request(headAt(same.events[0]), [draft({ commandId: 'same' })]));
      assert.equal(again.kind, 'duplicate');
      assert.equal((await store.readCommand(hall, 'device:kiosk-1', 'same')).length, 1);
    });

    storeTest('a failing append does not touch those beside it', open, async (store) => {
      const names = Array.from({ length: 30 }, (_, n) => `hall/${n}`);
      const results = await Promise.allSettled(
        names.map((stream, n) => {
          const good = request(genesis, [draft({ stream })]);
          if (n % 3 === 0)
            return store.append(request({ seq: 4, hash: 'e'.repeat(64) }, [draft({ stream })]));
          return store.append(n % 3 === 1 ? good : { ...good, events: [] });
        }),
      );
      const kinds = results.map((result) => (result.status === 'fulfilled' ? result.value.kind : 'failed'));
      assert.deepEqual(
        kinds,
        names.map((_, n) => ['conflict', 'appended', 'failed'][n % 3]),
      );
      assert.equal((await store.streams()).length, 10);
    });

    storeTest('appends sent one after another to one stream land in that order', open, async (store) => {
      const first = request(genesis);
      const second = request(headAt(first.events[0]));
      const third = request(headAt(second.events[0]));
      const results = await Promise.all([first, second, third].map((append) => store.append(append)));
      assert.deepEqual(results, [{ kind: 'appended' }, { kind: 'appended' }, { kind: 'appended' }]);
      assert.equal((await store.head(hall)).seq, 3);
    });
  });
}
