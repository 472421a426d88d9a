import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { alertRow, allocationRow, managerRows } from '../testing/manager-rows.ts';
import { board, find, root, text } from '../testing/manager-board.ts';
import { windowRow } from '../testing/sample-rows.ts';
import { whatIfAnswer } from '../testing/what-if-answer.ts';
import type { HallManager } from '../hall-manager.ts';

const MINUTE_MS = 60_000;

/** Middle of an element, for the mouse. */
function middleOf(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

async function drag(manager: HallManager, from: string, to: string): Promise<void> {
  find(manager, from).scrollIntoView({ block: 'nearest' });
  const [x, y] = middleOf(find(manager, from));
  const target = middleOf(find(manager, to));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + 8, y + 8] });
  await waitUntil(() => root(manager).querySelector('[data-drop]') !== null);
  await sendMouse({ type: 'move', position: target });
  await sendMouse({ type: 'up' });
}

const checked = (manager: HallManager) =>
  [...root(manager).querySelectorAll<HTMLInputElement>("input[name='service']:checked")].map(
    ({ value }) => value,
  );

describe('live allocation on hall-manager', () => {
  before(() => setViewport({ width: 1440, height: 900 }));
  afterEach(() => resetMouse());

  it('is given by keyboard alone: window, services, effect, terms, apply', async () => {
    const { manager, client } = await board();
    client.answerRequest('/what-if', whatIfAnswer);
    find(manager, "[data-window='w001']").focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root(manager).activeElement?.id === 'settings-title');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await waitUntil(() => checked(manager).length === 2);
    await waitUntil(() => root(manager).querySelector('[data-effect]') !== null);
    expect(client.received, 'nothing is changed before it is applied').to.have.length(0);
    await expect(manager).to.be.accessible();
    find<HTMLInputElement>(manager, "input[name='minutes'][value='30']").click();
    const now = Date.now();
    find(manager, '.allocation button.go').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => client.received.length === 1);
    const { action, payload } = client.received[0]!;
    const { until, ...rest } = payload as { until: number };
    expect(action).to.equal('change-window-services');
    expect(until).to.be.within(now + 29 * MINUTE_MS, now + 31 * MINUTE_MS);
    expect(rest).to.deep.equal({
      window: 'w001',
      services: ['market', checked(manager)[1]],
      reason: '排队较长',
      pinned: false,
    });
  });

  it('shows the waits before and after, only where they change noticeably', async () => {
    const { manager, client } = await board();
    client.answerRequest('/what-if', whatIfAnswer);
    find(manager, "[data-window='w001']").click();
    await manager.updateComplete;
    find(manager, "input[value='tax']").click();
    await waitUntil(() => root(manager).querySelector('[data-effect]') !== null);
    expect(text(manager, "[data-effect='tax']")).to.equal('税务 缩短 18 → 11 分 42 → 29 分');
    expect(text(manager, "[data-effect='market']"))
      .to.include('延长')
      .and.include('5 → 7 分')
      .and.include('2 人将无窗口办理');
    expect(root(manager).querySelector("[data-effect='seal']")).to.equal(null);
    expect(text(manager, "[data-effect='']")).to.equal('全部等候者 缩短 13 → 9 分 42 → 29 分');
  });

  it('lets a change be applied when its effect cannot be worked out', async () => {
    const { manager } = await board();
    find(manager, "[data-window='w001']").click();
    await manager.updateComplete;
    find(manager, "input[value='tax']").click();
    await waitUntil(() => text(manager, "[part='effect']").includes('推算不出'));
    expect(find<HTMLButtonElement>(manager, '.allocation button.go').disabled).to.equal(false);
  });

  it('is given by dragging a queue onto a window, with the effect before it is applied', async () => {
    const { manager, client } = await board();
    client.answerRequest('/what-if', whatIfAnswer);
    await drag(manager, "[data-tile='tax']", "[data-window='w001']");
    await waitUntil(() => root(manager).querySelector('[data-effect]') !== null);
    expect(checked(manager)).to.have.members(['market', 'tax']);
    expect(client.received).to.have.length(0);
  });

  it('takes a service back when it is dragged out of its window', async () => {
    const { manager } = await board();
    await drag(manager, "[data-extra='estate']", "[part='tiles']");
    await waitUntil(() => root(manager).querySelector('.allocation') !== null);
    expect(checked(manager)).to.deep.equal(['social']);
  });

  it('does not let a window take what its clerk is not trained for', async () => {
    const { manager } = await board();
    await drag(manager, "[data-tile='build']", "[data-window='w001']");
    await manager.updateComplete;
    expect(root(manager).querySelector('.allocation')).to.equal(null);
  });

  it('takes advice with one press, and takes it back with another', async () => {
    const { manager, client } = await board();
    expect(text(manager, "[data-advice='w002']")).to.include('2 号窗口支援税务').and.include('省 13 分');
    find(manager, "[data-advice='w002'] button").click();
    await waitUntil(() => root(manager).querySelector('[data-undo]') !== null);
    find(manager, '[data-undo]').click();
    await waitUntil(() => root(manager).querySelector('[data-undo]') === null);
    expect(client.received).to.deep.equal([
      {
        action: 'change-window-services',
        payload: {
          window: 'w002',
          services: ['market', 'tax'],
          reason: '税务约需 42 分钟才能排空，本窗业务只需 6 分钟',
          pinned: false,
        },
      },
      {
        action: 'change-window-services',
        payload: { window: 'w002', services: [], reason: '撤销刚才的调整' },
      },
    ]);
  });

  it('keeps no way back when the hall refused the change', async () => {
    const { manager, client } = await board();
    client.answerWith({ problem: { code: 'nothing_to_change', params: {} } });
    find(manager, "[data-advice='w002'] button").click();
    await waitUntil(() => root(manager).querySelector("[part='problem']") !== null);
    expect(root(manager).querySelector('[data-undo]')).to.equal(null);
  });

  it('lets the hall act on its advice by itself, and stops it', async () => {
    const { manager, client } = await board();
    find(manager, "[role='switch']").click();
    await waitUntil(() => client.received.length === 1);
    client.setRows(
      managerRows()
        .filter(({ kind }) => kind !== 'advice')
        .map((row) => (row.kind === 'allocation' ? allocationRow('auto') : row)),
    );
    await waitUntil(() => find(manager, "[role='switch']").getAttribute('aria-checked') === 'true');
    expect(text(manager, "[part='advice']")).to.include('已开启').and.not.include('目前无需调整');
    find(manager, "[role='switch']").click();
    await waitUntil(() => client.received.length === 2);
    expect(client.received.map(({ payload }) => payload)).to.deep.equal([
      { mode: 'auto' },
      { mode: 'advise' },
    ]);
  });

  it('shows what a preset would do, and puts it into force for a time', async () => {
    const { manager, client } = await board();
    client.answerRequest('/what-if', whatIfAnswer);
    find(manager, "[data-preset='noon']").click();
    await waitUntil(() => root(manager).querySelector('[data-effect]') !== null);
    expect(client.received).to.have.length(0);
    find<HTMLInputElement>(manager, "input[name='minutes'][value='120']").click();
    find(manager, '.settings button.go').click();
    await waitUntil(() => client.received.length === 1);
    const { action, payload } = client.received[0]!;
    expect(action).to.equal('apply-preset');
    expect(payload).to.have.property('preset', 'noon');
    expect(payload).to.have.property('until');
  });

  it('has alerts on top until they are seen, then says by whom', async () => {
    const { manager, client } = await board();
    expect(text(manager, "[data-alert='long-wait:tax']")).to.include('税务：有人等候 34 分钟，超过 30 分钟');
    find(manager, "[data-alert='long-wait:tax'] button").click();
    await waitUntil(() => client.received.length === 1);
    expect(client.received[0]).to.deep.equal({
      action: 'acknowledge-alert',
      payload: { service: 'tax', alert: 'long-wait' },
    });
    const seen = alertRow({ acknowledgedBy: 'manager:chen', acknowledgedAt: 5 });
    client.setRows(managerRows().map((row) => (row.kind === 'alert' ? seen : row)));
    await waitUntil(() => text(manager, "[data-alert='long-wait:tax']").includes('chen 已知悉'));
  });

  it('says how well the waits it told came true', async () => {
    const { manager } = await board();
    expect(text(manager, "[part='estimate']")).to.include('平均误差 2.2 分钟').and.include('89%');
    const { manager: before } = await board(
      {},
      managerRows().filter(({ kind }) => kind !== 'estimate'),
    );
    expect(text(before, "[part='estimate']")).to.include('尚无可核对的等候');
  });

  it('never lets the page grow beyond the board, however many windows there are', async () => {
    const many = Array.from({ length: 90 }, (_, index) => windowRow(index + 10));
    const { manager } = await board({}, [...managerRows(), ...many]);
    const { bottom } = manager.getBoundingClientRect();
    expect(document.documentElement.scrollHeight).to.be.at.most(Math.max(bottom + 20, innerHeight));
  });

  it('marks what a window serves besides its own, why, and how long', async () => {
    const { manager } = await board();
    expect(text(manager, "li:has([data-window='w007'])"))
      .to.include('+ 不动产登记')
      .and.include('今日内有效');
    find(manager, "[data-window='w007']").click();
    await manager.updateComplete;
    expect(text(manager, '[data-change]')).to.equal('chen 已调整：排队较长');
  });
});
