import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultPauseReasons, defaultRefusalReasons } from './default-reasons.ts';

describe('default reasons', () => {
  for (const [name, reasons] of Object.entries({ defaultPauseReasons, defaultRefusalReasons })) {
    it(`${name} have unique ids and speak both languages`, () => {
      assert.equal(new Set(reasons.map((reason) => reason.id)).size, reasons.length);
      for (const reason of reasons) {
        assert.match(reason.id, /^[a-z0-9][a-z0-9-]{0,39}$/);
        assert.match(reason.name['zh-CN'], /\p{Script=Han}/u);
        assert.match(reason.name['en'] ?? '', /^[A-Z]/);
      }
    });
  }
});
