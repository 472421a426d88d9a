/** The recorded days: four files of visits, each for one of the example halls. */
import type { HallFile, Visit } from '@hallkit/core';
import { readHallFile } from '@hallkit/core';
import { readdirSync, readFileSync } from 'node:fs';

/** A day to play in its hall. */
export interface Day {
  readonly name: string;
  readonly hall: HallFile;
  readonly visits: readonly Visit[];
}

const visitsFolder = new URL('../../visits/', import.meta.url);
const hallsFolder = new URL('../../../examples/halls/', import.meta.url);

/** Every day in `test/visits`; `jiading-monday.csv` is a day of the hall `jiading.json`. */
export function recordedDays(): readonly Day[] {
  return readdirSync(visitsFolder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => {
      const name = file.replace('.csv', '');
      return { name, hall: hallOf(name), visits: visitsOf(file) };
    });
}

function hallOf(day: string): HallFile {
  const file = new URL(`${day.split('-')[0] ?? ''}.json`, hallsFolder);
  const reading = readHallFile(readFileSync(file, 'utf8'));
  if (!reading.ok)
    throw new Error(`${file.pathname}: ${reading.mistakes.map(({ message }) => message).join()}`);
  return reading.hall;
}

function visitsOf(file: string): readonly Visit[] {
  const [, ...lines] = readFileSync(new URL(file, visitsFolder), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [id = '', arrivedAt = '', service = '', priority = '', seconds = ''] = line.split(',');
    return { id, arrivedAt: Date.parse(arrivedAt), service, priority, serviceMs: Number(seconds) * 1000 };
  });
}
