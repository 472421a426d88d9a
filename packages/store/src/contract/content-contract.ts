import assert from 'node:assert/strict';
import { describe } from 'node:test';

import { textHash } from '../append-check.ts';
import { genesis, verifyChain } from '../chain.ts';
import { storeLimits } from '../limits.ts';
import { draft, hall, headAt, request, storeTest, type OpenStore } from './fixture.ts';

const oddTexts = {
  Chinese: '"嘉定区政务服务中心:请 A001 号到 3 号窗口"',
  'beyond the basic plane': '"𠮷野家 👩‍👩‍👧‍👦 🀄"',
  'combining and composed forms alike': '"e\u0301 \u00e9"',
  'control characters and a NUL': '"a\u0000b\u0001\u001f\u007f"',
  'line separators and quotes': '"\u2028\u2029\\"\'\r\n"',
  'a byte order mark': '\ufeff{}',
  nothing: '',
};

/** What is stored comes back byte for byte. */
export function contentContract(open: OpenStore): void {
  describe('content is kept byte for byte:', () => {
    for (const [what, data] of Object.entries(oddTexts)) {
      storeTest(what, open, async (store) => {
        const append = request(genesis, [draft({ data, actor: `clerk:${data.slice(0, 9)}` })]);
        await store.append(append);
        const events = await store.read(hall, 0, 9);
        assert.deepEqual(events, append.events);
        assert.equal((await verifyChain(events)).firstBad, undefined);
      });
    }

    storeTest('an event of the largest size', open, async (store) => {
      const append = request(genesis, [draft({ data: 'x'.repeat(storeLimits.eventDataBytesMax) })]);
      await store.append(append);
      assert.deepEqual(await store.read(hall, 0, 9), append.events);
    });

    storeTest('an append of the most events', open, async (store) => {
      const drafts = Array.from({ length: storeLimits.eventsPerAppendMax }, () => draft());
      const append = request(genesis, drafts);
      assert.deepEqual(await store.append(append), { kind: 'appended' });
      assert.deepEqual(await store.head(hall), headAt(append.events.at(-1)));
    });

    storeTest('numbers up to the largest safe integer', open, async (store) => {
      const append = request(genesis, [draft({ at: Number.MAX_SAFE_INTEGER, wallAt: -1 })]);
      await store.append(append);
      assert.deepEqual(await store.read(hall, 0, 9), append.events);
    });

    storeTest('texts are stored once under their hash', open, async (store, { reopen }) => {
      const text = '{"name":{"zh-CN":"嘉定"}}';
      const hash = textHash(text);
      const first = { ...request(genesis), texts: [{ hash, text }] };
      await store.append(first);
      await store.append({ ...request(headAt(first.events[0])), texts: [{ hash, text }] });
      const again = (await reopen?.()) ?? store;
      assert.equal(await again.text(hash), text);
      assert.equal(await again.text('0'.repeat(64)), undefined);
    });
  });
}
