import type { ViewParams } from '@hallkit/protocol';
import { callRows } from './call-rows.ts';
import { hallRow } from './hall-row.ts';
import { byKey, type Rows, type ViewInput } from './view-input.ts';
import { windowRowOf } from './window-rows.ts';

/** The small screen above one window. */
export function windowView(input: ViewInput, { window }: ViewParams['window']): Rows {
  const row = windowRowOf(input, window);
  const calls = callRows(input).filter((call) => call.window === window);
  return byKey([hallRow(input), ...(row === undefined ? [] : [row]), ...calls]);
}
