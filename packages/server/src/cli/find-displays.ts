import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the built pages lie: in the package, seen from `dist/cli`; in a checkout, seen from `src/cli`. */
const places = ['../displays/', '../../../../displays/dist/'];

/** Folder of the built display pages, or undefined when there are none. */
export async function findDisplays(): Promise<string | undefined> {
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (await isFolder(folder)) return folder;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
