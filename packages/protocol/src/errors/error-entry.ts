/** A text for a person, in the two languages every screen has. `{name}` stands for the value of `params.name`. */
export interface ErrorMessage {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** One row of the table of codes. */
export interface ErrorEntry {
  /** HTTP status. */
  readonly status: number;
  /** The same request under the same command id may succeed if it is sent again. */
  readonly retryable: boolean;
  /** Short English name of the problem; the same for every occurrence (RFC 9457, 3.1.3). */
  readonly title: string;
  readonly message: ErrorMessage;
}

/** A row for what may succeed when it is sent again. */
export function passing(status: number, title: string, en: string, zh: string): ErrorEntry {
  return { status, retryable: true, title, message: { en, 'zh-CN': zh } };
}

/** A row for what stays wrong however often it is sent. */
export function lasting(status: number, title: string, en: string, zh: string): ErrorEntry {
  return { status, retryable: false, title, message: { en, 'zh-CN': zh } };
}
