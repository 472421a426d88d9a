import type { Store } from '@hallkit/store';
import { hallStream } from '../host/hall-host.ts';
import { UsageError } from './command.ts';

/**
 * Checks that a hall named on the command line is one of the data folder. `*` is every hall; a folder that has none yet
 * cannot tell. Throws `UsageError`.
 */
export async function checkHall(store: Store, hall: string): Promise<void> {
  const prefix = hallStream('');
  const streams = await store.streams();
  const known = streams.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  if (hall === '*' || known.length === 0 || known.includes(hall)) return;
  throw new UsageError(`there is no hall "${hall}" in this data folder: ${known.join(', ')}`);
}
