import type { Cursor, ViewPatch, ViewPulse, ViewSnapshot } from '@hallkit/protocol';
import { wireTimes } from '@hallkit/protocol/codes';
import { every, type Clock } from '../clock.ts';
import type { HallAdvance } from '../host/journal.ts';
import { limits } from '../limits.ts';
import { diffRows } from '../view/diff-rows.ts';
import type { Rows } from '../view/view-input.ts';

/** The hall as a room sees it. */
export interface RoomSource {
  readonly cursor: Cursor;
  /** When this node last knew the log, ms. */
  readonly readAt: number;
  /** The view now. Throws a `ProblemError` when what it is about is no longer there. */
  project(): Rows;
  /** Whether an advance is one that must not wait: a visitor's own call. */
  isUrgent(advance: HallAdvance): boolean;
}

/** The sockets behind a room. */
export interface RoomAudience {
  /** To everybody who has joined. */
  patch(message: ViewPatch): void;
  pulse(message: ViewPulse): void;
  /** Lets these sockets join and gives them the whole view. */
  welcome(sockets: readonly string[], message: ViewSnapshot): void;
  /** Lets a socket join that holds the view already. */
  join(socket: string): void;
  /** An advance that will travel with a later one. */
  coalesced(): void;
  /** The view is over for everybody: what it showed is gone, or it cannot be built. */
  failed(error: unknown): void;
}

/** What a room is made of. */
export interface RoomOptions {
  readonly name: string;
  /** Time between two patches when nothing is urgent, ms; 0 = by the load. */
  readonly pauseMs: number;
  readonly source: RoomSource;
  readonly audience: RoomAudience;
  readonly clock: Clock;
  /** Runs work when the present turn of the event loop is over: who pressed is answered first. */
  readonly soon: (work: () => void) => void;
}

/** Broadcasts over which their cost is averaged. */
const COST_MEMORY = 4;

/**
 * One view of one hall for everybody who follows it. Rows are projected once for all.
 *
 * The first change after quiet travels at once; those that follow wait for each other. `sent` is the cursor of the last
 * patch, so that patches always join up, whatever the log did in between without touching this view.
 */
export class Room {
  readonly name: string;
  readonly #options: RoomOptions;
  readonly #members = new Set<string>();
  #joiners: string[] = [];
  #rows: Rows;
  #sent: Cursor;
  #snapshot: ViewSnapshot | undefined;
  /** Whether `sent` alone tells the rows: false while they may also have changed by the mere passing of time. */
  #exact = false;
  #flushedAt = -Infinity;
  /** How long broadcasts took lately, ms. */
  #costMs = 0;
  #due: { readonly at: number; readonly cancel: () => void } | undefined;
  #welcoming = false;
  readonly #stopPulse: () => void;

  /** Throws what `project` throws. */
  constructor(options: RoomOptions) {
    this.name = options.name;
    this.#options = options;
    this.#rows = options.source.project();
    this.#sent = options.source.cursor;
    this.#stopPulse = every(options.clock, wireTimes.pulseMs, () => this.#pulse());
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  get cursor(): Cursor {
    return this.#sent;
  }

  /** The whole view as it was sent last; built once for all who ask. */
  get snapshot(): ViewSnapshot {
    this.#snapshot ??= { room: this.name, cursor: this.#sent, rows: Object.fromEntries(this.#rows) };
    return this.#snapshot;
  }

  /** A socket follows the room. Who holds exactly what was sent last gets no snapshot. */
  add(socket: string, cursor: Cursor | undefined): void {
    this.#members.add(socket);
    if (this.#exact && cursor !== undefined && sameCursor(cursor, this.#sent))
      this.#options.audience.join(socket);
    else this.#welcomeLater(socket);
  }

  delete(socket: string): void {
    this.#members.delete(socket);
  }

  /** The hall moved on. */
  advanced(advance: HallAdvance): void {
    const { clock, source, audience } = this.#options;
    const now = clock.now();
    const at = source.isUrgent(advance) ? now : Math.max(now, this.#flushedAt + this.#pauseMs());
    if (this.#due) audience.coalesced();
    if (this.#due && this.#due.at <= at) return;
    this.#due?.cancel();
    this.#due = { at, cancel: this.#later(at - now, () => this.#flush()) };
  }

  /** Lets go of everything; nothing is sent any more. */
  close(): void {
    this.#stopPulse();
    this.#due?.cancel();
    this.#members.clear();
    this.#joiners = [];
  }

  /** The more there are to tell, and the longer it takes, the rarer: at most half the time goes into one room. */
  #pauseMs(): number {
    if (this.#options.pauseMs > 0) return this.#options.pauseMs;
    const byLoad = Math.max(
      limits.coalesceMsMin,
      this.#members.size / limits.coalesceSocketsPerMs,
      2 * this.#costMs,
    );
    return Math.min(byLoad, limits.coalesceMsMax);
  }

  #later(waitMs: number, work: () => void): () => void {
    if (waitMs > 0) return this.#options.clock.after(waitMs, work);
    let live = true;
    this.#options.soon(() => live && work());
    return () => (live = false);
  }

  #flush(): void {
    this.#due = undefined;
    this.#flushedAt = this.#options.clock.now();
    this.#sendChange();
  }

  #sendChange(): void {
    const { source, audience } = this.#options;
    const cursor = source.cursor;
    const next = this.#project();
    if (!next) return;
    const change = diffRows(this.#rows, next);
    this.#rows = next;
    if (!change) return;
    const prev = this.#sent;
    this.#exact = !sameCursor(prev, cursor);
    this.#sent = cursor;
    this.#snapshot = undefined;
    const startedAt = performance.now();
    audience.patch({ room: this.name, prev, cursor, ...change });
    this.#costMs += (performance.now() - startedAt - this.#costMs) / COST_MEMORY;
  }

  #project(): Rows | undefined {
    try {
      return this.#options.source.project();
    } catch (error) {
      this.#options.audience.failed(error);
      return undefined;
    }
  }

  /** What depends on the hour changes without an event; then the head, and how fresh it is. */
  #pulse(): void {
    const { clock, source, audience } = this.#options;
    const now = clock.now();
    if (!this.#due && now - this.#flushedAt >= wireTimes.pulseMs) this.#sendChange();
    if (!this.isEmpty)
      audience.pulse({ room: this.name, cursor: this.#sent, at: now, readAt: source.readAt });
  }

  #welcomeLater(socket: string): void {
    this.#joiners.push(socket);
    if (this.#welcoming) return;
    this.#welcoming = true;
    this.#options.soon(() => this.#welcome());
  }

  /** One snapshot for all who came meanwhile; who comes during a rush waits a moment for the others. */
  #welcome(): void {
    const { clock, audience } = this.#options;
    const waiting = this.#joiners.filter((socket) => this.#members.has(socket));
    this.#joiners = [];
    this.#welcoming = waiting.length > 0;
    if (!this.#welcoming) return;
    audience.welcome(waiting, this.snapshot);
    clock.after(limits.welcomeMs, () => this.#welcome());
  }
}

function sameCursor(a: Cursor, b: Cursor): boolean {
  return a.seq === b.seq && a.tag === b.tag;
}
