import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rejectionCodes } from '@hallkit/core';
import { errorsDocument } from '../testing/errors-document.ts';
import { errorCodes, errorMessage, errorTable, isErrorCode, problem } from './errors.ts';
import { rejectionErrors } from './errors/rejections.ts';
import { wireErrors } from './errors/wire-errors.ts';

const docs = new URL('../docs/errors.md', import.meta.url);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('every refusal of the core has its row, and no row is without a refusal', () => {
  assert.deepEqual(Object.keys(rejectionErrors).sort(), [...rejectionCodes].sort());
});

test('a code of the wire is not a refusal of the core', () => {
  const refusals: readonly string[] = rejectionCodes;
  assert.deepEqual(
    Object.keys(wireErrors).filter((code) => refusals.includes(code)),
    [],
  );
});

test('docs/errors.md is the page written from the table', (t) => {
  t.assert.fileSnapshot(errorsDocument(), docs.pathname, { serializers: [String] });
});

test('every code stands in docs/errors.md, and every code there exists', () => {
  const told = [...readFileSync(docs, 'utf8').matchAll(/^- `(\w+)`/gm)].map(([, code]) => code);
  assert.deepEqual(told.sort(), [...errorCodes].sort());
});

test('every code is said in both languages with the same values', () => {
  for (const code of errorCodes) {
    const { status, title, message } = errorTable[code];
    assert.match(code, /^[a-z]+(_[a-z]+)*$/);
    assert.ok(status >= 400 && status < 600, code);
    assert.match(title, /^[A-Z]/, code);
    assert.match(message.en, /[.]$/, code);
    assert.match(message['zh-CN'], /[\u4e00-\u9fff]/, code);
    assert.deepEqual(placeholders(message.en), placeholders(message['zh-CN']), code);
  }
});

test('a refusal of the hall says 404 for what is unknown, 403 for who may not, and 409 for the rest', () => {
  const forbidden = ['not_signed_in', 'console_read_only', 'not_a_clerk'];
  for (const code of rejectionCodes) {
    const expected = code.startsWith('unknown_') ? 404 : forbidden.includes(code) ? 403 : 409;
    assert.equal(errorTable[code].status, expected, code);
    assert.equal(errorTable[code].retryable, false, code);
  }
});

test('a problem has every member of RFC 9457 and ours', () => {
  assert.deepEqual(problem('body_too_large', { maxBytes: 16384 }), {
    type: 'urn:hallkit:problem:body_too_large',
    title: 'Body too large',
    status: 413,
    code: 'body_too_large',
    detail: 'The body is larger than 16384 bytes.',
    params: { maxBytes: 16384 },
    retryable: false,
  });
  assert.equal(problem('internal', {}, 'told apart').detail, 'told apart');
});

test('a message names its values, and a missing one is seen to be missing', () => {
  const values = { path: '/legs', problem: 'too many' };
  assert.equal(errorMessage('invalid_body', values, 'zh-CN'), '请求内容不符合要求（/legs：too many）。');
  assert.match(errorMessage('invalid_body', {}, 'en'), /…: …/);
});

test('only a code of the table is a code', () => {
  assert.equal(isErrorCode('rate_limited'), true);
  for (const value of ['toString', '__proto__', '', 7, null]) assert.equal(isErrorCode(value), false);
});
