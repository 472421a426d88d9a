/** What visitors see of the hall of `sample-rows.ts`: a ticket, its receipt, and items to search for. */
import type { Catalogue, TicketReceipt, TicketRow } from '@hallkit/protocol';
import { smallCatalogue } from './small-catalogue.ts';

/** A ticket that waits. */
export function ticketRow(more: Partial<TicketRow> = {}): TicketRow {
  return {
    kind: 'ticket',
    id: 512,
    number: 'A012',
    day: '2026-03-02',
    status: 'waiting',
    service: 'market',
    serviceName: { 'zh-CN': '市场监督管理', en: 'Market Regulation' },
    legs: [{ service: 'market', item: '', outcome: '' }],
    leg: 0,
    arrivedAt: Date.UTC(2026, 2, 2, 1, 56),
    calledAt: 0,
    startedAt: 0,
    endedAt: 0,
    callSeq: 0,
    ahead: 6,
    p50Ms: 420_000,
    p90Ms: 780_000,
    told: { ahead: 8, p50Ms: 540_000, p90Ms: 900_000 },
    window: '',
    windowNumber: 0,
    zone: 'start',
    zoneName: { 'zh-CN': '开办企业专区', en: 'Business start-up' },
    floor: 1,
    windowNumbers: [3, 4, 5, 6],
    language: 'zh-CN',
    ...more,
  };
}

/** The receipt of a ticket just taken. */
export function ticketReceipt(more: Partial<TicketReceipt> = {}): TicketReceipt {
  return {
    ticket: 512,
    number: 'A012',
    day: '2026-03-02',
    service: 'market',
    serviceName: { 'zh-CN': '市场监督管理', en: 'Market Regulation' },
    item: '',
    arrivedAt: Date.UTC(2026, 2, 2, 1, 56),
    ahead: 6,
    p50Ms: 420_000,
    p90Ms: 780_000,
    windowNumbers: [3, 4, 5, 6],
    zoneName: { 'zh-CN': '开办企业专区', en: 'Business start-up' },
    floor: 1,
    hallName: { 'zh-CN': '嘉定区行政服务中心', en: 'Jiading District Administrative Service Centre' },
    link: '/ticket/#jiading.512.q7Yl3mZ0b2Nf4Kd8Ws6RtA',
    leaveCode: '4071',
    ...more,
  };
}

/** The small catalogue with items a visitor looks for: one with papers to bring, one that needs no number. */
export const visitorCatalogue: Catalogue = {
  ...smallCatalogue,
  items: [
    {
      id: 'company',
      name: { 'zh-CN': '企业设立登记', en: 'Company registration' },
      service: 'market',
      code: 'GS-001',
      materials: [
        { 'zh-CN': '法定代表人身份证原件', en: 'Identity card of the legal representative' },
        { 'zh-CN': '住所使用证明', en: 'Proof of the right to use the premises' },
      ],
      instead: null,
      pinyin: 'qysldj qiyeshelidengji',
    },
    {
      id: 'change',
      name: { 'zh-CN': '企业变更登记', en: 'Company change of registration' },
      service: 'market',
      code: 'GS-002',
      materials: [],
      instead: null,
      pinyin: 'qybgdj qiyebiangengdengji',
    },
    {
      id: 'tax-proof',
      name: { 'zh-CN': '完税证明开具', en: 'Proof of tax paid' },
      service: 'tax',
      code: 'SW-001',
      materials: [],
      instead: { kind: 'terminal', name: { 'zh-CN': '一楼 3 号自助终端', en: 'terminal 3 on floor 1' } },
      pinyin: 'wszmkj wanshuizhengmingkaiju',
    },
    {
      id: 'insurance',
      name: { 'zh-CN': '社保缴费查询', en: 'Social insurance payments' },
      service: 'social',
      code: 'RS-001',
      materials: [],
      instead: null,
      pinyin: 'sbjfcx shebaojiaofeichaxun',
    },
  ],
};
