import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceText } from './advice-text.ts';

const names = (id: string) => ({ tax: '税务' })[id] ?? id;

test('advice says why, in both languages', () => {
  const lend = { code: 'lend', params: { service: 'tax', drainMinutes: 42, ownMinutes: 6 } };
  assert.equal(adviceText(lend, 'zh-CN', names), '税务约需 42 分钟才能排空，本窗业务只需 6 分钟');
  assert.equal(
    adviceText(lend, 'en', () => 'Tax'),
    'Tax needs about 42 min to empty, its own queue 6',
  );
  const idle = { code: 'lend-idle', params: { service: 'tax', waiting: 3 } };
  assert.equal(adviceText(idle, 'zh-CN', names), '窗口空闲，税务有 3 人等候');
  assert.equal(
    adviceText({ ...idle, params: { service: 'tax', waiting: 1 } }, 'en', () => 'Tax'),
    'It is free, and 1 person waits for Tax',
  );
});

test('a reason of a newer server is named by its code', () => {
  assert.equal(adviceText({ code: 'from-the-future', params: {} }, 'en', names), 'from-the-future');
});
