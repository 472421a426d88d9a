import type { TextsByLanguage } from '../connection/lang-controller.ts';

interface ReceiptTexts {
  readonly yourNumber: string;
  readonly ahead: (people: number) => string;
  readonly wait: (range: string) => string;
  readonly floor: (floor: number) => string;
  readonly windows: (numbers: string) => string;
  readonly scan: string;
  readonly leaveCode: string;
  readonly today: string;
}

/** What the paper ticket says. */
export const receiptTexts: TextsByLanguage<ReceiptTexts> = {
  'zh-CN': {
    yourNumber: '您的号码',
    ahead: (people) => `前面还有 ${people} 人`,
    wait: (range) => `预计${range}`,
    floor: (floor) => `${floor} 楼`,
    windows: (numbers) => `请留意窗口 ${numbers} 号`,
    scan: '手机扫码，随时看前面还有几人',
    leaveCode: '退号码',
    today: '当日有效，过号请到导办台',
  },
  en: {
    yourNumber: 'Your number',
    ahead: (people) => (people === 1 ? '1 person ahead of you' : `${people} people ahead of you`),
    wait: (range) => range,
    floor: (floor) => `Floor ${floor}`,
    windows: (numbers) => `Please watch windows ${numbers}`,
    scan: 'Scan to follow your place on your phone',
    leaveCode: 'Code to give your place up',
    today: 'Valid today. If you missed your call, ask the help desk',
  },
};
