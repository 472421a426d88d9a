import { randomBytes } from 'node:crypto';
import { isStoreError, storeErrorCodes, type Store } from '@hallkit/store';

/** Record kind of the server's own keys. Never in the log, never in a backup's export. */
const kind = 'secret-key';
const keyBytes = 32;

/**
 * The server's secret keys by name, made when first asked for and kept as store records, so that every node and every
 * start computes the same links.
 */
export class SecretKeys {
  readonly #store: Store;
  readonly #random: (bytes: number) => Buffer;
  readonly #loading = new Map<string, Promise<Buffer>>();

  constructor(store: Store, random: (bytes: number) => Buffer = randomBytes) {
    this.#store = store;
    this.#random = random;
  }

  /** The key of this name, 32 bytes. */
  key(name: string): Promise<Buffer> {
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    // A store that was away must be asked again.
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }

  /** Forgets keys for good whose name starts with `prefix` and sorts before `before`; what they hashed stays opaque. */
  async forget(prefix: string, before: string): Promise<void> {
    for (const { id } of await this.#store.listRecords(kind, { afterId: prefix })) {
      if (!id.startsWith(prefix) || id >= before) continue;
      await this.#store.deleteRecord(kind, id);
      this.#loading.delete(id);
    }
  }

  async #load(name: string): Promise<Buffer> {
    const known = await this.#store.record(kind, name);
    if (known) return decode(known.data);
    const key = this.#random(keyBytes);
    try {
      await this.#store.putRecord(kind, name, JSON.stringify({ key: key.toString('base64url') }), 0);
      return key;
    } catch (error) {
      // Another node was faster: its key is the key.
      if (isStoreError(error, storeErrorCodes.recordConflict)) return this.#load(name);
      throw error;
    }
  }
}

function decode(data: string): Buffer {
  return Buffer.from((JSON.parse(data) as { readonly key: string }).key, 'base64url');
}
