import type { HallPlan } from '@hallkit/core';
import type { DeviceKind } from '@hallkit/protocol';
import { demoAccounts, demoPassword, type DemoDevice } from './demo-accounts.ts';
import type { DemoPost } from './demo-windows.ts';

/** What the banner of one demo hall tells. */
export interface DemoHallFacts {
  readonly url: string;
  readonly plan: HallPlan;
  readonly devices: ReadonlyMap<DeviceKind, DemoDevice>;
  readonly posts: readonly DemoPost[];
  readonly visitors: boolean;
}

type Row = readonly string[];

/** What a demo prints once it listens: that it is one, its pages, its log-ins. Chinese first, then English. */
export function demoBanner(facts: DemoHallFacts): string {
  const { name } = facts.plan.file;
  return [
    '',
    line('═'),
    `  演示模式，仅供体验，请勿用于真实大厅    DEMO: to try things out, never for a real hall`,
    line('═'),
    '',
    `  ${name['zh-CN']}    ${name['en'] ?? ''}`,
    '',
    ...table(pages(facts)),
    '',
    `  登录  Log-ins        密码  password: ${demoPassword}`,
    '',
    ...table(accounts(facts)),
    '',
    facts.visitors
      ? '  模拟的群众和窗口人员正在运行。    Made-up visitors and clerks are at work.'
      : '  加上 --demo-visitors，屏幕就会动起来。    Add --demo-visitors and the screens come alive.',
    '  按 Ctrl-C 停止。    Stop with Ctrl-C.',
    '',
    '',
  ].join('\n');
}

/** Address of a device's page: the fragment holds what pairs it, and never reaches a server or its logs. */
function devicePage(
  url: string,
  page: string,
  device: DemoDevice | undefined,
  params: Record<string, string> = {},
): string {
  if (device === undefined) return `${url}/${page}/`;
  const { id, deviceSecret } = device;
  return `${url}/${page}/#${new URLSearchParams({ ...params, device: id, secret: deviceSecret }).toString()}`;
}

function pages({ url, plan, devices, posts }: DemoHallFacts): Row[] {
  const [post] = posts;
  const hall = new URLSearchParams({ hall: plan.file.id }).toString();
  return [
    ['取号机', 'kiosk', devicePage(url, 'kiosk', devices.get('kiosk'))],
    ['叫号大屏', 'call screen', devicePage(url, 'call-screen', devices.get('screen'))],
    [
      '窗口屏',
      'window screen',
      devicePage(url, 'window-screen', devices.get('window-screen'), { window: post?.window ?? '' }),
    ],
    ['窗口工作台', 'counter', `${url}/counter/#${hall}`],
    ['大厅管理', 'manager', `${url}/manager/#${hall}`],
  ];
}

function accounts({ posts }: DemoHallFacts): Row[] {
  return demoAccounts.map(({ id, name, zh, en }) => {
    const post = posts.find(({ clerk }) => clerk === id);
    return [id, name, post ? `${zh}，${post.number} 号窗口` : zh, post ? `${en}, window ${post.number}` : en];
  });
}

/** Rows in columns; a Chinese character is two columns wide. */
function table(rows: readonly Row[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
    return `  ${cells.join('   ').trimEnd()}`;
  });
}

function width(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
}

function line(letter: string): string {
  return `  ${letter.repeat(96)}`;
}
