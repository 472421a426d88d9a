import type {
  Catalogue,
  Device,
  ServiceFiguresRow,
  ServiceRow,
  WindowRow,
  WindowStaffRow,
  ZoneRow,
} from '@hallkit/protocol';
import type { WireAction, WirePayload } from '@hallkit/client';
import type { Language } from '../connection/lang-controller.ts';
import type { ManagerTexts } from './manager-texts.ts';

/** What is open beside the board: a service's or a window's settings, or the question before the day is closed. */
export type Selection =
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'window'; readonly id: string }
  | { readonly kind: 'close-day' }
  | undefined;

/** What the board's templates read and call; made anew at every render. */
export interface ManagerView {
  readonly texts: ManagerTexts;
  readonly language: Language;
  /** Server instant, ms. */
  readonly now: number;
  /** False while cut off or a command is on the way. */
  readonly canAct: boolean;
  readonly services: readonly ServiceRow[];
  readonly figures: ReadonlyMap<string, ServiceFiguresRow>;
  readonly windows: readonly WindowRow[];
  readonly staff: ReadonlyMap<string, WindowStaffRow>;
  readonly zones: readonly ZoneRow[];
  readonly catalogue: Catalogue | undefined;
  readonly devices: readonly Device[];
  readonly serviceName: (id: string) => string;
  readonly select: (selection: Selection) => void;
  readonly run: <A extends WireAction>(action: A, payload: WirePayload[A]) => void;
}
