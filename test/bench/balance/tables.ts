import type { Comparison, Played } from './play.ts';
import { boundText, excess, rows, valueText, type Row } from './rows.ts';

/** The waits behind the ratios, in minutes, for one day. */
export function waitLines(day: Comparison): string {
  const played = {
    fifo: day.fifo,
    priority: day.priority,
    fixed: day.fixed,
    auto: day.auto,
    pooled: day.pooled,
  };
  const lines = Object.entries(played).map(([name, figures]) => [name, ...minutesOf(figures)]);
  return aligned([['', 'mean', 'p95', 'p99', 'longest', 'priority', 'ordinary', 'seconds'], ...lines]);
}

function minutesOf({
  meanMs,
  p95Ms,
  p99Ms,
  longestMs,
  priorityMeanMs,
  ordinaryMeanMs,
  seconds,
}: Played): string[] {
  const waits = [meanMs, p95Ms, p99Ms, longestMs, priorityMeanMs, ordinaryMeanMs];
  return [...waits.map((ms) => (ms / 60_000).toFixed(1)), seconds.toFixed(1)];
}

/** Every row with each day, the worst and the mean, beside bar and aim. */
export function dayTable(days: readonly Comparison[]): string {
  const head = ['', ...days.map(({ day }) => day), 'worst', 'mean', 'bar', 'aim', ''];
  return aligned([
    head,
    ...rows.map((row) => [row.what, ...days.map((day) => show(row, row.of(day))), ...closing(row, days)]),
  ]);
}

/** The same without a column for each day, and with how many of them keep the bar. */
export function manyDaysTable(days: readonly Comparison[]): string {
  const head = ['', 'worst', 'mean', 'bar', 'aim', '', 'days within the bar', 'worst day'];
  const lines = rows.map((row) => {
    const kept = days.filter((day) => excess(row.of(day), row.bar) <= 0).length;
    return [row.what, ...closing(row, days), `${kept} of ${days.length}`, worst(row, days).day];
  });
  return aligned([head, ...lines]);
}

/** Whether every row keeps its bar on every day. */
export function allMet(days: readonly Comparison[]): boolean {
  return rows.every((row) => verdict(row, days) !== 'missed');
}

function closing(row: Row, days: readonly Comparison[]): string[] {
  return [
    show(row, row.of(worst(row, days))),
    show(row, mean(row, days)),
    boundText(row.bar, row.percent),
    row.aim === undefined ? '' : boundText(row.aim, row.percent),
    verdict(row, days),
  ];
}

function verdict(row: Row, days: readonly Comparison[]): string {
  const value = row.of(worst(row, days));
  const missedMean = row.meanBar !== undefined && excess(mean(row, days), row.meanBar) > 0;
  if (excess(value, row.bar) > 0 || missedMean) return 'missed';
  return row.aim === undefined || excess(value, row.aim) > 0 ? 'bar' : 'aim';
}

function worst(row: Row, days: readonly Comparison[]): Comparison {
  return days.reduce((last, day) =>
    excess(row.of(day), row.bar) > excess(row.of(last), row.bar) ? day : last,
  );
}

function mean(row: Row, days: readonly Comparison[]): number {
  return days.reduce((sum, day) => sum + row.of(day), 0) / days.length;
}

function show(row: Row, value: number): string {
  return valueText(value, row.percent);
}

function aligned(lines: readonly (readonly string[])[]): string {
  const columns = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  );
  const show = (line: readonly string[]): string =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return lines.map((line) => show(line).trimEnd()).join('\n');
}
