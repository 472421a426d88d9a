/** What the benches print: a line per figure as it comes, and at the end every aim beside what came of it. */
import type { Percentiles, Spread } from './measure.ts';

/** One figure of the issue with its aim. */
export interface Finding {
  readonly what: string;
  /** What we measured, with its unit. */
  readonly ours: string;
  /** The bare thing in the same run, or '' where there is none. */
  readonly bare: string;
  /** Ours divided by the bare thing, or '' where there is none. */
  readonly ratio: string;
  readonly aim: string;
  /** Undefined for a figure that is told but has no aim. */
  readonly met: boolean | undefined;
}

/** Prints one line of a bench under its heading. */
export function say(line: string): void {
  console.log(`  ${line}`);
}

/** Prints the heading of a bench. */
export function heading(title: string): void {
  console.log(`\n${title}`);
}

/** A whole number with thousands apart. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A median with its range: `12,000 (11,500–12,900)`. */
export function range(values: Spread, digits = 0): string {
  const show = (value: number) => (digits === 0 ? count(value) : value.toFixed(digits));
  return `${show(values.median)} (${show(values.min)}–${show(values.max)})`;
}

/** Percentiles with their unit: `p50 3.1 · p99 12.0 · max 40.2 µs`. */
export function quantiles({ p50, p99, max }: Percentiles, unit: string): string {
  return `p50 ${p50.toFixed(1)} · p99 ${p99.toFixed(1)} · max ${max.toFixed(1)} ${unit}`;
}

/** How many times the second the first is. */
export function times(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)}×`;
}

/** Prints the closing table. */
export function table(findings: readonly Finding[]): void {
  const header = ['what', 'ours', 'bare', 'ratio', 'aim', ''];
  const rows = findings.map(({ what, ours, bare, ratio, aim, met }) => [
    what,
    ours,
    bare,
    ratio,
    aim,
    met === undefined ? '' : met ? 'met' : 'missed',
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  console.log(`\n${line(header)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}
