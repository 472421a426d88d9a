import type { Catalogue } from '@hallkit/protocol';
import type { HallHttp } from './http.ts';

/**
 * The hall's catalogue, fetched once per hall file: every later call costs one request without a body. While the server
 * cannot be reached the last one known is given.
 */
export class CatalogueCache {
  readonly #http: HallHttp;
  readonly #path: string;
  #known: { readonly catalogue: Catalogue; readonly etag: string | undefined } | undefined;
  #fetching: Promise<Catalogue> | undefined;

  constructor(http: HallHttp, hall: string) {
    this.#http = http;
    this.#path = `/v1/halls/${encodeURIComponent(hall)}/catalogue`;
  }

  /** The catalogue. Throws a `HallProblem` when there is none to give. */
  get(): Promise<Catalogue> {
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #fetch(): Promise<Catalogue> {
    const known = this.#known;
    const headers: Record<string, string> = known?.etag === undefined ? {} : { 'if-none-match': known.etag };
    const answer = await this.#http.send({ method: 'GET', path: this.#path, headers });
    if ('problem' in answer) {
      if (known !== undefined && answer.problem.retryable) return known.catalogue;
      throw answer.problem;
    }
    if (answer.status === 304 && known !== undefined) return known.catalogue;
    this.#known = { catalogue: answer.json as Catalogue, etag: answer.etag };
    return this.#known.catalogue;
  }
}
