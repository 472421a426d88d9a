import type { TicketRow } from '@hallkit/protocol';
import type { TextsByLanguage } from '../connection/lang-controller.ts';

/** Everything the visitor's own page says. */
export interface TicketTexts {
  readonly number: string;
  readonly state: Readonly<Record<TicketRow['status'], string>>;
  /** What follows the number of people. */
  readonly ahead: (people: number) => string;
  readonly next: string;
  readonly waitLabel: string;
  readonly windows: (numbers: string) => string;
  readonly floor: (floor: number) => string;
  readonly leg: (leg: number, legs: number) => string;
  readonly soon: (people: number) => string;
  readonly goTo: string;
  readonly window: (number: number) => string;
  readonly servedAt: (number: number) => string;
  readonly parkedHow: string;
  readonly missedHow: string;
  readonly voidHow: string;
  readonly finishedHow: string;
  readonly cancelledHow: string;
  readonly lapsedHow: string;
  readonly alertsOn: string;
  readonly alertsOff: string;
  readonly alertsHint: string;
  readonly otherLanguage: string;
  readonly largeText: string;
  readonly leave: string;
  readonly leaveTitle: string;
  readonly leaveHow: string;
  readonly leaveCode: string;
  readonly leaveConfirm: string;
  readonly leaveKeep: string;
  readonly leaveFailed: string;
  readonly codeNeeded: string;
  readonly takenAt: (time: string) => string;
  readonly stale: (age: string) => string;
  readonly cutOff: string;
  readonly starting: string;
  readonly gone: string;
  readonly goneHow: string;
}

/** The texts by language. */
export const ticketTexts: TextsByLanguage<TicketTexts> = {
  'zh-CN': {
    number: '您的号码',
    state: {
      waiting: '等候中',
      called: '请到窗口',
      serving: '正在办理',
      parked: '暂时挂起',
      missed: '已过号',
      void: '已作废',
      finished: '已办结',
      cancelled: '已退号',
      lapsed: '已失效',
    },
    ahead: () => '人在您前面',
    next: '下一个就是您',
    waitLabel: '预计还要等',
    windows: (numbers) => `请留意窗口 ${numbers}\u00a0号`,
    floor: (floor) => `${floor} 楼`,
    leg: (leg, legs) => `第 ${leg} 项，共 ${legs} 项`,
    soon: (people) =>
      people === 0 ? '马上到您了，请到窗口附近等候' : `还有 ${people} 人就到您，请到窗口附近等候`,
    goTo: '请到',
    window: (number) => `${number}\u00a0号窗口`,
    servedAt: (number) => `${number} 号窗口正在为您办理`,
    parkedHow: '请按工作人员的提示准备，好了以后回到窗口',
    missedHow: '叫号时您不在。请到导办台，请工作人员恢复您的号',
    voidHow: '叫号时您不在，号已作废。需要办理请重新取号',
    finishedHow: '谢谢，请带好随身物品',
    cancelledHow: '这个号已退。需要办理请重新取号',
    lapsedHow: '号票当日有效。需要办理请重新取号',
    alertsOn: '声音和振动提醒已开',
    alertsOff: '打开声音和振动提醒',
    alertsHint: '请保持此页面打开',
    otherLanguage: 'English',
    largeText: '大字',
    leave: '不办了，退号',
    leaveTitle: '确定要退号吗？',
    leaveHow: '退号后位置不再保留。请输入号票二维码旁的 4 位退号码',
    leaveCode: '4 位退号码',
    leaveConfirm: '退号',
    leaveKeep: '继续等候',
    leaveFailed: '没有退成',
    codeNeeded: '请输入 4 位数字',
    takenAt: (time) => `${time} 取号`,
    stale: (age) => `网络已断开，这是 ${age}前的情况`,
    cutOff: '网络已断开，正在重新连接',
    starting: '正在查询您的号…',
    gone: '查不到这个号',
    goneHow: '链接可能已失效。请重新扫描号票上的二维码，或到导办台询问',
  },
  en: {
    number: 'Your number',
    state: {
      waiting: 'Waiting',
      called: 'Please come',
      serving: 'Being served',
      parked: 'Put on hold',
      missed: 'Missed',
      void: 'No longer valid',
      finished: 'Finished',
      cancelled: 'Given up',
      lapsed: 'No longer valid',
    },
    ahead: (people) => (people === 1 ? 'person ahead of you' : 'people ahead of you'),
    next: 'You are next',
    waitLabel: 'Expected wait',
    windows: (numbers) => `Please watch windows ${numbers}`,
    floor: (floor) => `Floor ${floor}`,
    leg: (leg, legs) => `${leg} of ${legs} services`,
    soon: (people) =>
      people === 0
        ? 'You are next: please wait near the windows'
        : `Only ${people} before you: please come near the windows`,
    goTo: 'Please go to',
    window: (number) => `Window\u00a0${number}`,
    servedAt: (number) => `You are being served at window ${number}`,
    parkedHow: 'Prepare what our staff told you, then come back to the window',
    missedHow: 'You were called but not there. Ask at the help desk: our staff can bring your number back',
    voidHow: 'You were called but not there, so this number has ended. Please take a new one',
    finishedHow: 'Thank you. Please take your belongings with you',
    cancelledHow: 'This number was given up. Take a new one if you need it',
    lapsedHow: 'Numbers are valid on their day. Please take a new one',
    alertsOn: 'Sound and vibration are on',
    alertsOff: 'Turn sound and vibration on',
    alertsHint: 'Please keep this page open',
    otherLanguage: '中文',
    largeText: 'Large text',
    leave: 'Give my place up',
    leaveTitle: 'Give your place up?',
    leaveHow: 'Your place will not be kept. Enter the 4-digit code beside the QR code on your ticket',
    leaveCode: '4-digit code',
    leaveConfirm: 'Give up',
    leaveKeep: 'Keep waiting',
    leaveFailed: 'Your place was not given up',
    codeNeeded: 'Please enter 4 digits',
    takenAt: (time) => `Taken at ${time}`,
    stale: (age) => `No connection: this is how it was ${age} ago`,
    cutOff: 'No connection. Trying again',
    starting: 'Looking your number up…',
    gone: 'This number was not found',
    goneHow: 'The link may no longer be valid. Scan the code on your ticket again, or ask at the help desk',
  },
};
