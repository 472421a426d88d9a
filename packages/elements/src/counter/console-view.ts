import type { Catalogue, WindowRow } from '@hallkit/protocol';
import type { Language } from '../connection/lang-controller.ts';
import type { ConsoleState } from './console-state.ts';
import type { CounterTexts } from './counter-texts.ts';
import type { KeyMap } from './key-map.ts';
import type { CounterAction } from './possible-actions.ts';

/** What the console's templates read and call; made anew at every render. */
export interface ConsoleView {
  readonly state: ConsoleState;
  readonly texts: CounterTexts;
  readonly language: Language;
  /** Server instant, ms. */
  readonly now: number;
  readonly can: ReadonlySet<CounterAction>;
  readonly keys: KeyMap;
  /** Action on the way, if any. */
  readonly pending: string | undefined;
  readonly catalogue: Catalogue | undefined;
  /** Every window of the hall, to transfer to. */
  readonly windows: readonly WindowRow[];
  /** Names by id in the clerk's language; the id where there is none. */
  readonly serviceName: (id: string) => string;
  readonly priorityName: (id: string) => string;
  /** Auto-next: on, and when it calls (server instant, ms), if it will. */
  readonly autoNext: { readonly on: boolean; readonly at: number | undefined };
  /** Panel that is open beside the present ticket. */
  readonly panel: PanelName;
  /** Presses an action: sends it, or opens the panel that asks for the rest. */
  readonly press: (action: CounterAction) => void;
  readonly open: (panel: PanelName) => void;
  readonly setAutoNext: (on: boolean) => void;
}

/** Panels that ask for what an action needs; '' = none. */
export type PanelName = '' | 'finish' | 'refuse' | 'pause' | 'transfer' | 'add' | 'express' | 'priority';
