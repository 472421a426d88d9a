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

/** Makes a client whose one table of rows answers every view. */
export function fixedClient(rows: readonly ViewRow[]): FixedClient {
  let table = tableOf(rows);
  let head = rows.length;
  let state: ConnectionState = { status: 'live', since: 0, freshAt: Date.now(), clockOffsetMs: 0 };
  let problem: HallProblem | undefined;
  let answer: Partial<CommandAnswer> | { readonly problem: Partial<HallProblem> } = {};
  const viewListeners = new Set<() => void>();
  const connectionListeners = new Set<(state: ConnectionState) => void>();
  const requests = new Map<string, unknown>();
  const requested: string[] = [];
  const received: ReceivedCommand[] = [];
  const open = new Set<string>();
  const changed = (): void => viewListeners.forEach((listener) => listener());

  const liveView = (name: string): LiveView => ({
    get rows() {
      return table;
    },
    get cursor() {
      return { seq: head, tag: '0000000000000000' };
    },
    get status() {
      return problem === undefined ? (state.status === 'live' ? 'live' : 'stale') : 'refused';
    },
    get problem() {
      return problem;
    },
    subscribe(listener) {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    close: () => void open.delete(name),
  });

  return {
    hall: 'jiading',
    received,
    open,
    requested,
    pending: [],
    onPending: () => () => undefined,
    get connection() {
      return state;
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    view(name) {
      open.add(name);
      return liveView(name);
    },
    async command(action, payload) {
      received.push({ action, payload });
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
      table = tableOf(next);
      head = seq ?? head + 1;
      changed();
    },
    setConnection(next) {
      state = { ...state, ...next };
      connectionListeners.forEach((listener) => listener(state));
    },
    refuseView(next) {
      problem = { params: {}, retryable: false, status: 403, code: 'forbidden', ...next } as HallProblem;
      changed();
    },
    answerWith: (next) => void (answer = next),
  };
}

/** Rows by key; only call rows need a key of their own here. */
const tableOf = (rows: readonly ViewRow[]) =>
  new Map<string, ViewRow>(rows.map((row, index) => [`${row.kind}:${index}`, row]));
