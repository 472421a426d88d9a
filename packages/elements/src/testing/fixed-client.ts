import type {
  CommandAnswer,
  ConnectionState,
  HallClient,
  HallProblem,
  HallRequest,
  LiveView,
  WireAction,
} from '@hallkit/client';
import type { ViewRow } from '@hallkit/protocol';

/** A command as a fixed client received it. */
export interface ReceivedCommand {
  readonly action: WireAction;
  readonly payload: unknown;
}

/** A client of rows that a test sets, without a server. */
export interface FixedClient extends HallClient {
  /** Commands received so far. */
  readonly received: readonly ReceivedCommand[];
  /** Views subscribed to now. */
  readonly open: ReadonlySet<string>;
  setRows(rows: readonly ViewRow[], head?: number): void;
  setConnection(state: Partial<ConnectionState>): void;
  /** Refuses the view from now on. */
  refuseView(problem: Partial<HallProblem>): void;
  /** What the next requests are answered with, by the end of their path. */
  answerRequest(pathEnd: string, answer: unknown): void;
  /** Requests received so far, as `METHOD path`. */
  readonly requested: readonly string[];
  /** What the next commands are answered with: by default an empty answer; a problem is thrown. */
  answerWith(answer: Partial<CommandAnswer> | { readonly problem: Partial<HallProblem> }): void;
}

/** What a test has set and its client answers with. */
interface Stage {
  table: ReadonlyMap<string, ViewRow>;
  head: number;
  connection: ConnectionState;
  problem: HallProblem | undefined;
  answer: Partial<CommandAnswer> | { readonly problem: Partial<HallProblem> };
  readonly viewListeners: Set<() => void>;
}

/** Makes a client whose one table of rows answers every view. */
export function fixedClient(rows: readonly ViewRow[]): FixedClient {
  const stage = stageOf(rows);
  const connectionListeners = new Set<(state: ConnectionState) => void>();
  const requests = new Map<string, unknown>();
  const requested: string[] = [];
  const received: ReceivedCommand[] = [];
  const open = new Set<string>();
  const changed = (): void => stage.viewListeners.forEach((listener) => listener());

  return {
    hall: 'jiading',
    received,
    open,
    requested,
    pending: [],
    onPending: () => () => undefined,
    get connection() {
      return stage.connection;
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    view(name) {
      open.add(name);
      return liveView(stage, () => void open.delete(name));
    },
    async command(action, payload) {
      received.push({ action, payload });
      const { answer } = stage;
      if ('problem' in answer) throw Object.assign(new Error(), answer.problem);
      return { commandId: '', seq: 0, tag: '', at: 0, ticket: 0, number: '', ...answer };
    },
    async request<T>({ method, path }: HallRequest): Promise<T> {
      requested.push(`${method} ${path}`);
      const end = [...requests.keys()].find((key) => path.endsWith(key));
      if (end === undefined) throw Object.assign(new Error(), { code: 'unknown_route', params: {} });
      return requests.get(end) as T;
    },
    answerRequest: (pathEnd, next) => void requests.set(pathEnd, next),
    catalogue: () => Promise.reject(new Error('no catalogue')),
    now: () => Date.now(),
    close: () => undefined,
    setRows(next, seq) {
      stage.table = tableOf(next);
      stage.head = seq ?? stage.head + 1;
      changed();
    },
    setConnection(next) {
      stage.connection = { ...stage.connection, ...next };
      connectionListeners.forEach((listener) => listener(stage.connection));
    },
    refuseView(next) {
      const refusal = { params: {}, retryable: false, status: 403, code: 'forbidden', ...next };
      stage.problem = refusal as HallProblem;
      changed();
    },
    answerWith: (next) => void (stage.answer = next),
  };
}

function stageOf(rows: readonly ViewRow[]): Stage {
  return {
    table: tableOf(rows),
    head: rows.length,
    connection: { status: 'live', since: 0, freshAt: Date.now(), clockOffsetMs: 0 },
    problem: undefined,
    answer: {},
    viewListeners: new Set(),
  };
}

function liveView(stage: Stage, close: () => void): LiveView {
  return {
    get rows() {
      return stage.table;
    },
    get cursor() {
      return { seq: stage.head, tag: '0000000000000000' };
    },
    get status() {
      if (stage.problem !== undefined) return 'refused';
      return stage.connection.status === 'live' ? 'live' : 'stale';
    },
    get problem() {
      return stage.problem;
    },
    subscribe(listener) {
      stage.viewListeners.add(listener);
      return () => stage.viewListeners.delete(listener);
    },
    close,
  };
}

/** Rows by key; only call rows need a key of their own here. */
const tableOf = (rows: readonly ViewRow[]) =>
  new Map<string, ViewRow>(rows.map((row, index) => [`${row.kind}:${index}`, row]));
