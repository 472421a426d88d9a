import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonText, type ChoiceReason, type ReasonNames } from './reason-text.ts';

const names: ReasonNames = {
  priority: (id) => (id === 'elderly' ? '老年人' : ''),
  service: (id) => (id === 'tax' ? '税务' : id),
};
const chinese = (code: string, params: ChoiceReason['params'] = {}) =>
  reasonText({ code, params }, 'zh-CN', names);
const english = (code: string, params: ChoiceReason['params'] = {}) =>
  reasonText({ code, params }, 'en', names);

test('every reason of the policies is said in both languages', () => {
  assert.equal(chinese('oldest', { services: 3 }), '3 项业务中到得最早');
  assert.equal(english('oldest', { services: 1 }), 'Arrived first');
  assert.equal(chinese('priority', { class: 'elderly' }), '优先办理：老年人');
  assert.equal(english('priority'), 'Priority');
  assert.equal(chinese('for-this-window'), '转到本窗口');
  assert.equal(english('for-this-window'), 'Transferred to this window');
  assert.equal(chinese('by-number'), '由您指定叫号');
  assert.equal(chinese('first-in-line'), '排在最前');
  assert.equal(
    chinese('behind', { service: 'tax', waitMinutes: 18, services: 3 }),
    '税务等候最久（18 分钟）',
  );
  assert.equal(english('behind', { service: 'tax', waitMinutes: 0 }), '税务 is furthest behind');
});

test('a reason of a hall’s own policy stands as it is', () => {
  assert.equal(english('lean-to-tax'), 'lean-to-tax');
});
