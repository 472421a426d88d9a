import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ProblemError } from '../problem-error.ts';
import { limits } from '../limits.ts';

/** Parameters of one stored hash; they travel with it, so that raising the limits keeps old passwords valid. */
interface HashParameters {
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

interface ParsedHash extends HashParameters {
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const derive = promisify(argon2);
let checksInFlight = 0;

/**
 * Argon2id hash of a password in PHC form (`$argon2id$v=19$m=…,t=…,p=…$salt$tag`).
 * Throws `invalid_body` for a password outside `limits.passwordChars*`.
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < limits.passwordCharsMin || password.length > limits.passwordCharsMax) {
    throw new ProblemError(
      'invalid_body',
      `A password has ${limits.passwordCharsMin} to ${limits.passwordCharsMax} characters.`,
    );
  }
  const { memoryKib, passes, parallelism, tagBytes, saltBytes } = limits.argon2;
  const salt = randomBytes(saltBytes);
  const tag = await tagOf(password, salt, tagBytes, { memoryKib, passes, parallelism });
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether the password fits the hash. Without a hash (unknown user) the same work is done and the answer is no, so
 * that time does not tell who exists. Throws `overloaded` when too many are being checked.
 */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  if (checksInFlight >= limits.passwordChecksMax) {
    throw new ProblemError('overloaded', 'Too many log-ins at once.', {}, 1);
  }
  checksInFlight += 1;
  try {
    const parsed = (hash === undefined ? undefined : parseHash(hash)) ?? decoy;
    const tag = await tagOf(
      password.slice(0, limits.passwordCharsMax),
      parsed.salt,
      parsed.tag.length,
      parsed,
    );
    return timingSafeEqual(tag, parsed.tag) && parsed !== decoy;
  } finally {
    checksInFlight -= 1;
  }
}

/** What unknown users are checked against. */
const decoy: ParsedHash = {
  ...limits.argon2,
  salt: randomBytes(limits.argon2.saltBytes),
  tag: randomBytes(limits.argon2.tagBytes),
};

function tagOf(password: string, salt: Buffer, tagLength: number, by: HashParameters): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: by.parallelism,
    tagLength,
    memory: by.memoryKib,
    passes: by.passes,
  });
}

function parseHash(hash: string): ParsedHash | undefined {
  const match =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{11,86})\$([\w+/]{22,86})$/.exec(hash);
  if (!match) return undefined;
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    memoryKib: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
