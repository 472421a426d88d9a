import fc from 'fast-check';
import type { HallFile } from '../hall/hall-file.ts';
import type { Visit } from '../simulation/visit.ts';
import { monday9 } from './scenario.ts';

/** A hall whose windows can help each other out: two comprehensive ones, five dedicated ones trained for more. */
export const lendingHall: HallFile = {
  id: 'lending',
  name: { 'zh-CN': '互助大厅' },
  timezone: 'Asia/Shanghai',
  zones: [{ id: 'east', name: { 'zh-CN': '东区' } }],
  priorities: [{ id: 'elderly', name: { 'zh-CN': '老年人' } }],
  services: ['tax', 'land', 'hr', 'help'].map((id, at) => ({
    id,
    name: { 'zh-CN': id },
    zone: 'east',
    prefix: 'ABCD'.charAt(at),
    meanMinutes: [10, 20, 8, 4][at] ?? 10,
  })),
  windows: [
    // Numbers run against the order of the file on purpose: calls go by number.
    { id: 'w7', number: 7, zone: 'east', kind: 'comprehensive', services: ['*'] },
    { id: 'w6', number: 6, zone: 'east', kind: 'dedicated', services: ['help'], qualified: ['*'] },
    { id: 'w5', number: 5, zone: 'east', kind: 'dedicated', services: ['hr'], qualified: ['hr', 'tax'] },
    { id: 'w4', number: 4, zone: 'east', kind: 'dedicated', services: ['land'], qualified: ['land', 'hr'] },
    {
      id: 'w3',
      number: 3,
      zone: 'east',
      kind: 'dedicated',
      services: ['tax', 'help'],
      qualified: ['tax', 'help', 'land', 'hr'],
    },
    { id: 'w2', number: 2, zone: 'east', kind: 'dedicated', services: ['tax'] },
    { id: 'w1', number: 1, zone: 'east', kind: 'comprehensive', services: ['tax', 'land', 'hr'] },
  ],
};

/** A visit of the lending hall `gapMs` after the one before. */
const arrival = fc.record({
  gapMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120_000 })),
  service: fc.oneof(
    { weight: 4, arbitrary: fc.constant('tax') },
    { weight: 3, arbitrary: fc.constantFrom('land', 'hr', 'help') },
  ),
  priority: fc.constantFrom('', '', '', 'elderly'),
  serviceMs: fc.integer({ min: 1, max: 2_400_000 }),
});

/** Days of the lending hall: more work than it can do at once, arrivals at one instant, priorities. */
export const randomDays: fc.Arbitrary<readonly Visit[]> = fc
  .array(arrival, { minLength: 40, maxLength: 120, size: 'max' })
  .map((arrivals) => {
    let at = monday9;
    return arrivals.map(({ gapMs, ...rest }, index) => {
      at += gapMs;
      return { id: `v${index + 1}`, arrivedAt: at, ...rest };
    });
  });
