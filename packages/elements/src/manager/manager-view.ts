import type {
  AdviceRow,
  AlertRow,
  AllocationRow,
  Catalogue,
  Device,
  EstimateRow,
  ServiceFiguresRow,
  ServiceRow,
  WindowRow,
  WindowStaffRow,
  ZoneRow,
} from '@hallkit/protocol';
import type { WireAction, WirePayload } from '@hallkit/client';
import type { Language } from '../connection/lang-controller.ts';
import type { DragController } from './drag-controller.ts';
import type { ManagerTexts } from './manager-texts.ts';
import type { ReallocationController } from './reallocation-controller.ts';
import type { ServiceTile } from './service-tile.ts';
import type { WindowCard } from './window-card.ts';

/** What is open beside the board: a service's or a window's settings, a preset, or the question before the day is closed. */
export type Selection =
  | { readonly kind: 'service' | 'window' | 'preset'; readonly id: string }
  | { readonly kind: 'close-day' }
  | undefined;

/** What the board reads from the rows of its view. */
export interface HallParts {
  readonly services: readonly ServiceRow[];
  /** Those that need somebody first. */
  readonly tiles: readonly ServiceTile[];
  readonly figures: ReadonlyMap<string, ServiceFiguresRow>;
  readonly windows: readonly WindowRow[];
  readonly cards: readonly WindowCard[];
  readonly staff: ReadonlyMap<string, WindowStaffRow>;
  readonly zones: readonly ZoneRow[];
  readonly allocation: AllocationRow | undefined;
  /** Best first. */
  readonly advice: readonly AdviceRow[];
  readonly alerts: readonly AlertRow[];
  readonly estimates: readonly EstimateRow[];
  readonly serviceName: (id: string) => string;
}

/** What the board's templates read and call; made anew at every render. */
export interface ManagerView extends HallParts {
  readonly texts: ManagerTexts;
  readonly language: Language;
  /** Server instant, ms. */
  readonly now: number;
  /** False while cut off or a command is on the way. */
  readonly canAct: boolean;
  readonly selection: Selection;
  readonly catalogue: Catalogue | undefined;
  readonly devices: readonly Device[];
  readonly reallocation: ReallocationController;
  readonly drag: DragController;
  readonly select: (selection: Selection) => void;
  readonly run: <A extends WireAction>(action: A, payload: WirePayload[A]) => void;
}

/** Lets a window be chosen for: opens its settings with what it serves. */
export function openWindow({ select, reallocation }: ManagerView, card: WindowCard): void {
  select({ kind: 'window', id: card.id });
  reallocation.begin(card.id, card.services);
}

/** Carries a service to or out of a window: opens its settings with that choice, so that its effect is shown first. */
export function openWith(view: ManagerView, card: WindowCard, service: string): void {
  openWindow(view, card);
  view.reallocation.toggle(service);
}
