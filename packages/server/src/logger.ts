import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Names under which secrets and personal data travel; whatever is logged under them is blotted out. */
const secretKeys = [
  'authorization',
  'token',
  'accessToken',
  'refreshToken',
  'password',
  'deviceSecret',
  'secret',
  'link',
  'leaveCode',
  'visitor',
  'phone',
  'idNumber',
  'note',
];

/**
 * A logger of JSON lines on `destination` (default: standard output). Control characters are escaped by JSON itself,
 * secrets and personal data are blotted out by name down to the third level.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  const options = { level, redact: { paths, censor: '[redacted]' }, base: null };
  return destination ? pino(options, destination) : pino(options);
}
