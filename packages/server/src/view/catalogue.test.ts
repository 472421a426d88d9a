import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planHall } from '@hallkit/core';
import { testHall } from '../host/host-fixture.ts';
import { catalogueOf, pinyinOf } from './catalogue.ts';

test('names are found by their pinyin, initials first', () => {
  assert.equal(pinyinOf('社保卡办理'), 'sbkbl shebaokabanli');
  assert.equal(pinyinOf('出入境 A 证'), 'crjaz churujingazheng');
  assert.equal(pinyinOf('“办不成事”反映'), 'bbcsfy banbuchengshifanying');
});

test('a catalogue is made once for a hall file and named by its hash', () => {
  const plan = planHall(testHall(), 'abc');
  const catalogue = catalogueOf(plan);
  assert.equal(catalogue.hash, 'abc');
  assert.equal(catalogueOf(plan), catalogue);
  assert.deepEqual(catalogue.services[0], {
    id: 'tax',
    name: { 'zh-CN': '税务', en: 'Tax' },
    department: '',
    zone: 'east',
    prefix: 'A',
    meanMinutes: 10,
    pinyin: 'sw shuiwu',
  });
  assert.ok(catalogue.pauseReasons.length > 0 && catalogue.refusalReasons.length > 0);
});

test('every priority class is there for the clerk, and says whether visitors may claim it', () => {
  const appointment = { id: 'appointment', name: { 'zh-CN': '预约' }, claimable: false };
  const elderly = { id: 'elderly', name: { 'zh-CN': '老年人' } };
  const { priorities } = catalogueOf(planHall({ ...testHall(), priorities: [elderly, appointment] }, 'abc'));
  assert.deepEqual(priorities, [{ ...elderly, claimable: true }, appointment]);
});
