import type { CallRow, HallRow, ServiceRow, TicketRow, WindowRow, ZoneRow } from '@hallkit/protocol';

/** Instant that fixture rows are built around: 2026-03-02 10:00 in Shanghai, ms. */
export const FIXTURE_NOW = Date.UTC(2026, 2, 2, 2, 0, 0);

/** Rows of a small hall, each with sensible values; a test names only what it is about. */
export function hallRow(given: Partial<HallRow> = {}): HallRow {
  return {
    kind: 'hall',
    id: 'jiading',
    name: { 'zh-CN': '嘉定区行政服务中心', en: 'Jiading District Administrative Service Centre' },
    timezone: 'Asia/Shanghai',
    languages: ['zh-CN', 'en'],
    day: '2026-03-02',
    dayStatus: 'open',
    open: true,
    nextChangeAt: FIXTURE_NOW + 6 * 3_600_000,
    catalogue: 'c0ffee',
    notices: [{ 'zh-CN': '办理业务请带好身份证件', en: 'Please have your identity card ready' }],
    ...given,
  };
}

export function zoneRow(given: Partial<ZoneRow> = {}): ZoneRow {
  return { kind: 'zone', id: 'tax', name: { 'zh-CN': '办税服务专区', en: 'Tax' }, floor: 1, ...given };
}

export function serviceRow(given: Partial<ServiceRow> = {}): ServiceRow {
  return {
    kind: 'service',
    id: 'tax',
    name: { 'zh-CN': '税务局', en: 'Tax' },
    prefix: 'D',
    zone: 'tax',
    department: 'tax',
    waiting: 7,
    windows: 4,
    intake: 'open',
    reason: '',
    p50Ms: 8 * 60_000,
    p90Ms: 14 * 60_000,
    oldestSince: FIXTURE_NOW - 9 * 60_000,
    targetMs: 15 * 60_000,
    ...given,
  };
}

export function windowRow(given: Partial<WindowRow> = {}): WindowRow {
  return {
    kind: 'window',
    id: 'w003',
    number: 3,
    name: null,
    zone: 'tax',
    comprehensive: false,
    tags: [],
    accessible: false,
    status: 'open',
    since: FIXTURE_NOW - 3_600_000,
    pauseReason: '',
    services: ['tax'],
    attended: true,
    current: '',
    serving: false,
    calledAt: 0,
    ...given,
  };
}

export function callRow(given: Partial<CallRow> = {}): CallRow {
  return {
    kind: 'call',
    seq: 41,
    at: FIXTURE_NOW - 5_000,
    number: 'D001',
    service: 'tax',
    zone: 'tax',
    window: 'w003',
    windowNumber: 3,
    windowZone: 'tax',
    floor: 1,
    time: 0,
    language: 'zh-CN',
    open: true,
    ...given,
  };
}

export function ticketRow(given: Partial<TicketRow> = {}): TicketRow {
  return {
    kind: 'ticket',
    id: 512,
    number: 'D012',
    day: '2026-03-02',
    status: 'waiting',
    service: 'tax',
    serviceName: { 'zh-CN': '税务局', en: 'Tax' },
    legs: [{ service: 'tax', item: '', outcome: '' }],
    leg: 0,
    arrivedAt: FIXTURE_NOW - 4 * 60_000,
    calledAt: 0,
    startedAt: 0,
    endedAt: 0,
    callSeq: 0,
    ahead: 6,
    p50Ms: 7 * 60_000,
    p90Ms: 12 * 60_000,
    told: { ahead: 8, p50Ms: 9 * 60_000, p90Ms: 15 * 60_000 },
    window: '',
    windowNumber: 0,
    zone: 'tax',
    zoneName: { 'zh-CN': '办税服务专区', en: 'Tax' },
    floor: 1,
    windowNumbers: [3, 4, 5, 6],
    language: 'zh-CN',
    ...given,
  };
}
