import { expect, fixture, html } from '@open-wc/testing';
import type { ViewRow, WindowRow } from '@hallkit/protocol';
import '../hall-window-screen.ts';
import type { HallWindowScreen } from '../hall-window-screen.ts';
import { fixedClient } from '../testing/fixed-client.ts';
import { callRow, hallRow, serviceRows, windowRow } from '../testing/sample-rows.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';

async function screenOf(
  row: Partial<WindowRow>,
  set: Partial<HallWindowScreen> = {},
  more: readonly ViewRow[] = [],
): Promise<HallWindowScreen> {
  const wall = await fixture<HTMLElement>(html`<div></div>`);
  wall.style.width = '800px';
  wall.style.height = '450px';
  const screen = document.createElement('hall-window-screen');
  const rows = [hallRow(), ...serviceRows, windowRow(3, row), ...more];
  Object.assign(screen, { rows, window: 'w003', catalogue: smallCatalogue, ...set });
  wall.append(screen);
  await screen.updateComplete;
  await screen.updateComplete;
  return screen;
}

const now = (screen: HallWindowScreen) => screen.shadowRoot!.querySelector("[part='now']")!;

describe('hall-window-screen', () => {
  it('is accessible in every state, in both themes', async () => {
    const states: Partial<WindowRow>[] = [
      {},
      { current: 'A001', calledAt: Date.now() },
      { current: 'A001', serving: true },
      { status: 'paused', pauseReason: 'meal' },
      { status: 'closed', accessible: true },
    ];
    for (const state of states) {
      await expect(await screenOf(state)).to.be.accessible();
      await expect(await screenOf(state, { theme: 'light' })).to.be.accessible();
    }
  });

  it('shows the window, what it serves, and that it is free', async () => {
    const screen = await screenOf({ services: ['market', 'tax'] });
    expect(screen.shadowRoot!.querySelector('h1')!.textContent).to.equal('3 号窗口');
    expect(screen.shadowRoot!.querySelector('.services')!.textContent).to.equal('市场监督管理 · 税务');
    expect(now(screen).textContent).to.include('空闲');
  });

  it('names a comprehensive window instead of listing everything', async () => {
    const services = serviceRows.map(({ id }) => id);
    const screen = await screenOf({ comprehensive: true, services });
    expect(screen.shadowRoot!.querySelector('.services')!.textContent).to.include('综合窗口');
  });

  it('calls a number, then says that it is being served', async () => {
    const called = await screenOf({ current: 'A003' }, {}, [
      callRow(5, Date.now(), { number: 'A003', window: 'w003' }),
    ]);
    expect(now(called).textContent).to.include('请到本窗口').and.include('A003');
    expect(now(called).getAttribute('data-fresh')).to.equal('true');
    const serving = await screenOf({ current: 'A003', serving: true });
    expect(now(serving).textContent).to.include('正在办理').and.include('A003');
  });

  it('says why it is paused, and names no reason it has no words for', async () => {
    const paused = await screenOf({ status: 'paused', pauseReason: 'meal' });
    expect(now(paused).textContent).to.include('暂停服务').and.include('用餐');
    const unknown = await screenOf({ status: 'paused', pauseReason: 'own-reason' });
    expect(now(unknown).textContent).to.include('暂停服务').and.not.include('own-reason');
  });

  it('speaks English where its page does', async () => {
    const screen = await screenOf({ status: 'closed' }, { lang: 'en' });
    expect(screen.shadowRoot!.querySelector('h1')!.textContent).to.equal('Window 3');
    expect(now(screen).textContent).to.include('Window closed');
  });

  it('gives one short line for an LED bar', async () => {
    const screen = await screenOf({ current: 'A001' }, { led: 8 });
    expect(now(screen).textContent).to.equal('请 A001');
    expect(screen.shortText).to.equal('请 A001');
    await expect(screen).to.be.accessible();
  });

  it('says that it is cut off, and shows an LED bar a dash rather than an old number', async () => {
    const client = fixedClient([hallRow(), windowRow(3, { current: 'A001' })]);
    client.setConnection({ status: 'stale', freshAt: Date.now() - 15_000 });
    const screen = await screenOf({}, { rows: undefined, client });
    expect(screen.shadowRoot!.querySelector("[part='stale']")!.textContent).to.match(/1[56] 秒前/);
    const bar = await screenOf({}, { rows: undefined, client, led: 8 });
    expect(now(bar).textContent).to.equal('—');
  });

  it('says so when there is no such window', async () => {
    expect(now(await screenOf({}, { window: 'w999' })).textContent).to.include('未找到此窗口');
  });

  it('keeps a long number inside the screen', async () => {
    const screen = await screenOf({ current: 'ABK1000' });
    expect(now(screen).scrollWidth).to.be.at.most(now(screen).clientWidth);
  });
});
