import type { HallFile } from '../hall/hall-file.ts';
import type { Visit } from '../simulation/visit.ts';
import { monday9 } from './scenario.ts';

const minuteMs = 60_000;
const services = ['tax', 'land', 'hr'];

/** A hall of comprehensive windows alone, three services of ten minutes each. */
export function comprehensiveHall(windows: number): HallFile {
  return {
    id: 'comprehensive',
    name: { 'zh-CN': '综合窗口大厅' },
    timezone: 'Asia/Shanghai',
    zones: [{ id: 'east', name: { 'zh-CN': '东区' } }],
    priorities: [{ id: 'elderly', name: { 'zh-CN': '老年人' } }],
    services: services.map((id, at) => ({
      id,
      name: { 'zh-CN': id },
      zone: 'east',
      prefix: 'ABC'.charAt(at),
      meanMinutes: 10,
    })),
    windows: Array.from({ length: windows }, (_, at) => ({
      id: `w${at + 1}`,
      number: at + 1,
      zone: 'east',
      kind: 'comprehensive' as const,
      services: ['*'],
    })),
  };
}

/** Hours of a comprehensive hall, made of a seed. */
export interface BusyHours {
  readonly windows: number;
  readonly hours: number;
  /** Share of all windows' time that the work takes. */
  readonly load: number;
  /** A priority visitor comes on the minute, every so many minutes. */
  readonly priorityEveryMinutes: number;
  readonly seed: number;
}

/** Ordinary visitors come at random (Poisson); service times are lognormal with σ 0.6, as halls record them. */
export function busyHours({ windows, hours, load, priorityEveryMinutes, seed }: BusyHours): readonly Visit[] {
  const next = chance(seed);
  const endMinutes = hours * 60;
  const perMinute = (load * windows) / 10 - 1 / priorityEveryMinutes;
  const arrivals: { minutes: number; priority: string }[] = [];
  for (let minutes = 0; minutes < endMinutes; minutes += priorityEveryMinutes)
    arrivals.push({ minutes, priority: 'elderly' });
  for (let minutes = 0; minutes < endMinutes; minutes -= Math.log(1 - next()) / perMinute)
    arrivals.push({ minutes, priority: '' });
  arrivals.sort((a, b) => a.minutes - b.minutes);
  return arrivals.map(({ minutes, priority }, at) => ({
    id: `v${at + 1}`,
    arrivedAt: monday9 + Math.round(minutes * minuteMs),
    service: services[Math.floor(next() * services.length)] ?? 'tax',
    priority,
    serviceMs: Math.round(10 * minuteMs * Math.exp(0.6 * normal(next) - 0.18)) + 1,
  }));
}

/** Numbers from 0 to below 1 from a seed (Mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal number (Box and Muller 1958). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
