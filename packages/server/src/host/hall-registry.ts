import type { Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { HistoryProjector } from '../history/history-projector.ts';
import { DueRunner } from './due.ts';
import { startErasure } from './erasure.ts';
import { define, HallFileError, readDefinition, type HallDefinition } from './hall-definition.ts';
import { HallHost, hallStream } from './hall-host.ts';
import type { JournalLogger } from './journal.ts';
import { SecretKeys } from './secret-keys.ts';
import { Snapshots } from './snapshots.ts';

/** A hall file as it was found. */
export interface HallSource {
  /** Says in messages which file it is. */
  readonly name: string;
  readonly text: string;
}

/** What the halls of a process are opened with. */
export interface RegistryOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: JournalLogger;
  /** Hall files to serve. Halls that are in the store and in no file are served by the file they had. */
  readonly halls: readonly HallSource[];
}

/** A hall and what works on it. */
interface RunningHall {
  readonly host: HallHost;
  readonly due: DueRunner;
  readonly history: HistoryProjector;
  readonly snapshots: Snapshots;
}

/** The halls of one process. */
export class HallRegistry {
  readonly #halls = new Map<string, RunningHall>();
  #stopErasure: () => void = () => undefined;

  /**
   * Opens every hall: reads its log and brings its hall file into force where it differs. Throws `HallFileError` for a
   * file that does not work, `LogUnreadable` for a damaged log, `StoreError` when the store fails.
   */
  static async open(options: RegistryOptions): Promise<HallRegistry> {
    const definitions = readAll(options.halls);
    const registry = new HallRegistry();
    const keys = new SecretKeys(options.store);
    try {
      for (const id of await hallIds(options.store, definitions)) {
        await registry.#open(id, definitions.get(id), options, keys);
      }
    } catch (error) {
      await registry.close();
      throw error;
    }
    const streams = registry.all().map(({ stream }) => stream);
    registry.#stopErasure = startErasure({ ...options, keys, streams });
    return registry;
  }

  /** The hall with this id, or undefined. */
  get(id: string): HallHost | undefined {
    return this.#halls.get(id)?.host;
  }

  /** Every hall, in the order they were opened. */
  all(): readonly HallHost[] {
    return [...this.#halls.values()].map(({ host }) => host);
  }

  /** Writes every hall's history up to its present head. */
  async flushHistory(): Promise<void> {
    for (const { history } of this.#halls.values()) await history.flush();
  }

  /** Answers what waits, writes history and snapshots, and stops. The store stays open. */
  async close(): Promise<void> {
    this.#stopErasure();
    for (const { host, due, history, snapshots } of this.#halls.values()) {
      await due.stop();
      await host.stop();
      await history.stop();
      await snapshots.stop(history.seq);
    }
    this.#halls.clear();
  }

  async #open(
    id: string,
    definition: HallDefinition | undefined,
    options: RegistryOptions,
    keys: SecretKeys,
  ): Promise<void> {
    const { store, clock, logger } = options;
    const host = await HallHost.open({ hall: id, store, keys, clock, logger });
    if (definition) await define(host, definition);
    const snapshots = new Snapshots(store, host, logger);
    const onWritten = (seq: number): void => snapshots.historyReached(seq);
    const history = new HistoryProjector({ store, host, clock, logger, onWritten });
    this.#halls.set(id, { host, snapshots, history, due: new DueRunner(host, clock, logger) });
    logger.info({ hall: id, seq: host.cursor.seq, file: host.plan.hash.slice(0, 12) }, 'hall opened');
  }
}

function readAll(sources: readonly HallSource[]): ReadonlyMap<string, HallDefinition> {
  const byId = new Map<string, HallDefinition>();
  for (const { name, text } of sources) {
    const definition = readDefinition(text, name);
    const { id } = definition.hall;
    if (byId.has(id))
      throw new HallFileError('hall_twice', `${name} describes the hall "${id}" a second time.`);
    byId.set(id, definition);
  }
  return byId;
}

async function hallIds(store: Store, definitions: ReadonlyMap<string, HallDefinition>): Promise<string[]> {
  const prefix = hallStream('');
  const stored = (await store.streams())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return [...new Set([...definitions.keys(), ...stored])];
}
