import type { HallFile } from '../hall/hall-file.ts';
import { planHall } from '../hall/plan.ts';
import type { HallState } from '../state/hall-state.ts';
import { given } from './scenario.ts';

/** A hall small enough to reason about: three services, one comprehensive and three dedicated windows. */
export const smallHall: HallFile = {
  id: 'small',
  name: { 'zh-CN': '小厅', en: 'Small hall' },
  timezone: 'Asia/Shanghai',
  policy: 'priority',
  noShow: { policy: 'reactivate', cap: 3 },
  zones: [
    { id: 'east', name: { 'zh-CN': '东区', en: 'East' }, floor: 1 },
    { id: 'west', name: { 'zh-CN': '西区', en: 'West' }, floor: 2 },
  ],
  priorities: [
    { id: 'elderly', name: { 'zh-CN': '老年人', en: 'Older people' } },
    { id: 'military', name: { 'zh-CN': '军人', en: 'Service members' }, verify: true },
  ],
  services: [
    {
      id: 'tax',
      name: { 'zh-CN': '税务', en: 'Tax' },
      zone: 'east',
      prefix: 'A',
      meanMinutes: 10,
      targetMinutes: 15,
    },
    { id: 'land', name: { 'zh-CN': '不动产', en: 'Land' }, zone: 'west', prefix: 'B', meanMinutes: 20 },
    { id: 'help', name: { 'zh-CN': '帮办', en: 'Help' }, zone: 'west', prefix: 'C', meanMinutes: 5 },
  ],
  items: [
    { id: 'tax-new', name: { 'zh-CN': '税务登记', en: 'Tax registration' }, service: 'tax' },
    { id: 'tax-end', name: { 'zh-CN': '税务注销', en: 'Tax deregistration' }, service: 'tax' },
  ],
  presets: [
    {
      id: 'noon',
      name: { 'zh-CN': '午间', en: 'Noon' },
      windows: { w1: ['tax', 'help'], w3: ['land', 'help'] },
    },
    { id: 'plain', name: { 'zh-CN': '平常', en: 'Plain' }, windows: { w1: [], w3: [] } },
  ],
  windows: [
    { id: 'w1', number: 1, zone: 'east', kind: 'dedicated', services: ['tax'], qualified: ['tax', 'help'] },
    { id: 'w2', number: 2, zone: 'west', kind: 'dedicated', services: ['land'], substitutes: ['chen'] },
    { id: 'w3', number: 3, zone: 'west', kind: 'comprehensive', services: ['*'], qualified: ['*'] },
    { id: 'w4', number: 4, zone: 'east', kind: 'dedicated', services: ['tax', 'help'] },
  ],
};

/** The state of the small hall, defined and with nobody in it. `patch` changes the hall file. */
export function smallHallState(patch: Partial<HallFile> = {}): HallState {
  return given(undefined).when('system', 'define-hall', { hash: 'h1', hall: { ...smallHall, ...patch } })
    .state;
}

/** The plan of the small hall. */
export const smallPlan = planHall(smallHall, 'h1');
