import { hash } from 'node:crypto';

/** Id of a command that follows from the log itself: whoever sends it, and however often, it is done once. */
export function derivedId(stream: string, kind: string, subject: string, dueAt: number): string {
  return `sys-${hash('sha256', JSON.stringify([stream, kind, subject, dueAt]), 'hex').slice(0, 32)}`;
}
