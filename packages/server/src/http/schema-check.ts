import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';
import { ProblemError } from '../problem-error.ts';

/** Returns a value that fits, typed; throws `invalid_body` with the path of the first mistake. */
export type Check<T> = (value: unknown) => T;

/** Compiles a schema once, at start. */
export function compileCheck<S extends TSchema>(schema: S): Check<Static<S>> {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return value;
    const [first] = validator.Errors(value);
    const path = first?.instancePath || '/';
    throw new ProblemError('invalid_body', '', { path, problem: first?.message ?? 'does not fit' });
  };
}
