import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Store } from '@hallkit/store';
import { storeContract } from '@hallkit/store/contract';

import { openSqliteStore } from './sqlite-store.ts';

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hallkit-store-'));
  const file = join(folder, 'hall.db');
  let current: Store = await openSqliteStore({ file });
  return {
    store: current,
    reopen: async () => {
      await current.close();
      current = await openSqliteStore({ file });
      return current;
    },
    close: async () => {
      await current.close();
      rmSync(folder, { recursive: true });
    },
  };
});
