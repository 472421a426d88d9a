import { StoreError, storeErrorCodes, type Store } from '@hallkit/store';

const kind = 'demo';
const marker = 'data';

/**
 * Keeps demos and real halls apart: a real server does not serve a demo's accounts, and a demo does not open a real
 * hall's data. Marks new data as a demo's. Throws a `StoreError`.
 */
export async function separateDemoData(store: Store, demo: boolean): Promise<void> {
  const marked = (await store.record(kind, marker)) !== undefined;
  if (marked && !demo) {
    const why =
      'This data folder belongs to a demo, whose passwords everybody knows. Name another one with --data DIR.';
    throw new StoreError(storeErrorCodes.storageExists, why);
  }
  if (marked || !demo) return;
  if ((await store.streams()).length > 0) {
    const why = 'This data folder belongs to a real hall. Name another one with --data DIR for the demo.';
    throw new StoreError(storeErrorCodes.storageExists, why);
  }
  await store.putRecord(kind, marker, '{}', 0);
}
