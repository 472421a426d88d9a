import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Store } from '@hallkit/store';
import { isStoreError, storeErrorCodes } from '@hallkit/store';
import { wireTimes } from '@hallkit/protocol/codes';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { RecordTable } from './record-table.ts';
import { randomId } from './secrets.ts';

interface KeyRecord {
  /** 256 random bits, base64url. */
  readonly secret: string;
  readonly createdAt: number;
}

/** A key that signs access tokens (HS256). */
export interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
  readonly createdAt: number;
}

/**
 * The keys that sign access tokens, in the store's records so that every node over it accepts the tokens of the
 * others. A new key signs after `limits.signingKeyMs`; an old one verifies for as long as its tokens can live.
 */
export class SigningKeys {
  readonly #records: RecordTable<KeyRecord>;
  readonly #clock: Clock;
  #keys = new Map<string, SigningKey>();

  constructor(store: Store, clock: Clock) {
    this.#records = new RecordTable(store, 'signing-key');
    this.#clock = clock;
  }

  /** The newest key; makes one when there is none or it is due to rotate. */
  async current(): Promise<SigningKey> {
    return this.#fresh() ?? (await this.#load(), this.#fresh()) ?? (await this.#add());
  }

  /** The key of this id, or undefined when there is none or its time is over. */
  async find(id: string): Promise<SigningKey | undefined> {
    if (!this.#keys.has(id)) await this.#load();
    const key = this.#keys.get(id);
    const endsAt = (key?.createdAt ?? 0) + limits.signingKeyMs + wireTimes.accessTokenMs;
    return key && this.#clock.now() <= endsAt ? key : undefined;
  }

  #fresh(): SigningKey | undefined {
    const since = this.#clock.now() - limits.signingKeyMs;
    const newest = [...this.#keys.values()].sort((a, b) => b.createdAt - a.createdAt)[0];
    return newest && newest.createdAt > since ? newest : undefined;
  }

  async #load(): Promise<void> {
    const records = await this.#records.list();
    this.#keys = new Map(
      records.map(({ id, data }) => [
        id,
        { id, key: createSecretKey(Buffer.from(data.secret, 'base64url')), createdAt: data.createdAt },
      ]),
    );
  }

  async #add(): Promise<SigningKey> {
    const id = randomId();
    try {
      const secret = randomBytes(32).toString('base64url');
      await this.#records.put(id, { secret, createdAt: this.#clock.now() }, 0);
    } catch (error) {
      if (!isStoreError(error, storeErrorCodes.recordConflict)) throw error;
    }
    await this.#load();
    return this.current();
  }
}
