import { every, type Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import type { Store } from '@hallkit/store';
import type { JournalLogger } from './journal.ts';
import type { SecretKeys } from './secret-keys.ts';
import { personKeyName } from './vault-intake.ts';

/** What the erasure works on. */
export interface ErasureOptions {
  readonly store: Store;
  readonly keys: SecretKeys;
  readonly clock: Clock;
  readonly logger: JournalLogger;
  /** Streams whose vault is looked after. */
  readonly streams: readonly string[];
}

/** Erases personal data that is due, at once and then every hour. Returns how to stop it. */
export function startErasure(options: ErasureOptions): () => void {
  const run = (): void => {
    erase(options).catch((error: unknown) =>
      options.logger.error({ err: error }, 'personal data could not be erased'),
    );
  };
  run();
  return every(options.clock, limits.eraseMs, run);
}

/** Erases vault rows whose time has come, and the keys under which people's ids were hashed before last month. */
export async function erase({ store, keys, clock, logger, streams }: ErasureOptions): Promise<void> {
  const now = clock.now();
  for (const stream of streams) {
    const rows = await store.eraseVault(stream, { dueBefore: now });
    if (rows > 0) logger.info({ stream, rows }, 'personal data erased on schedule');
  }
  await keys.forget(personKeyName(''), personKeyName(monthBefore(now)));
}

/** The month before an instant's, `YYYY-MM`. */
function monthBefore(now: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}
