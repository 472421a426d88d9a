import type { Access } from '@hallkit/protocol';
import { wireTimes } from '@hallkit/protocol/codes';
import type { ClientEnvironment } from './environment.ts';
import { clientLimits } from './limits.ts';

/**
 * Keeps one access token and renews it before it ends, once however many ask at a time. Its life is measured by the
 * local clock from when it came, never by comparing clocks: a kiosk's clock may be hours off.
 */
export class RenewedToken {
  readonly #environment: Pick<ClientEnvironment, 'now'>;
  readonly #fetch: () => Promise<Access>;
  #known: { readonly token: string; readonly renewAt: number } | undefined;
  #fetching: Promise<string> | undefined;

  /** `fetch` gets a new token; `first` is one already at hand. */
  constructor(environment: Pick<ClientEnvironment, 'now'>, fetch: () => Promise<Access>, first?: Access) {
    this.#environment = environment;
    this.#fetch = fetch;
    if (first !== undefined) this.#keep(first);
  }

  /** A token that is good now. `refused` is one the server has just refused: then another one. */
  async get(refused?: string): Promise<string> {
    const known = this.#known;
    const isGood = known !== undefined && known.token !== refused && this.#environment.now() < known.renewAt;
    if (isGood) return known.token;
    this.#fetching ??= this.#renew().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #renew(): Promise<string> {
    return this.#keep(await this.#fetch());
  }

  #keep({ accessToken }: Access): string {
    const lifeMs = wireTimes.accessTokenMs * clientLimits.tokenLifeShare;
    this.#known = { token: accessToken, renewAt: this.#environment.now() + lifeMs };
    return accessToken;
  }
}
