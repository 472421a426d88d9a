/** Rows of a made-up hall, for the tests of elements: no server needed. */
import type { CallRow, HallRow, ServiceRow, WindowRow, ZoneRow } from '@hallkit/protocol';

/** A hall that is open, with one notice. */
export function hallRow(more: Partial<HallRow> = {}): HallRow {
  return {
    kind: 'hall',
    id: 'jiading',
    name: { 'zh-CN': '嘉定区行政服务中心', en: 'Jiading District Administrative Service Centre' },
    timezone: 'Asia/Shanghai',
    languages: ['zh-CN', 'en'],
    day: '2026-03-02',
    dayStatus: 'open',
    open: true,
    nextChangeAt: 0,
    catalogue: 'c1',
    notices: [{ 'zh-CN': '请提前准备好身份证件和申请材料', en: 'Please have your ID and papers ready' }],
    ...more,
  };
}

/** The zones of that hall. */
export const zoneRows: readonly ZoneRow[] = [
  { kind: 'zone', id: 'start', name: { 'zh-CN': '开办企业专区', en: 'Business start-up' }, floor: 1 },
  { kind: 'zone', id: 'tax', name: { 'zh-CN': '办税服务专区', en: 'Tax' }, floor: 1 },
  { kind: 'zone', id: 'general', name: { 'zh-CN': '综合服务专区', en: 'General services' }, floor: 2 },
  {
    kind: 'zone',
    id: 'build',
    name: { 'zh-CN': '工程建设项目审批审查专区', en: 'Construction approvals' },
    floor: 3,
  },
];

/** A service with people waiting. */
export function serviceRow(id: string, more: Partial<ServiceRow> = {}): ServiceRow {
  return {
    kind: 'service',
    id,
    name: { 'zh-CN': '市场监督管理', en: 'Market Regulation' },
    prefix: 'A',
    zone: 'start',
    department: 'market',
    waiting: 3,
    windows: 2,
    intake: 'open',
    reason: '',
    p50Ms: 300_000,
    p90Ms: 720_000,
    oldestSince: 0,
    targetMs: 900_000,
    ...more,
  };
}

/** Several services, as a hall's side band shows them. */
export const serviceRows: readonly ServiceRow[] = [
  serviceRow('market', {
    name: { 'zh-CN': '市场监督管理', en: 'Market Regulation' },
    prefix: 'A',
    waiting: 12,
  }),
  serviceRow('seal', { name: { 'zh-CN': '公章刻制备案', en: 'Company seals' }, prefix: 'B', waiting: 0 }),
  serviceRow('tax', { name: { 'zh-CN': '税务', en: 'Tax' }, prefix: 'C', zone: 'tax', waiting: 27 }),
  serviceRow('social', {
    name: { 'zh-CN': '人力资源和社会保障', en: 'Human Resources and Social Security' },
    prefix: 'D',
    zone: 'general',
    waiting: 5,
    intake: 'intake_paused',
    reason: '系统维护',
  }),
  serviceRow('estate', {
    name: { 'zh-CN': '不动产登记', en: 'Real estate' },
    prefix: 'E',
    zone: 'general',
    waiting: 8,
  }),
  serviceRow('build', {
    name: { 'zh-CN': '工程建设审批', en: 'Construction approvals' },
    prefix: 'F',
    zone: 'build',
    waiting: 1,
  }),
];

/** A window, closed and empty unless told otherwise. */
export function windowRow(number: number, more: Partial<WindowRow> = {}): WindowRow {
  return {
    kind: 'window',
    id: `w${String(number).padStart(3, '0')}`,
    number,
    name: null,
    zone: 'start',
    comprehensive: false,
    tags: [],
    accessible: false,
    status: 'open',
    since: 0,
    pauseReason: '',
    services: ['market'],
    attended: true,
    current: '',
    serving: false,
    calledAt: 0,
    ...more,
  };
}

/** A call of seq `seq` that nobody has answered. */
export function callRow(seq: number, at: number, more: Partial<CallRow> = {}): CallRow {
  return {
    kind: 'call',
    seq,
    at,
    number: `A${String(seq).padStart(3, '0')}`,
    service: 'market',
    zone: 'start',
    window: `w${String(seq).padStart(3, '0')}`,
    windowNumber: seq,
    windowZone: 'start',
    floor: 1,
    time: 0,
    language: 'zh-CN',
    open: true,
    ...more,
  };
}

/** `count` unanswered calls of several services and zones, the newest at `now`. */
export function callRows(count: number, now: number): readonly CallRow[] {
  return Array.from({ length: count }, (_, index) => {
    const zone = zoneRows[index % zoneRows.length] ?? { id: 'start', floor: 1 };
    return callRow(index + 1, now - (count - 1 - index) * 2000, {
      number: `${'ABCDEF'[index % 6]}${String(index + 1).padStart(3, '0')}`,
      windowNumber: ((index * 7) % 99) + 1,
      windowZone: zone.id,
      floor: zone.floor,
    });
  });
}
