import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockText } from './clock-text.ts';
import { actionOfKey, combinationOf, defaultKeys, mergeKeys, type PressedKey } from './key-map.ts';
import { PressGuard } from './press-guard.ts';

const key = (name: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
});

test('a combination is named as it stands on the button', () => {
  assert.equal(combinationOf(key('F2')), 'F2');
  assert.equal(combinationOf(key('z', { ctrlKey: true })), 'Ctrl+Z');
  assert.equal(combinationOf(key('F3', { shiftKey: true, altKey: true })), 'Alt+Shift+F3');
});

test('the defaults are those of the manual', () => {
  assert.equal(actionOfKey(defaultKeys, key('F2')), 'call-next');
  assert.equal(actionOfKey(defaultKeys, key('z', { ctrlKey: true })), 'undo');
  assert.equal(actionOfKey(defaultKeys, key('z')), undefined);
});

test('a hall remaps keys, and no key presses two actions', () => {
  const keys = mergeKeys({ 'call-next': 'F3', undo: '' });
  assert.equal(actionOfKey(keys, key('F3')), 'call-next');
  assert.equal(keys.recall, '', 'F3 is taken');
  assert.equal(keys.undo, '');
  assert.equal(keys['no-show'], 'F7');
});

test('a double press is one press, another action is not', () => {
  const guard = new PressGuard();
  assert.equal(guard.lets('call-next', 0), true);
  assert.equal(guard.lets('call-next', 300), false);
  assert.equal(guard.lets('call-next', 800), false, 'a held key fires once');
  assert.equal(guard.lets('recall', 900), true);
  assert.equal(guard.lets('call-next', 901), true);
  assert.equal(guard.lets('call-next', 1502), true);
});

test('a running time reads as a clock', () => {
  assert.deepEqual([0, 5_000, 245_000, 3_845_000, -5].map(clockText), [
    '0:00',
    '0:05',
    '4:05',
    '1:04:05',
    '0:00',
  ]);
});
