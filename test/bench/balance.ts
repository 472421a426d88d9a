/**
 * `npm run bench:balance`: the balanced policy, the allocator and the wait estimate beside what peers do, beside arrival
 * order, and beside the pooled bound, on the recorded days and on days made of them.
 *
 *     npm run bench:balance -- [--day NAME] [--perturbed N] [--seed N] [--strict]
 */
import { parseArgs } from 'node:util';
import { recordedDays, type Day } from './balance/days.ts';
import { perturb } from './balance/perturb.ts';
import { compare, type Comparison } from './balance/play.ts';
import { allMet, dayTable, manyDaysTable, waitLines } from './balance/tables.ts';
import { heading } from './report.ts';

const { values } = parseArgs({
  options: {
    day: { type: 'string' },
    perturbed: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    strict: { type: 'boolean', default: false },
  },
});

const days = recordedDays().filter(({ name }) => values.day === undefined || name === values.day);
if (days.length === 0)
  throw new Error(
    `no day is called ${values.day}; there are ${recordedDays()
      .map(({ name }) => name)
      .join(', ')}`,
  );

const recorded = days.map((day) => {
  const comparison = compare(day);
  heading(`${day.name}: ${day.visits.length} visits, ${day.hall.windows.length} windows; waits in minutes`);
  console.log(waitLines(comparison));
  return comparison;
});
heading('recorded days');
console.log(dayTable(recorded));

const perturbed = perturbedDays(Number(values.perturbed), Number(values.seed));
if (perturbed.length > 0) {
  heading(`${perturbed.length} perturbed days, seeds from ${values.seed}`);
  console.log(manyDaysTable(perturbed));
}
if (values.strict && !(allMet(recorded) && (perturbed.length === 0 || allMet(perturbed))))
  process.exitCode = 1;

/** Each recorded day in turn, perturbed by the next seed. */
function perturbedDays(count: number, seed: number): Comparison[] {
  return Array.from({ length: count }, (_, at) => {
    const day = perturb(days[at % days.length] as Day, seed + at);
    const comparison = compare(day);
    console.log(`${day.name}: ${day.visits.length} visits played`);
    return comparison;
  });
}
