import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { crashRounds } from './crash-rounds.ts';
import { storeSubject } from './store-subject.ts';

test('after 10 power cuts that keep only synced bytes every acknowledged event is there', async () => {
  let acknowledged = 0;
  const rounds = crashRounds({ subject: storeSubject(), crash: 'power-cut', rounds: 10, seed: 8_000 });
  for await (const round of rounds) {
    assert.deepEqual(round.complaints, [], `seed ${round.seed}`);
    acknowledged += round.acknowledged;
  }
  assert.ok(acknowledged > 100, `only ${acknowledged} acknowledged`);
});

test('the same power cuts lose acknowledged events when synchronous is not FULL', async () => {
  const subject = storeSubject(join(import.meta.dirname, 'sabotage-synchronous.ts'));
  const complaints: string[] = [];
  for await (const round of crashRounds({ subject, crash: 'power-cut', rounds: 20, seed: 8_000 })) {
    complaints.push(...round.complaints);
    if (complaints.length > 0) break;
  }
  assert.ok(
    complaints.some((complaint) => complaint.startsWith('lost: ack')),
    'the power cut found nothing lost, so it would not notice a lost FULL either',
  );
});
