import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { crashRounds } from './crash-rounds.ts';
import { HallSubject } from './hall-subject.ts';

test('after 20 power cuts under a busy server every answer stands, and every number and call is there once', async () => {
  let acknowledged = 0;
  const rounds = crashRounds({ subject: new HallSubject(), crash: 'power-cut', rounds: 20, seed: 8_100 });
  for await (const round of rounds) {
    assert.deepEqual(round.complaints, [], `seed ${round.seed}`);
    acknowledged += round.acknowledged;
  }
  assert.ok(acknowledged > 100, `only ${acknowledged} acknowledged`);
});

test('the same power cuts lose answered commands when synchronous is not FULL', async () => {
  const subject = new HallSubject(join(import.meta.dirname, 'sabotage-synchronous.ts'));
  const complaints: string[] = [];
  for await (const round of crashRounds({ subject, crash: 'power-cut', rounds: 20, seed: 8_100 })) {
    complaints.push(...round.complaints);
    if (complaints.length > 0) break;
  }
  assert.ok(
    complaints.some((complaint) => complaint.startsWith('lost: ack')),
    'the power cut found nothing lost, so it would not notice a lost FULL either',
  );
});
