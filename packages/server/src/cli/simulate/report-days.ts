import { localInstant, type DayFigures, type HallFile } from '@hallkit/core';
import type { PlayedDay } from './play-file.ts';

/** The figures of a table, in its order. */
const figures: readonly (readonly [heading: string, value: keyof DayFigures])[] = [
  ['mean', 'meanMs'],
  ['p50', 'p50Ms'],
  ['p90', 'p90Ms'],
  ['p95', 'p95Ms'],
  ['p99', 'p99Ms'],
  ['longest', 'longestMs'],
  ['priority mean', 'priorityMeanMs'],
  ['ordinary mean', 'ordinaryMeanMs'],
];

/** Waits of days beside each other in minutes, each after the first also as a ratio to it. */
export function waitTable(days: readonly PlayedDay[]): string {
  const first = days[0];
  const rows = days.map((day) => [
    day.policy,
    ...figures.map(([, value]) =>
      cell(day.figures[value], day === first ? undefined : first?.figures[value]),
    ),
  ]);
  return alignedRows([['wait, minutes', ...figures.map(([heading]) => heading)], ...rows]);
}

/** What a played day came to, for a person. */
export function summary(day: PlayedDay, hall: HallFile, auto: boolean): string {
  const lines = [
    `${day.policy}, ${auto ? 'auto' : 'fixed'} allocation: ${count(day.figures.visits)} visits served ` +
      `at ${count(hall.windows.length)} windows, ${localInstant(day.firstAt, hall.timezone)} to ` +
      localInstant(day.lastAt, hall.timezone),
    waitTable([day]).trimEnd(),
    estimateLine(day),
    ...(auto ? [changesLine(day, hall)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function estimateLine({ estimates: { waited, errorMs, withinP90, beforeP50 } }: PlayedDay): string {
  if (waited === 0) return 'Nobody had to wait.';
  return (
    `Told at issue to the ${count(waited)} who waited: off by ${minutes(errorMs)} minutes on average; ` +
    `${percent(withinP90)} called within their p90, ${percent(beforeP50)} before their p50`
  );
}

function changesLine({ changes }: PlayedDay, { windows }: HallFile): string {
  return `${count(changes)} changes of what windows serve, ${(changes / windows.length).toFixed(1)} a window`;
}

function cell(valueMs: number, firstMs: number | undefined): string {
  if (firstMs === undefined) return minutes(valueMs);
  return `${minutes(valueMs)} (${firstMs === 0 ? '–' : `${(valueMs / firstMs).toFixed(2)}×`})`;
}

/** Columns side by side; the first to the left, figures to the right. */
function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `${rows.map(line).join('\n')}\n`;
}

function minutes(ms: number): string {
  return (ms / 60_000).toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
