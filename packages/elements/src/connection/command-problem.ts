/** Why a command came to nothing: a code of the protocol, with the values its text needs. */
export interface CommandProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** True when the same command may be given again as it is. */
  readonly retryable: boolean;
}

/** Reads a problem from whatever was thrown. Recognised by its code, never by its class: two copies may meet. */
export function commandProblemOf(error: unknown): CommandProblem {
  const given = (typeof error === 'object' && error !== null ? error : {}) as Partial<CommandProblem>;
  return {
    code: typeof given.code === 'string' ? given.code : 'internal',
    params: given.params ?? {},
    retryable: given.retryable === true,
  };
}
