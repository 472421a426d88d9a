/** Which pages may speak to this server: its own, and those of the listed origins. */
export class OriginPolicy {
  readonly #listed: ReadonlySet<string>;

  /** `origins` are exact: scheme, host and port, as a browser sends them. */
  constructor(origins: readonly string[]) {
    this.#listed = new Set(origins);
  }

  /**
   * Whether a request with these headers may come in. No `Origin` means that no page sent it: a program with its own
   * token. `null` (a sandboxed frame, a file) is nobody's.
   */
  allows(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined || this.#listed.has(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  }
}
