import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defaultPauseReasons, defaultRefusalReasons } from './default-reasons.ts';
import { planHall } from './plan.ts';
import { readHallFile } from './read-hall-file.ts';

const guide = readFileSync(new URL('../../../../docs/hall-file.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/```json\n([^`]*)```/g)].map((match) => match[1] ?? '');

/** What the table of the guide says about leaving a field out. */
function statedDefault(field: string): string | undefined {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${field}\``));
  return row?.split('|')[3]?.trim();
}

describe('the guide to the hall file', () => {
  it('begins with a hall that is accepted', () => {
    assert.equal(readHallFile(examples[0] ?? '').ok, true);
  });

  it('shows parts that are accepted when put into that hall', () => {
    const hall = JSON.parse(examples[0] ?? '') as object;
    assert.equal(examples.length, 4);
    for (const part of examples.slice(1)) {
      const whole = { ...hall, ...(JSON.parse(part) as object) };
      assert.deepEqual(readHallFile(JSON.stringify(whole)), { ok: true, hall: whole });
    }
  });

  it('names every field of the hall file', () => {
    const types = readFileSync(new URL('./hall-file.ts', import.meta.url), 'utf8');
    const fields = [...types.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1] ?? '');
    assert.ok(fields.length > 40);
    for (const field of fields) assert.match(guide, new RegExp(`[\`"]${field}[\`"]`), field);
  });

  it('states the defaults that are used', () => {
    const reading = readHallFile(examples[0] ?? '');
    assert.ok(reading.ok);
    const plan = planHall(reading.hall, '');
    assert.equal(statedDefault('policy'), `\`"${plan.policy}"\``);
    assert.equal(statedDefault('recallsMax'), `\`${plan.recallsMax}\``);
    assert.equal(statedDefault('languages'), `\`["zh-CN", "en"]\``);
    assert.deepEqual(plan.languages, ['zh-CN', 'en']);
    assert.equal(statedDefault('alerts'), `${plan.alerts.queuePerWindow} and ${plan.alerts.waitMinutes}`);
    assert.deepEqual(plan.noShow, { policy: 'reactivate', after: 3, cap: 3 });
    assert.deepEqual([defaultPauseReasons.length, defaultRefusalReasons.length], [9, 10]);
  });
});
