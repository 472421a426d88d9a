/** Days that were never recorded, made of recorded ones by a seed: other mixes, loads, service times and priorities. */
import type { Visit } from '@hallkit/core';
import type { Day } from './days.ts';
import { Random } from './random.ts';

const minuteMs = 60_000;

/** Spread (σ of the logarithm) of each service's share of the visits and of its mean service time. */
const mixSpread = 0.25;
const timeSpread = 0.12;
/** The load lies within this share of the recorded one, either way. */
const loadSpread = 0.15;
/** Arrivals move by up to this much either way, ms. */
const jitterMs = 10 * minuteMs;
/**
 * The share of priority visitors is the recorded one times this: from … to. With more than 28 in a hundred no policy can
 * keep both their bar and that of the ordinary ones: one's wait is the other's.
 */
const priorityFactors = [0.5, 1.3] as const;

/** A day like this one, but not this one. The same seed gives the same day. */
export function perturb(day: Day, seed: number): Day {
  const random = new Random(seed);
  const services = new Map(day.hall.services.map(({ id }) => [id, traitsOf(id, day, random)]));
  const load = random.between(1 - loadSpread, 1 + loadSpread);
  const scale = load / meanShare(day.visits, services);
  const priorities = new Priorities(day.visits, random);
  const visits: Visit[] = [];
  for (const visit of day.visits) {
    const traits = services.get(visit.service);
    if (traits === undefined) throw new Error(`${day.name} has no service ${visit.service}`);
    for (let copies = random.rounded(traits.share * scale); copies > 0; copies--) {
      visits.push({
        ...visit,
        arrivedAt: visit.arrivedAt + Math.round(random.between(-jitterMs, jitterMs) / 1000) * 1000,
        priority: priorities.of(visit),
        serviceMs: Math.max(1000, Math.round((random.oneOf(traits.timesMs) * traits.pace) / 1000) * 1000),
      });
    }
  }
  visits.sort((a, b) => a.arrivedAt - b.arrivedAt);
  return {
    ...day,
    name: `${day.name}#${seed}`,
    visits: visits.map((visit, at) => ({ ...visit, id: `v${at + 1}` })),
  };
}

/** What becomes of one service on this day. */
interface Traits {
  /** Its visits, times this. */
  readonly share: number;
  /** Its service times, times this. */
  readonly pace: number;
  readonly timesMs: readonly number[];
}

function traitsOf(service: string, { visits }: Day, random: Random): Traits {
  const timesMs = visits.filter((visit) => visit.service === service).map(({ serviceMs }) => serviceMs);
  return { share: random.lognormal(mixSpread), pace: random.lognormal(timeSpread), timesMs };
}

function meanShare(visits: readonly Visit[], services: ReadonlyMap<string, Traits>): number {
  return visits.reduce((sum, { service }) => sum + (services.get(service)?.share ?? 0), 0) / visits.length;
}

/** Gives priority to more or fewer visitors than there were, of the recorded classes. */
class Priorities {
  readonly #random: Random;
  readonly #classes: readonly string[];
  readonly #keep: number;
  readonly #gain: number;

  constructor(visits: readonly Visit[], random: Random) {
    this.#random = random;
    this.#classes = visits.map(({ priority }) => priority).filter((priority) => priority !== '');
    const share = this.#classes.length / visits.length;
    const factor = random.between(...priorityFactors);
    this.#keep = Math.min(1, factor);
    this.#gain = (Math.max(0, factor - 1) * share) / (1 - share);
  }

  of({ priority }: Visit): string {
    if (priority !== '') return this.#random.next() < this.#keep ? priority : '';
    return this.#classes.length > 0 && this.#random.next() < this.#gain
      ? this.#random.oneOf(this.#classes)
      : '';
  }
}
