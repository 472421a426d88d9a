import { readFile } from 'node:fs/promises';
import type { HallSource } from '../host/hall-registry.ts';

/** Port of a demo, and of a server that is not told another. */
export const demoPort = 8640;

/** The demo's hall file; it lies beside `src` and `dist` alike. */
const demoFile = new URL('../../demo/jiading.json', import.meta.url);

/** The hall files of a demo: those given, or Jiading's; open at any hour. */
export async function demoHallSource(given: readonly HallSource[]): Promise<HallSource[]> {
  const sources =
    given.length > 0 ? given : [{ name: 'the demo hall', text: await readFile(demoFile, 'utf8') }];
  return sources.map(({ name, text }) => ({ name, text: openAtAnyHour(text) }));
}

/** The hall file without hours, special days and last-ticket times. A text that is no hall file stays as it is. */
export function openAtAnyHour(text: string): string {
  try {
    const { hours: _hours, specialDays: _days, ...hall } = JSON.parse(text) as Record<string, unknown>;
    const services = Array.isArray(hall['services'])
      ? hall['services'].map(withoutLastTicketTime)
      : hall['services'];
    return JSON.stringify({ ...hall, services });
  } catch {
    // The registry reads it next and names every mistake.
    return text;
  }
}

function withoutLastTicketTime(service: unknown): unknown {
  if (typeof service !== 'object' || service === null) return service;
  const { lastTicketTime: _time, ...rest } = service as Record<string, unknown>;
  return rest;
}
