import assert from 'node:assert/strict';
import { test } from 'node:test';

import { crashRounds } from './crash-rounds.ts';
import { HallSubject } from './hall-subject.ts';

test('after 20 kills of a busy server every answer stands, and every number and call is there once', async () => {
  let acknowledged = 0;
  const rounds = crashRounds({ subject: new HallSubject(), crash: 'kill-nine', rounds: 20, seed: 9_100 });
  for await (const round of rounds) {
    assert.deepEqual(round.complaints, [], `seed ${round.seed}`);
    acknowledged += round.acknowledged;
  }
  assert.ok(acknowledged > 100, `only ${acknowledged} acknowledged`);
});
