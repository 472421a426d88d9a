import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallCatalogue } from '../../testing/small-catalogue.ts';
import { kioskModel } from './kiosk-model.ts';

test('a kiosk offers only the priority classes that visitors may claim', () => {
  const { priorities } = kioskModel([], smallCatalogue);
  assert.deepEqual(
    priorities.map(({ id }) => id),
    ['elderly', 'military'],
  );
});
