import type { ServerConfig } from '../http/server-config.ts';

type CountLimits = Pick<ServerConfig, 'socketsMax' | 'socketsPerAddressMax' | 'socketsPerPrincipalMax'>;

/** How many sockets are open: in all, from each address, and for each principal. */
export class SocketCounts {
  readonly #limits: CountLimits;
  readonly #addresses = new Map<string, number>();
  readonly #principals = new Map<string, number>();
  #all = 0;

  constructor(limits: CountLimits) {
    this.#limits = limits;
  }

  get all(): number {
    return this.#all;
  }

  /** Whether one more may come from this address. */
  allowsAddress(address: string): boolean {
    const { socketsMax, socketsPerAddressMax } = this.#limits;
    return this.#all < socketsMax && (this.#addresses.get(address) ?? 0) < socketsPerAddressMax;
  }

  /** Whether this principal may have one more. */
  allowsPrincipal(principal: string): boolean {
    return (this.#principals.get(principal) ?? 0) < this.#limits.socketsPerPrincipalMax;
  }

  /** Counts a connection of an address until the returned function is called. */
  enterAddress(address: string): () => void {
    this.#all += 1;
    const leave = enter(this.#addresses, address);
    return once(() => {
      this.#all -= 1;
      leave();
    });
  }

  /** Counts a socket of a principal until the returned function is called. */
  enterPrincipal(principal: string): () => void {
    return once(enter(this.#principals, principal));
  }
}

function enter(counts: Map<string, number>, key: string): () => void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return () => {
    const left = (counts.get(key) ?? 1) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
  };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
