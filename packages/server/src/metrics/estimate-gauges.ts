import { must, type HallState } from '@hallkit/core';
import { Gauge, type Registry } from 'prom-client';

/** How the waits a service has told today came true. */
export interface EstimateFigures {
  readonly service: string;
  /** First calls of those who waited. */
  readonly told: number;
  /** Sum of distances of the told p50 from the wait, ms. */
  readonly errorMs: number;
  /** Called within the told p90; and earlier than the told p50. */
  readonly within: number;
  readonly over: number;
}

/** The figures of every service that has told a wait which has come true. */
export function estimateFigures({ plan, services }: HallState): readonly EstimateFigures[] {
  return (plan?.serviceIds ?? []).flatMap((service, index) => {
    const { told, toldErrorMs, toldWithin, toldOver } = must(services[index], 'service').tally;
    const figures = { service, told, errorMs: toldErrorMs, within: toldWithin, over: toldOver };
    return told === 0 ? [] : [figures];
  });
}

/** One hall's figures at the moment they are read. */
export interface HallEstimates {
  readonly hall: string;
  readonly estimates: readonly EstimateFigures[];
}

/** Adds gauges that say how good the estimates are, by hall and service; a service begins anew with its day. */
export function addEstimateGauges(registry: Registry, halls: () => readonly HallEstimates[]): void {
  const add = (name: string, help: string, read: (figures: EstimateFigures) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['hall', 'service'],
      registers: [registry],
      collect() {
        this.reset();
        for (const { hall, estimates } of halls())
          for (const figures of estimates) this.set({ hall, service: figures.service }, read(figures));
      },
    });
  };
  add('hallkit_estimate_told', 'Told waits of today that have come true.', ({ told }) => told);
  add(
    'hallkit_estimate_error_seconds',
    'Mean distance of the told p50 from the wait today.',
    ({ errorMs, told }) => errorMs / told / 1000,
  );
  add(
    'hallkit_estimate_coverage_ratio',
    'Share of waits of today within the told p90.',
    ({ within, told }) => within / told,
  );
  add(
    'hallkit_estimate_over_ratio',
    'Share of waits of today shorter than the told p50.',
    ({ over, told }) => over / told,
  );
}
