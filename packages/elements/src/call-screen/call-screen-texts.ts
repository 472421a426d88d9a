import type { TextsByLanguage } from '../connection/lang-controller.ts';

/** Texts of the call screen. */
export interface CallScreenTexts {
  readonly label: string;
  readonly number: string;
  readonly window: string;
  /** What is written after the window's number; '' where the head of its column is enough. */
  readonly windowUnit: string;
  readonly waiting: string;
  readonly noCalls: string;
  readonly watch: string;
  readonly connecting: string;
  readonly refused: (reason: string) => string;
  readonly stale: (age: string) => string;
  readonly staleNever: string;
  readonly again: (time: number) => string;
  readonly floor: (floor: number) => string;
  readonly page: (page: number, pages: number) => string;
  readonly called: (count: number) => string;
  readonly noTickets: string;
  readonly sound: string;
  readonly caption: (number: string, place: string, window: number) => string;
}

/** What the call screen says. */
export const callScreenTexts: TextsByLanguage<CallScreenTexts> = {
  'zh-CN': {
    label: '叫号屏',
    number: '号码',
    window: '窗口',
    windowUnit: '号窗口',
    waiting: '等候人数',
    noCalls: '暂无叫号',
    watch: '请留意屏幕和广播，叫到您的号码后前往相应窗口',
    connecting: '正在连接…',
    refused: (reason) => `无法显示：${reason}`,
    stale: (age) => `网络中断，以下为 ${age}前的内容`,
    staleNever: '网络中断，正在重新连接',
    again: (time) => `第 ${time + 1} 次呼叫`,
    floor: (floor) => `${floor} 楼`,
    page: (page, pages) => `${page} / ${pages}`,
    called: (count) => `正在呼叫 ${count} 个`,
    noTickets: '暂停取号',
    sound: '打开声音',
    caption: (number, place, window) =>
      `请 ${number} 号到 ${place === '' ? '' : `${place} `}${window} 号窗口`,
  },
  en: {
    label: 'Call screen',
    number: 'Number',
    window: 'Window',
    windowUnit: '',
    waiting: 'Waiting',
    noCalls: 'No calls yet',
    watch: 'Please watch the screen and listen: go to the window shown when your number is called',
    connecting: 'Connecting…',
    refused: (reason) => `Cannot be shown: ${reason}`,
    stale: (age) => `Connection lost: this is how it was ${age} ago`,
    staleNever: 'Connection lost. Trying again',
    again: (time) => `Call ${time + 1}`,
    floor: (floor) => `Floor ${floor}`,
    page: (page, pages) => `${page} / ${pages}`,
    called: (count) => `${count} called`,
    noTickets: 'No tickets',
    sound: 'Turn sound on',
    caption: (number, place, window) =>
      `Ticket ${number}, please go to window ${window}${place === '' ? '' : `, ${place}`}`,
  },
};
