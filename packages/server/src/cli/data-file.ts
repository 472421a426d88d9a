import { join } from 'node:path';

/** The folder a server keeps its data in unless told otherwise. */
export const defaultDataDir = 'data';

/** The database of a data folder. */
export function dataFileIn(dir: string): string {
  return join(dir, 'hallkit.db');
}
