import type { ClientEnvironment } from '../src/environment.ts';
import { FakeFetch } from './fake-fetch.ts';
import { FakeSocket } from './fake-socket.ts';
import { FakeTime } from './fake-time.ts';

/** A whole world for a client: time, one socket, one server. Chance is always in the middle. */
export class FakeWorld {
  readonly time = new FakeTime();
  readonly socket = new FakeSocket(this.time);
  readonly http = new FakeFetch();
  #ids = 0;

  readonly environment: ClientEnvironment = {
    now: this.time.now,
    after: this.time.after,
    random: () => 0.5,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => this.#ids++ % 256),
    fetch: this.http.fetch,
    openSocket: () => this.socket,
  };
}

/** A storage as browsers have it. */
export class FakeStorage {
  readonly #values = new Map<string, string>();

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }
}
