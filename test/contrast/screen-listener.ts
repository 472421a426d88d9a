import { createHallClient, type HallClient, type LiveView } from '@hallkit/client';
import type { CallRow } from '@hallkit/protocol';
import { Announcer } from '../../packages/elements/src/call-screen/announcer.ts';
import type { Caller } from './caller.ts';

/** A call screen without pixels: the client's live view and the screen's own announcer, over a real socket. */
export interface ScreenListener {
  readonly client: HallClient;
  readonly view: LiveView;
  /** Call rows that stand on the screen, oldest first. */
  calls(): CallRow[];
  /** Seqs said so far, in the order they were said. */
  readonly said: readonly number[];
  /** Resolves once `holds` does; asked again at every change. */
  until(holds: () => boolean): Promise<void>;
  close(): void;
}

/** Opens a screen. `url` may lead through a proxy; `now` is the machine's clock as the screen sees it, ms. */
export function openScreen(device: Caller, url: string, now: () => number = Date.now): ScreenListener {
  const { hall, token } = device.options;
  const client = createHallClient({ url, hall, token, now });
  const view = client.view('screen', {});
  const announcer = new Announcer({ read: () => undefined, write: () => undefined });
  const said: number[] = [];
  const calls = (): CallRow[] =>
    [...view.rows.values()].filter((row) => row.kind === 'call').sort((a, b) => a.seq - b.seq);
  const speak = (): void => {
    announcer.see(calls(), client.now(), view.cursor?.seq);
    for (let next = announcer.next(); next !== undefined; next = announcer.next()) {
      if (next.time === 1) said.push(next.seq);
      announcer.finished();
    }
  };
  view.subscribe(speak);
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        stopView();
        stopConnection();
        resolve();
      };
      const stopView = view.subscribe(look);
      const stopConnection = client.onConnection(look);
      look();
    });
  return { client, view, calls, said, until, close: () => client.close() };
}
