import type { Choice } from './hall-file.ts';

/** Reasons for a pause, for a hall that names none of its own. */
export const defaultPauseReasons: readonly Choice[] = [
  { id: 'away', name: { 'zh-CN': '临时离开', en: 'Away for a moment' } },
  { id: 'papers', name: { 'zh-CN': '材料整理', en: 'Sorting papers' } },
  { id: 'handover', name: { 'zh-CN': '交接班', en: 'Handing over' } },
  { id: 'meal', name: { 'zh-CN': '用餐', en: 'Meal break' } },
  { id: 'consult', name: { 'zh-CN': '业务会商', en: 'Consulting a colleague' } },
  { id: 'training', name: { 'zh-CN': '业务培训', en: 'Training' } },
  { id: 'system-fault', name: { 'zh-CN': '系统故障', en: 'System fault' } },
  { id: 'equipment-fault', name: { 'zh-CN': '设备故障', en: 'Equipment fault' } },
  { id: 'other', name: { 'zh-CN': '其他', en: 'Other' } },
];

/** Reasons for refusing a service record, for a hall that names none of its own. A refusal always has a reason. */
export const defaultRefusalReasons: readonly Choice[] = [
  { id: 'papers-missing', name: { 'zh-CN': '材料不齐', en: 'Papers missing' } },
  { id: 'papers-invalid', name: { 'zh-CN': '材料不符合法定形式', en: 'Papers not in the required form' } },
  { id: 'conditions-unmet', name: { 'zh-CN': '不符合受理条件', en: 'Conditions not met' } },
  { id: 'not-competent', name: { 'zh-CN': '不属于本窗口职权', en: 'Not a matter for this window' } },
  {
    id: 'not-applicant',
    name: { 'zh-CN': '申请人非本人且无委托', en: 'Not the applicant, no authorisation' },
  },
  { id: 'identity-unverified', name: { 'zh-CN': '身份核验未通过', en: 'Identity could not be verified' } },
  { id: 'already-handled', name: { 'zh-CN': '重复申请', en: 'Already applied for' } },
  { id: 'system-fault', name: { 'zh-CN': '系统故障', en: 'System fault' } },
  { id: 'withdrawn', name: { 'zh-CN': '申请人撤回', en: 'Withdrawn by the applicant' } },
  { id: 'other', name: { 'zh-CN': '其他', en: 'Other' } },
];
