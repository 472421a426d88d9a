import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { addEstimateGauges, type HallEstimates } from './estimate-gauges.ts';

/** What the hall gauges show of one hall at the moment they are read. */
export interface HallFigures extends HallEstimates {
  readonly seq: number;
  readonly waiting: number;
  readonly windowsOpen: number;
  /** Commands that wait undecided. */
  readonly undecided: number;
}

/** What is read from the running server when somebody asks for the metrics. */
export interface MetricSources {
  halls(): readonly HallFigures[];
  sockets(): number;
  rooms(): number;
}

const COMMAND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const BATCH_EVENTS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Everything the server counts, in a registry of its own, so that two servers in one process do not mix. */
export class ServerMetrics {
  readonly #registry = new Registry();
  readonly #commandSeconds = new Histogram({
    name: 'hallkit_command_seconds',
    help: 'Time from a command’s arrival to its durable answer.',
    labelNames: ['action'],
    buckets: COMMAND_SECONDS,
    registers: [this.#registry],
  });
  readonly #refusals = this.#counter('hallkit_refusals_total', 'Requests and messages refused, by code.', [
    'code',
  ]);
  readonly #batchEvents = new Histogram({
    name: 'hallkit_append_events',
    help: 'Events that went down in one append.',
    buckets: BATCH_EVENTS,
    registers: [this.#registry],
  });
  readonly #frames = this.#counter('hallkit_frames_total', 'Messages built for rooms, by kind.', ['kind']);
  readonly #coalesced = this.#counter(
    'hallkit_coalesced_total',
    'Advances that travelled in a later patch.',
    [],
  );
  readonly #cut = this.#counter('hallkit_sockets_cut_total', 'Sockets the server cut, by reason.', [
    'reason',
  ]);

  constructor(sources: MetricSources) {
    collectDefaultMetrics({ register: this.#registry, prefix: 'hallkit_' });
    this.#gauge('hallkit_open_sockets', 'Sockets open now.', () => sources.sockets());
    this.#gauge('hallkit_rooms', 'Rooms somebody follows now.', () => sources.rooms());
    this.#hallGauge('hallkit_hall_seq', 'Newest event of the hall.', sources, ({ seq }) => seq);
    this.#hallGauge('hallkit_hall_waiting', 'Tickets waiting.', sources, ({ waiting }) => waiting);
    this.#hallGauge('hallkit_hall_windows_open', 'Windows open.', sources, ({ windowsOpen }) => windowsOpen);
    this.#hallGauge('hallkit_hall_undecided', 'Commands undecided.', sources, ({ undecided }) => undecided);
    addEstimateGauges(this.#registry, () => sources.halls());
  }

  /** A command was answered after so many milliseconds. */
  commandAnswered(action: string, tookMs: number): void {
    this.#commandSeconds.observe({ action }, tookMs / 1000);
  }

  refused(code: string): void {
    this.#refusals.inc({ code });
  }

  appended(events: number): void {
    this.#batchEvents.observe(events);
  }

  framed(kind: 'snapshot' | 'patch' | 'pulse'): void {
    this.#frames.inc({ kind });
  }

  coalesced(): void {
    this.#coalesced.inc();
  }

  socketCut(reason: string): void {
    this.#cut.inc({ reason });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics in Prometheus text form. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Lets go of the process-wide observers. */
  close(): void {
    this.#registry.clear();
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const registers = [this.#registry];
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  #hallGauge(
    name: string,
    help: string,
    sources: MetricSources,
    read: (figures: HallFigures) => number,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: ['hall'],
      registers: [this.#registry],
      collect() {
        for (const figures of sources.halls()) this.set({ hall: figures.hall }, read(figures));
      },
    });
  }
}
