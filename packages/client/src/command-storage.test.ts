import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../testing/fake-world.ts';
import { CommandStorage } from './command-storage.ts';
import type { StoredCommand } from './command-storage.ts';

const command = (last: string, extra: Partial<StoredCommand> = {}): StoredCommand => ({
  commandId: `017f22e2-79b0-7cc3-98c4-dc0c0c07398${last}`,
  action: 'call-next',
  payload: { window: 'w001' },
  notAfterMs: 5,
  principal: 'user:zhang',
  console: 'c1',
  ...extra,
});

test('what is kept is found again, oldest first, until it is dropped', () => {
  const store = new FakeStorage();
  const storage = new CommandStorage(store, 'jiading');
  storage.keep(command('2'));
  storage.keep(command('1'));
  assert.deepEqual(new CommandStorage(store, 'jiading').list(), [command('1'), command('2')]);
  storage.drop(command('1').commandId);
  assert.deepEqual(storage.list(), [command('2')]);
});

test('another hall’s commands and other people’s keys are left alone', () => {
  const store = new FakeStorage();
  store.setItem('theme', 'dark');
  new CommandStorage(store, 'suizhou').keep(command('1'));
  assert.deepEqual(new CommandStorage(store, 'jiading').list(), []);
  assert.equal(store.length, 2);
});

test('personal data, a clerk’s words and codes are never stored', () => {
  const store = new FakeStorage();
  const storage = new CommandStorage(store, 'jiading');
  storage.keep(command('1', { payload: { visitor: { name: '张三', idNumber: '310114' } } }));
  storage.keep(command('2', { payload: { window: 'w001', note: '张三带了材料' } }));
  storage.keep(command('3', { payload: { ticket: 1, reason: 'left', leaveCode: '0042' } }));
  assert.ok(storage.list().every((kept) => kept.payload === undefined));
  const stored = Array.from({ length: store.length }, (_, index) => store.getItem(store.key(index) ?? ''));
  assert.doesNotMatch(stored.join(), /张三|310114|0042/);
});

test('what cannot be read is dropped', () => {
  const store = new FakeStorage();
  const storage = new CommandStorage(store, 'jiading');
  for (const [name, text] of Object.entries({
    a: '{',
    b: '{}',
    c: JSON.stringify(command('1', { action: 'x' as never })),
  })) {
    store.setItem(`hallkit.command.jiading.${name}`, text);
  }
  assert.deepEqual(storage.list(), []);
  assert.equal(store.length, 0);
});

test('a storage that is full, forbidden or missing stops nothing', () => {
  const full = new FakeStorage();
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  new CommandStorage(full, 'h').keep(command('1'));
  new CommandStorage(undefined, 'h').keep(command('1'));
  assert.deepEqual(new CommandStorage(undefined, 'h').list(), []);
});
