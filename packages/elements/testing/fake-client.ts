import type { CommandAnswer, ConnectionState, HallClient, LiveView } from '@hallkit/client';
import type { Catalogue, ViewRow } from '@hallkit/protocol';

/** A command as an element gave it. */
export interface GivenCommand {
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly commandId: string;
}

/** What a test makes the hall answer; throwing is a refusal. */
export type Answering = (command: GivenCommand) => Promise<CommandAnswer> | CommandAnswer;

/** A live view that a test fills by hand. */
export class FakeView implements LiveView {
  rows: ReadonlyMap<string, ViewRow> = new Map();
  status: LiveView['status'] = 'loading';
  readonly cursor = undefined;
  subscribers = new Set<() => void>();
  closed = 0;

  /** Puts rows in place of the present ones, as a snapshot does. */
  show(...rows: readonly ViewRow[]): void {
    this.rows = new Map(rows.map((row, index) => [`${row.kind}:${index}`, row]));
    this.status = 'live';
    for (const listener of this.subscribers) listener();
  }

  subscribe(listener: () => void): () => void {
    this.subscribers.add(listener);
    return () => void this.subscribers.delete(listener);
  }

  close(): void {
    this.closed += 1;
  }
}

/** A client without a server: views by name, commands noted and answered by the test. */
export class FakeClient {
  readonly hall = 'jiading';
  readonly pending = [];
  readonly views = new Map<string, FakeView>();
  readonly commands: GivenCommand[] = [];
  connection: ConnectionState = { status: 'live', since: 0, freshAt: 0, clockOffsetMs: 0 };
  answering: Answering = () => Promise.reject(new Error('the test gives no answer'));
  catalogueGiven: Catalogue | undefined;
  clock: () => number = () => Date.now();
  readonly #listeners = new Set<(state: ConnectionState) => void>();

  /** As elements see it. */
  get asClient(): HallClient {
    return this as unknown as HallClient;
  }

  setConnection(state: Partial<ConnectionState>): void {
    this.connection = { ...this.connection, ...state };
    for (const listener of this.#listeners) listener(this.connection);
  }

  onConnection(listener: (state: ConnectionState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  view(name: string, params: object): FakeView {
    const key = `${name} ${JSON.stringify(params)}`;
    const view = this.views.get(key) ?? new FakeView();
    this.views.set(key, view);
    return view;
  }

  async command(
    action: string,
    payload: GivenCommand['payload'],
    options: { commandId: string },
  ): Promise<CommandAnswer> {
    const command = { action, payload, commandId: options.commandId };
    this.commands.push(command);
    return this.answering(command);
  }

  catalogue(): Promise<Catalogue> {
    const given = this.catalogueGiven;
    return given === undefined
      ? Promise.reject(new Error('the test gives no catalogue'))
      : Promise.resolve(given);
  }

  now(): number {
    return this.clock();
  }

  close(): void {
    this.views.clear();
  }
}
