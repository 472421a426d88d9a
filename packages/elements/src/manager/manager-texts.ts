import type { DeviceKind } from '@hallkit/protocol';
import type { TextsByLanguage } from '../connection/lang-controller.ts';

/** What the manager's board can show beside the figures. */
export type ManagerTab = 'services' | 'windows' | 'devices';

/** Texts of the manager's board. */
export interface ManagerTexts {
  readonly label: string;
  readonly tab: Readonly<Record<ManagerTab, string>>;
  readonly waiting: string;
  readonly longest: string;
  readonly late: string;
  readonly meanWait: string;
  readonly taken: string;
  readonly served: string;
  readonly windowsOpen: string;
  readonly service: string;
  readonly expected: string;
  readonly serving: string;
  readonly takenOfQuota: string;
  readonly lastTicket: string;
  readonly intake: string;
  readonly intakeState: Readonly<Record<string, string>>;
  readonly pauseIntake: string;
  readonly resumeIntake: string;
  readonly settings: string;
  readonly close: string;
  readonly quota: string;
  readonly noQuota: string;
  readonly save: string;
  readonly reason: string;
  readonly window: (number: number) => string;
  readonly status: Readonly<Record<'open' | 'paused' | 'closed', string>>;
  readonly unattended: string;
  readonly changed: string;
  readonly noClerk: string;
  readonly clerk: string;
  readonly present: string;
  readonly nobodyThere: string;
  readonly openWindow: string;
  readonly pauseWindow: string;
  readonly resumeWindow: string;
  readonly closeWindow: string;
  readonly giveBack: string;
  readonly whatItServes: string;
  readonly keepTomorrow: string;
  readonly for: string;
  readonly wholeDay: string;
  readonly minutes: (minutes: number) => string;
  readonly backToPlan: string;
  readonly afterPresent: string;
  readonly dayOpen: string;
  readonly dayClosed: string;
  readonly openDay: string;
  readonly closeDay: string;
  readonly closeDayHint: string;
  readonly pair: string;
  readonly kind: string;
  readonly deviceKind: Readonly<Record<DeviceKind, string>>;
  readonly name: string;
  readonly place: string;
  readonly anywhere: string;
  readonly makeCode: string;
  readonly codeHint: string;
  readonly expiresIn: (time: string) => string;
  readonly expired: string;
  readonly noDevices: string;
  readonly revoke: string;
  readonly revoked: string;
  readonly connecting: string;
  readonly refused: (reason: string) => string;
  readonly cutOff: (age: string) => string;
  readonly cutOffNever: string;
  readonly dismiss: string;
}

/** What the board says. */
export const managerTexts: TextsByLanguage<ManagerTexts> = {
  'zh-CN': {
    label: '大厅管理',
    tab: { services: '业务', windows: '窗口', devices: '设备' },
    waiting: '等候人数',
    longest: '最长等候',
    late: '超时',
    meanWait: '平均等候',
    taken: '今日取号',
    served: '今日办件',
    windowsOpen: '开放窗口',
    service: '业务',
    expected: '预计等候',
    serving: '窗口',
    takenOfQuota: '今日取号 / 限额',
    lastTicket: '停止取号时间',
    intake: '取号',
    intakeState: {
      open: '可取号',
      hall_closed: '大厅未开放',
      day_closed: '今日已停止',
      intake_paused: '已暂停',
      quota_reached: '今日号已满',
      last_ticket_time_passed: '已过时间',
      queue_full: '等候已满',
    },
    pauseIntake: '暂停取号',
    resumeIntake: '恢复取号',
    settings: '设置',
    close: '关闭',
    quota: '每日限额（0 为不限）',
    noQuota: '不限',
    save: '保存',
    reason: '原因',
    window: (number) => `${number} 号窗口`,
    status: { open: '开放', paused: '暂停', closed: '关闭' },
    unattended: '无人值守',
    changed: '临时调整',
    noClerk: '无人签到',
    clerk: '在岗人员',
    present: '当前号码',
    nobodyThere: '空闲',
    openWindow: '开窗',
    pauseWindow: '暂停',
    resumeWindow: '恢复',
    closeWindow: '关窗',
    giveBack: '号码退回队列',
    whatItServes: '办理的业务',
    keepTomorrow: '明日继续',
    for: '时长',
    wholeDay: '今日内',
    minutes: (minutes) => `${minutes} 分钟`,
    backToPlan: '恢复原有业务',
    afterPresent: '当前群众办完后生效。',
    dayOpen: '正在取号',
    dayClosed: '今日已停止取号',
    openDay: '重新开放取号',
    closeDay: '停止今日取号',
    closeDayHint: '已取号的群众继续办理。',
    pair: '配对新设备',
    kind: '设备类型',
    deviceKind: { kiosk: '取号机', screen: '叫号大屏', 'window-screen': '窗口屏', rater: '评价器' },
    name: '名称',
    place: '位置',
    anywhere: '整个大厅',
    makeCode: '生成配对码',
    codeHint: '在设备上输入此码，仅可使用一次。',
    expiresIn: (time) => `${time} 后失效`,
    expired: '已失效，请重新生成',
    noDevices: '还没有设备。',
    revoke: '撤销',
    revoked: '已撤销',
    connecting: '正在连接…',
    refused: (reason) => `无法显示：${reason}`,
    cutOff: (age) => `网络中断，暂不能操作。以下为 ${age}前的内容`,
    cutOffNever: '网络中断，暂不能操作，正在重新连接',
    dismiss: '知道了',
  },
  en: {
    label: 'Hall management',
    tab: { services: 'Services', windows: 'Windows', devices: 'Devices' },
    waiting: 'Waiting',
    longest: 'Longest wait',
    late: 'late',
    meanWait: 'Mean wait',
    taken: 'Tickets today',
    served: 'Records today',
    windowsOpen: 'Windows open',
    service: 'Service',
    expected: 'Expected wait',
    serving: 'Windows',
    takenOfQuota: 'Taken / quota',
    lastTicket: 'Last ticket at',
    intake: 'Tickets',
    intakeState: {
      open: 'Open',
      hall_closed: 'Hall closed',
      day_closed: 'Stopped today',
      intake_paused: 'Paused',
      quota_reached: 'Quota reached',
      last_ticket_time_passed: 'Too late today',
      queue_full: 'Queue full',
    },
    pauseIntake: 'Pause tickets',
    resumeIntake: 'Resume tickets',
    settings: 'Settings',
    close: 'Close',
    quota: 'Daily quota (0 = no bound)',
    noQuota: 'no bound',
    save: 'Save',
    reason: 'Reason',
    window: (number) => `Window ${number}`,
    status: { open: 'Open', paused: 'Paused', closed: 'Closed' },
    unattended: 'Unattended',
    changed: 'Changed',
    noClerk: 'Nobody signed in',
    clerk: 'Clerk',
    present: 'Present number',
    nobodyThere: 'Free',
    openWindow: 'Open',
    pauseWindow: 'Pause',
    resumeWindow: 'Resume',
    closeWindow: 'Close',
    giveBack: 'Give the number back',
    whatItServes: 'What it serves',
    keepTomorrow: 'Keep tomorrow',
    for: 'For',
    wholeDay: 'today',
    minutes: (minutes) => `${minutes} minutes`,
    backToPlan: 'Back to its own services',
    afterPresent: 'Takes hold after the present visitor.',
    dayOpen: 'Giving tickets',
    dayClosed: 'No more tickets today',
    openDay: 'Give tickets again',
    closeDay: 'Stop tickets for today',
    closeDayHint: 'Those who hold a number are still served.',
    pair: 'Pair a device',
    kind: 'Kind',
    deviceKind: {
      kiosk: 'Kiosk',
      screen: 'Call screen',
      'window-screen': 'Window screen',
      rater: 'Rating device',
    },
    name: 'Name',
    place: 'Place',
    anywhere: 'Whole hall',
    makeCode: 'Make a code',
    codeHint: 'Type it in on the device. It works once.',
    expiresIn: (time) => `ends in ${time}`,
    expired: 'It has ended: make another one',
    noDevices: 'No devices yet.',
    revoke: 'Revoke',
    revoked: 'Revoked',
    connecting: 'Connecting…',
    refused: (reason) => `Cannot be shown: ${reason}`,
    cutOff: (age) => `No connection, so you cannot act. This is how it was ${age} ago`,
    cutOffNever: 'No connection, so you cannot act. Trying again',
    dismiss: 'OK',
  },
};
