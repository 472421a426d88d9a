import type { TextsByLanguage } from '../connection/lang-controller.ts';
import type { WindowState } from './window-state.ts';

/** Texts of the window screen. */
export interface WindowScreenTexts {
  readonly window: (number: number) => string;
  /** Above the number, or in its place. */
  readonly state: Readonly<Record<WindowState, string>>;
  /** Below the state where there is no number. */
  readonly more: Readonly<Record<WindowState, string>>;
  /** For LED bars. */
  readonly short: (state: WindowState, number: string, reason: string) => string;
  readonly all: string;
  readonly accessible: string;
  readonly connecting: string;
  readonly unknown: string;
  readonly refused: (reason: string) => string;
  readonly stale: (age: string) => string;
  readonly staleNever: string;
}

/** What the window screen says. */
export const windowScreenTexts: TextsByLanguage<WindowScreenTexts> = {
  'zh-CN': {
    window: (number) => `${number} 号窗口`,
    state: {
      closed: '窗口关闭',
      paused: '暂停服务',
      idle: '空闲',
      called: '请到本窗口',
      serving: '正在办理',
    },
    more: {
      closed: '请到其他窗口办理',
      paused: '请稍候或到其他窗口',
      idle: '请等候叫号',
      called: '',
      serving: '',
    },
    short: (state, number, reason) =>
      ({
        closed: '关闭',
        paused: reason === '' ? '暂停服务' : `暂停 ${reason}`,
        idle: '请等候叫号',
        called: `请 ${number}`,
        serving: `办理 ${number}`,
      })[state],
    all: '综合窗口 · 全部业务',
    accessible: '无障碍窗口',
    connecting: '正在连接…',
    unknown: '未找到此窗口',
    refused: (reason) => `无法显示：${reason}`,
    stale: (age) => `网络中断，以下为 ${age}前的内容`,
    staleNever: '网络中断，正在重新连接',
  },
  en: {
    window: (number) => `Window ${number}`,
    state: {
      closed: 'Window closed',
      paused: 'Paused',
      idle: 'Free',
      called: 'Please come here',
      serving: 'Now serving',
    },
    more: {
      closed: 'Please use another window',
      paused: 'Please wait or use another window',
      idle: 'Please wait to be called',
      called: '',
      serving: '',
    },
    short: (state, number, reason) =>
      ({
        closed: 'Closed',
        paused: reason === '' ? 'Paused' : `Paused ${reason}`,
        idle: 'Wait for call',
        called: `Now ${number}`,
        serving: `With ${number}`,
      })[state],
    all: 'All services',
    accessible: 'Accessible window',
    connecting: 'Connecting…',
    unknown: 'There is no such window',
    refused: (reason) => `Cannot be shown: ${reason}`,
    stale: (age) => `Connection lost: this is how it was ${age} ago`,
    staleNever: 'Connection lost. Trying again',
  },
};
