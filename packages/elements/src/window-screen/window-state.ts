import type { CallRow, WindowRow } from '@hallkit/protocol';

/** What stands over a window. `called`: a number was called and has not begun to be served. */
export type WindowState = 'closed' | 'paused' | 'idle' | 'called' | 'serving';

/**
 * The state of a window as visitors need it. A window that is paused or closed while a visitor is still there shows
 * that visitor; one whose console has been silent shows as paused: nobody will call there.
 */
export function windowStateOf(row: WindowRow): WindowState {
  if (row.current !== '') return row.serving ? 'serving' : 'called';
  if (row.status === 'open' && !row.attended) return 'paused';
  return row.status === 'open' ? 'idle' : row.status;
}

/** The latest call of the number that stands at a window, or `undefined`. */
export function latestCall(row: WindowRow, calls: readonly CallRow[]): CallRow | undefined {
  const own = calls.filter((call) => call.window === row.id && call.number === row.current);
  return own.reduce<CallRow | undefined>(
    (newest, call) => (call.seq > (newest?.seq ?? 0) ? call : newest),
    undefined,
  );
}
