/** Where this repository lies, and where it keeps what it may throw away. */
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, ending in a separator. */
export const repositoryRoot = fileURLToPath(new URL('../', import.meta.url));

/** Absolute path of the scratch directory: temporary files, unpacked browsers, build information. */
export const scratchDirectory = fileURLToPath(new URL('../.tmp/', import.meta.url));
