import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@hallkit/store';
import { openSqliteStore } from '@hallkit/store-sqlite';

/** The folder a server keeps its data in unless told otherwise. */
export const defaultDataDir = 'data';

/** The database of a data folder. */
export function dataFileIn(dir: string): string {
  return join(dir, 'hallkit.db');
}

/** Opens a data folder as its one server; folder and database are made when they are not there. Throws `StoreError`. */
export async function openDataFolder(dir: string): Promise<Store> {
  await mkdir(dir, { recursive: true });
  return openSqliteStore({ file: dataFileIn(dir) });
}
