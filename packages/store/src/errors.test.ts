import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isStoreError, StoreError, storeErrorCodes } from './errors.ts';

test('a store error is recognised by its code, from any copy of the package', () => {
  const foreign = Object.assign(new Error('full'), { code: 'storage_full' });
  assert.equal(isStoreError(foreign), true);
  assert.equal(isStoreError(foreign, storeErrorCodes.storageFull), true);
  assert.equal(isStoreError(foreign, storeErrorCodes.storageLocked), false);
});

test('other errors are none of the store', () => {
  assert.equal(isStoreError(Object.assign(new Error('no'), { code: 'ENOENT' })), false);
  assert.equal(isStoreError(new Error('no')), false);
  assert.equal(isStoreError({ code: 'storage_full' }), false);
});

test('a store error keeps its cause', () => {
  const cause = new Error('EIO');
  assert.equal(new StoreError(storeErrorCodes.storageUnknown, 'unknown', { cause }).cause, cause);
});

test('no two failures share a code', () => {
  const codes = Object.values(storeErrorCodes);
  assert.equal(new Set(codes).size, codes.length);
});
