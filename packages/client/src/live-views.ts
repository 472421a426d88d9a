import type { ViewName, ViewParams } from '@hallkit/protocol';
import { Listeners } from './listeners.ts';
import { Subscription } from './live-view.ts';
import type { LiveView, SubscriptionParts, ViewWish } from './live-view.ts';

interface SharedView {
  readonly subscription: Subscription;
  readonly listeners: Listeners;
  holders: number;
}

/** Everything of a subscription that does not differ from view to view. */
export type LiveViewsParts = Omit<SubscriptionParts, 'wish'> & { readonly hall: string };

/**
 * Every view of one client. Whoever asks for the same view with the same parameters shares one subscription; it ends
 * with its last holder.
 */
export class LiveViews {
  readonly #parts: LiveViewsParts;
  readonly #views = new Map<string, SharedView>();
  #isUp = false;

  constructor(parts: LiveViewsParts) {
    this.#parts = parts;
    const { socket } = parts;
    socket.on('snapshot', (message) => this.#each((view) => view.snapshot(message)));
    socket.on('patch', (message) => this.#each((view) => view.patch(message)));
    socket.on('pulse', (message) => this.#each((view) => view.pulse(message)));
    socket.on('closed', (message) => this.#each((view) => view.closed(message)));
  }

  /** Subscriptions now open. */
  get subscriptions(): readonly Subscription[] {
    return Array.from(this.#views.values(), ({ subscription }) => subscription);
  }

  /** A handle on a view. */
  open<V extends ViewName>(view: V, params: ViewParams[V]): LiveView {
    const wish = { hall: this.#parts.hall, view, params } as ViewWish;
    const key = keyOf(wish);
    const shared = this.#views.get(key) ?? this.#start(key, wish);
    shared.holders += 1;
    return handleOf(shared, () => this.#letGo(key, shared));
  }

  /** The connection is up. */
  up(): void {
    this.#isUp = true;
    this.#each((view) => view.up());
  }

  /** The connection is gone. */
  down(): void {
    this.#isUp = false;
    this.#each((view) => view.down());
  }

  /** Ends every view. */
  close(): void {
    this.#each((view) => view.close());
    this.#views.clear();
  }

  #start(key: string, wish: ViewWish): SharedView {
    const listeners = new Listeners();
    const changed = () => {
      listeners.tell();
      this.#parts.changed();
    };
    const shared = {
      subscription: new Subscription({ ...this.#parts, wish, changed }),
      listeners,
      holders: 0,
    };
    this.#views.set(key, shared);
    if (this.#isUp) shared.subscription.up();
    return shared;
  }

  #letGo(key: string, shared: SharedView): void {
    shared.holders -= 1;
    if (shared.holders > 0 || this.#views.get(key) !== shared) return;
    this.#views.delete(key);
    shared.subscription.close();
    this.#parts.changed();
  }

  #each(act: (view: Subscription) => void): void {
    for (const { subscription } of [...this.#views.values()]) act(subscription);
  }
}

function handleOf({ subscription, listeners }: SharedView, release: () => void): LiveView {
  const own: (() => void)[] = [];
  let isOpen = true;
  return {
    get rows() {
      return subscription.rows;
    },
    get cursor() {
      return subscription.cursor;
    },
    get status() {
      return subscription.status;
    },
    get problem() {
      return subscription.problem;
    },
    subscribe(listener) {
      const stop = listeners.add(listener);
      own.push(stop);
      return stop;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      for (const stop of own) stop();
      release();
    },
  };
}

/** The same parameters in another order are the same view. */
function keyOf({ view, params }: ViewWish): string {
  return JSON.stringify([view, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
