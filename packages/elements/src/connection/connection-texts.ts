import type { TextsByLanguage } from './lang-controller.ts';

interface ConnectionTexts {
  readonly connecting: string;
  readonly offline: string;
  readonly stale: (age: string) => string;
  readonly offlineSince: (age: string) => string;
}

/** What `<hall-connection>` says while the hall is not live. */
export const connectionTexts: TextsByLanguage<ConnectionTexts> = {
  'zh-CN': {
    connecting: '正在连接…',
    offline: '网络已断开，正在重新连接',
    stale: (age) => `数据可能不是最新的，最后更新于 ${age}前`,
    offlineSince: (age) => `网络已断开，当前显示 ${age}前的内容`,
  },
  en: {
    connecting: 'Connecting…',
    offline: 'No connection. Trying again',
    stale: (age) => `This may be out of date: last updated ${age} ago`,
    offlineSince: (age) => `No connection: this is how it was ${age} ago`,
  },
};
