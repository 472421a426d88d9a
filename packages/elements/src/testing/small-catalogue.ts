import type { Catalogue } from '@hallkit/protocol';
import { serviceRows, zoneRows } from './sample-rows.ts';

/** The catalogue that belongs to the rows of `sample-rows.ts`. */
export const smallCatalogue: Catalogue = {
  hash: 'c1',
  hall: {
    id: 'jiading',
    name: { 'zh-CN': '嘉定区行政服务中心', en: 'Jiading District Administrative Service Centre' },
  },
  departments: [{ id: 'market', name: { 'zh-CN': '市场监督管理局', en: 'Market Regulation' } }],
  zones: zoneRows.map(({ id, name, floor }) => ({ id, name, floor })),
  priorities: [
    { id: 'elderly', name: { 'zh-CN': '老年人', en: 'Older people' }, claimable: true },
    {
      id: 'military',
      name: { 'zh-CN': '军人、退役军人', en: 'Service members and veterans' },
      claimable: true,
    },
    { id: 'appointment', name: { 'zh-CN': '预约', en: 'Appointment' }, claimable: false },
  ],
  pauseReasons: [
    { id: 'meal', name: { 'zh-CN': '用餐', en: 'Meal break' } },
    { id: 'consult', name: { 'zh-CN': '业务会商', en: 'Consulting a colleague' } },
    { id: 'system-fault', name: { 'zh-CN': '系统故障', en: 'System fault' } },
  ],
  refusalReasons: [
    { id: 'papers-missing', name: { 'zh-CN': '材料不齐', en: 'Papers missing' } },
    { id: 'conditions-unmet', name: { 'zh-CN': '不符合受理条件', en: 'Conditions not met' } },
  ],
  outcomes: ['done', 'follow-up', 'referred', 'refused'],
  services: serviceRows.map(({ id, name, department, zone, prefix }) => ({
    id,
    name,
    department,
    zone,
    prefix,
    meanMinutes: 12,
    pinyin: '',
  })),
  items: [
    {
      id: 'licence',
      name: { 'zh-CN': '个体工商户设立登记', en: 'Registering a sole trader' },
      service: 'market',
      code: 'GS-001',
      materials: [],
      instead: null,
      pinyin: 'gtgshsldj',
    },
  ],
};
