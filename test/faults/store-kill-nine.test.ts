import assert from 'node:assert/strict';
import { test } from 'node:test';

import { crashRounds } from './crash-rounds.ts';
import { storeSubject } from './store-subject.ts';

test('after 10 kills at random moments every acknowledged event is there and every chain is whole', async () => {
  let acknowledged = 0;
  const rounds = crashRounds({ subject: storeSubject(), crash: 'kill-nine', rounds: 10, seed: 9_000 });
  for await (const round of rounds) {
    assert.deepEqual(round.complaints, [], `seed ${round.seed}`);
    acknowledged += round.acknowledged;
  }
  assert.ok(acknowledged > 100, `only ${acknowledged} acknowledged`);
});
