/** Throws when an invariant of the hall is broken. Refusals are values; this is for what must never happen. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${message}`);
}

/** The value, or a broken invariant when it is missing. Use instead of `!`. */
export function must<T>(value: T | undefined | null, message: string): T {
  assert(value !== undefined && value !== null, message);
  return value;
}

/** Marks a branch the compiler has proved impossible. */
export function unreachable(value: never): never {
  throw new Error(`broken invariant: unreachable value ${JSON.stringify(value)}`);
}
