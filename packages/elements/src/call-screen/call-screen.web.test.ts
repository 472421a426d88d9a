import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ViewRow } from '@hallkit/protocol';
import '../hall-call-screen.ts';
import type { HallCallScreen } from '../hall-call-screen.ts';
import { fixedClient } from '../testing/fixed-client.ts';
import { callRow, callRows, hallRow, serviceRows, zoneRows } from '../testing/sample-rows.ts';

let halls = 0;

/** Rows of a hall that no other test has announced in. */
function rowsOf(...calls: readonly ViewRow[]): readonly ViewRow[] {
  return [hallRow({ id: `hall-${++halls}` }), ...zoneRows, ...serviceRows, ...calls];
}

async function screenOf(
  rows: readonly ViewRow[],
  set: Partial<HallCallScreen> = {},
): Promise<HallCallScreen> {
  const wall = await fixture<HTMLElement>(html`<div></div>`);
  wall.style.width = '960px';
  wall.style.height = '540px';
  const screen = document.createElement('hall-call-screen');
  Object.assign(screen, { rows, viewingDistance: 10, diagonal: 55, ...set });
  wall.append(screen);
  await settled(screen);
  return screen;
}

/** Sizes arrive with the first measurement, one update after the first. */
async function settled(screen: HallCallScreen): Promise<void> {
  await screen.updateComplete;
  await screen.updateComplete;
}

const root = (screen: HallCallScreen) => screen.shadowRoot!;
const part = (screen: HallCallScreen, name: string) => root(screen).querySelector(`[part~='${name}']`);
const numbers = (screen: HallCallScreen) =>
  [...root(screen).querySelectorAll('.number:not(.window)')].map((element) => element.textContent);
const caption = (screen: HallCallScreen) => part(screen, 'caption')!.textContent;

describe('hall-call-screen', () => {
  it('is accessible with calls, without calls, and cut off', async () => {
    await expect(await screenOf(rowsOf(...callRows(6, Date.now())))).to.be.accessible();
    await expect(await screenOf(rowsOf())).to.be.accessible();
    const client = fixedClient(rowsOf(...callRows(2, Date.now())));
    client.setConnection({ status: 'offline', freshAt: Date.now() - 20_000 });
    await expect(await screenOf(undefined!, { client })).to.be.accessible();
  });

  it('is accessible in its light theme and in English', async () => {
    const screen = await screenOf(rowsOf(...callRows(6, Date.now())), { theme: 'light', lang: 'en' });
    await expect(screen).to.be.accessible();
  });

  it('turns sound on by one press of a key', async () => {
    const screen = await screenOf(rowsOf());
    const button = part(screen, 'sound') as HTMLButtonElement;
    button.focus();
    expect(root(screen).activeElement).to.equal(button);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part(screen, 'sound') === null, 'the button goes once the sound is on');
  });

  it('asks for no sound where another screen speaks', async () => {
    expect(part(await screenOf(rowsOf(), { silent: true }), 'sound')).to.equal(null);
  });

  it('shows the newest call on top and large', async () => {
    const screen = await screenOf(rowsOf(...callRows(3, Date.now())));
    expect(numbers(screen)).to.deep.equal(['C003', 'B002', 'A001']);
    const newest = getComputedStyle(part(screen, 'newest')!).fontSize;
    const list = getComputedStyle(part(screen, 'list')!).fontSize;
    expect(parseFloat(newest)).to.be.greaterThan(parseFloat(list) * 1.3);
  });

  it('shows all ten of a burst at once, none cut off', async () => {
    const screen = await screenOf(rowsOf(...callRows(10, Date.now())));
    expect(numbers(screen)).to.have.length(10);
    const bottom = root(screen).querySelector('.calls')!.getBoundingClientRect().bottom;
    for (const call of root(screen).querySelectorAll("[part='call']")) {
      expect(call.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
    }
  });

  it('gives a burst of ten its captions in order, beginning with the first', async () => {
    const screen = await screenOf(rowsOf(...callRows(10, Date.now())));
    await waitUntil(() => caption(screen)?.includes('A001'));
    expect(part(screen, 'foot')!.getAttribute('data-caption')).to.equal('true');
    await waitUntil(() => caption(screen)?.includes('B002'), 'the second follows', { timeout: 8000 });
  });

  it('names the place where the window is in another zone than the service waits in', async () => {
    const call = callRow(1, Date.now(), {
      number: 'C003',
      windowNumber: 12,
      windowZone: 'general',
      floor: 2,
    });
    const screen = await screenOf(rowsOf(call));
    await waitUntil(() => caption(screen) === '请 C003 号到 2 楼 综合服务专区 12 号窗口');
    expect(part(screen, 'newest')!.textContent).to.include('综合服务专区');
  });

  it('shows a zone what waits there and what is called there, and nothing else', async () => {
    const rows = rowsOf(
      callRow(1, Date.now(), { zone: 'tax', windowZone: 'tax' }),
      callRow(2, Date.now(), { zone: 'start', windowZone: 'tax' }),
      callRow(3, Date.now(), { zone: 'start', windowZone: 'start' }),
    );
    const screen = await screenOf(rows, { zone: 'tax' });
    expect(numbers(screen)).to.deep.equal(['A002', 'A001']);
    expect(part(screen, 'band')!.textContent).to.include('税务').and.not.include('公章刻制备案');
  });

  it('shows but does not shout what is older than 30 s when it first arrives', async () => {
    const screen = await screenOf(rowsOf(callRow(1, Date.now() - 31_000)));
    expect(numbers(screen)).to.deep.equal(['A001']);
    expect(part(screen, 'foot')!.getAttribute('data-caption')).to.equal('false');
  });

  it('says nothing twice after a reload', async () => {
    const rows = rowsOf(callRow(1, Date.now()));
    const before = await screenOf(rows);
    await waitUntil(() => caption(before)?.includes('A001'));
    before.remove();
    const after = await screenOf(rows);
    expect(part(after, 'foot')!.getAttribute('data-caption')).to.equal('false');
    expect(numbers(after)).to.deep.equal(['A001']);
  });

  it('says that it is cut off, and since when', async () => {
    const client = fixedClient(rowsOf(callRow(1, Date.now())));
    const screen = await screenOf(undefined!, { client });
    expect(part(screen, 'stale')).to.equal(null);
    client.setConnection({ status: 'stale', freshAt: Date.now() - 12_000 });
    await screen.updateComplete;
    expect(part(screen, 'stale')!.textContent).to.match(/1[23] 秒前/);
    client.setConnection({ status: 'live', freshAt: Date.now() });
    await screen.updateComplete;
    expect(part(screen, 'stale')).to.equal(null);
  });

  it('says that it is cut off even where the client has not noticed', async () => {
    const client = fixedClient(rowsOf(callRow(1, Date.now())));
    client.setConnection({ status: 'live', freshAt: Date.now() - 10_500 });
    expect(part(await screenOf(undefined!, { client }), 'stale')).to.not.equal(null);
  });

  it('says why it may not be shown', async () => {
    const client = fixedClient([]);
    client.refuseView({ code: 'token_revoked' });
    const screen = await screenOf(undefined!, { client });
    expect(root(screen).querySelector('.empty')!.textContent).to.include('无法显示');
  });

  it('lets its view go when it leaves the page', async () => {
    const client = fixedClient(rowsOf());
    const screen = await screenOf(undefined!, { client });
    expect([...client.open]).to.deep.equal(['screen']);
    screen.remove();
    expect([...client.open]).to.deep.equal([]);
  });

  it('speaks English where its page does', async () => {
    const screen = await screenOf(rowsOf(), { lang: 'en' });
    expect(root(screen).querySelector('.empty')!.textContent).to.include('No calls yet');
    expect(part(screen, 'band')!.getAttribute('aria-label')).to.equal('Waiting');
  });

  it('keeps long names and numbers inside the screen', async () => {
    const call = callRow(1, Date.now(), {
      number: 'ABK1000',
      windowNumber: 212,
      windowZone: 'build',
      floor: 3,
    });
    const screen = await screenOf(rowsOf(call, { ...call, seq: 2, number: 'ABK1001' }));
    const calls = root(screen).querySelector('.calls')!;
    expect(calls.scrollWidth).to.be.at.most(calls.clientWidth + 1);
  });
});
