import type { HallFile, ServiceEntry, WindowEntry } from '@hallkit/core';

const services: readonly ServiceEntry[] = [
  { id: 'tax', name: { 'zh-CN': '税务', en: 'Tax' }, zone: 'east', prefix: 'A', meanMinutes: 10 },
  { id: 'land', name: { 'zh-CN': '不动产', en: 'Land' }, zone: 'west', prefix: 'B', meanMinutes: 20 },
  { id: 'help', name: { 'zh-CN': '帮办', en: 'Help' }, zone: 'west', prefix: 'C', meanMinutes: 5 },
];

/**
 * A hall of three services with as many windows as a test needs, open at any hour: `w1` serves tax alone and `w2` land
 * alone, all others serve everything.
 */
export function contrastHall(windows: number): HallFile {
  return {
    id: 'contrast',
    name: { 'zh-CN': '对照大厅', en: 'Contrast hall' },
    timezone: 'Asia/Shanghai',
    zones: [
      { id: 'east', name: { 'zh-CN': '东区', en: 'East' }, floor: 1 },
      { id: 'west', name: { 'zh-CN': '西区', en: 'West' }, floor: 2 },
    ],
    priorities: [{ id: 'elderly', name: { 'zh-CN': '老年人', en: 'Older people' } }],
    services,
    windows: Array.from({ length: windows }, (_, index) => windowEntry(index + 1)),
  };
}

function windowEntry(number: number): WindowEntry {
  const only = number <= 2 ? services[number - 1] : undefined;
  return {
    id: `w${number}`,
    number,
    zone: number % 2 === 1 ? 'east' : 'west',
    kind: only === undefined ? 'comprehensive' : 'dedicated',
    services: only === undefined ? ['*'] : [only.id],
  };
}
