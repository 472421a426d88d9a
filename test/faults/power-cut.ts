import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const imageEnding = '.durable';

/** Before a process starts on a folder: what is there now was synced long ago and survives a power cut. */
export function settleDisk(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(imageEnding)) copyFileSync(path, path + imageEnding);
  }
}

/** What a power cut leaves of a folder: of every file only what was synced. */
export function cutPower(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(imageEnding)) rmSync(join(folder, name));
  }
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.slice(0, -imageEnding.length)));
  }
}
