import { problem } from '@hallkit/protocol/codes';
import type { ErrorCode } from '@hallkit/protocol/codes';
import { readProblem } from '../src/problem.ts';
import type { HallProblem } from '../src/problem.ts';

/** A problem as a server gives it. */
export function wireProblem(code: ErrorCode): HallProblem {
  const read = readProblem(problem(code));
  if (read === undefined) throw new Error(`${code} cannot be read`);
  return read;
}
