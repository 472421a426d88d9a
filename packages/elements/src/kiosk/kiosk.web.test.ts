import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommandAnswer, HallClient } from '@hallkit/client';
import type { ViewRow } from '@hallkit/protocol';
import '../hall-kiosk.ts';
import type { HallKiosk } from '../hall-kiosk.ts';
import type { HallNumberTaken } from '../events/number-taken.ts';
import type { PrintJob } from '../printer/printer-port.ts';
import { fixedClient, type FixedClient } from '../testing/fixed-client.ts';
import { hallRow, serviceRow, serviceRows, zoneRows } from '../testing/hall-rows.ts';
import { ticketReceipt, visitorCatalogue } from '../testing/visitor-rows.ts';

const rows: readonly ViewRow[] = [hallRow(), ...zoneRows, ...serviceRows];

/** A kiosk on a portrait screen, wired to a client without a server. */
async function kioskOf(set: Partial<HallKiosk> = {}): Promise<HallKiosk> {
  const stand = await fixture<HTMLElement>(html`<div></div>`);
  stand.style.width = '720px';
  stand.style.height = '1280px';
  const kiosk = document.createElement('hall-kiosk');
  Object.assign(kiosk, { catalogue: visitorCatalogue, client: answering(), ...set });
  stand.append(kiosk);
  await kiosk.updateComplete;
  return kiosk;
}

interface Given {
  readonly action: string;
  readonly payload: Record<string, unknown>;
  readonly commandId: string;
}

/** A client that answers commands as the test says, and notes them. */
function answering(
  answer: () => Promise<Partial<CommandAnswer>> = async () => ({ receipt: ticketReceipt() }),
) {
  const client = fixedClient(rows);
  const given: Given[] = [];
  const command = async (action: string, payload: object, options?: { commandId?: string }) => {
    given.push({ action, payload: { ...payload }, commandId: options?.commandId ?? '' });
    return answer();
  };
  return Object.assign(client, { given, command: command as unknown as HallClient['command'] });
}

const root = (kiosk: HallKiosk) => kiosk.shadowRoot!;
const one = <E extends HTMLElement = HTMLElement>(kiosk: HallKiosk, selector: string): E => {
  const found = root(kiosk).querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const text = (kiosk: HallKiosk, selector: string) =>
  one(kiosk, selector).textContent.replace(/\s+/g, ' ').trim();
const view = (kiosk: HallKiosk) => one(kiosk, '.screen').dataset.view;

async function press(kiosk: HallKiosk, selector: string): Promise<void> {
  one(kiosk, selector).click();
  await kiosk.updateComplete;
}

async function type(kiosk: HallKiosk, word: string): Promise<void> {
  for (const letter of word) {
    [...root(kiosk).querySelectorAll<HTMLElement>('.key')].find((key) => key.textContent === letter)!.click();
    await kiosk.updateComplete;
  }
}

async function taken(kiosk: HallKiosk): Promise<void> {
  await press(kiosk, '[data-service=market]');
  await press(kiosk, '.take');
  await waitUntil(() => view(kiosk) === 'ticket');
}

describe('hall-kiosk', () => {
  describe('for everybody', () => {
    it('is accessible on every screen, in both languages', async () => {
      for (const lang of ['zh-CN', 'en']) {
        const kiosk = await kioskOf({ lang });
        await expect(kiosk).to.be.accessible();
        await press(kiosk, '.search-door');
        await type(kiosk, 'Q');
        await expect(kiosk).to.be.accessible();
        await press(kiosk, '[data-item=company]');
        await expect(kiosk).to.be.accessible();
        await press(kiosk, '.take');
        await waitUntil(() => view(kiosk) === 'ticket');
        await expect(kiosk).to.be.accessible();
      }
    });

    it('keeps language, large text, voice, low reach and the guide in view on every screen', async () => {
      const kiosk = await kioskOf();
      const settings = () =>
        [...root(kiosk).querySelectorAll<HTMLElement>('.bar button')].map((b) => b.dataset.setting);
      const all = ['language', 'large', 'voice', 'low', 'guide'];
      expect(settings()).to.deep.equal(all);
      await press(kiosk, '.search-door');
      expect(settings()).to.deep.equal(all);
      await press(kiosk, '.search-field button');
      await taken(kiosk);
      expect(settings()).to.deep.equal(all);
    });

    it('grows text to 30 px and targets to 60 px in large text', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '[data-setting=large]');
      expect(kiosk.size).to.equal('elder');
      expect(parseFloat(getComputedStyle(one(kiosk, '.kiosk')).fontSize)).to.be.at.least(30);
      for (const button of root(kiosk).querySelectorAll('button')) {
        expect(button.getBoundingClientRect().height, button.textContent).to.be.at.least(60);
      }
      await expect(kiosk).to.be.accessible();
    });

    it('brings everything one works with into the lower two thirds', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '[data-setting=low]');
      const { height, top } = kiosk.getBoundingClientRect();
      expect(one(kiosk, 'h1').getBoundingClientRect().top - top).to.be.above(height * 0.3);
    });

    it('speaks English at one press, and Chinese at the next', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '[data-setting=language]');
      expect(text(kiosk, 'h1')).to.equal('What do you need today?');
      expect(text(kiosk, '[data-service=market] .name')).to.equal('Market Regulation');
      await press(kiosk, '[data-setting=language]');
      expect(text(kiosk, 'h1')).to.equal('请选择要办理的业务');
    });

    it('works by keyboard alone', async () => {
      const kiosk = await kioskOf();
      one(kiosk, '[data-service=market]').focus();
      await sendKeys({ press: 'Enter' });
      await kiosk.updateComplete;
      expect(view(kiosk)).to.equal('detail');
      one(kiosk, '.take').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => view(kiosk) === 'ticket');
    });

    it('says where a guide is, and tells the page', async () => {
      const kiosk = await kioskOf();
      setTimeout(() => one(kiosk, '[data-setting=guide]').click());
      await oneEvent(kiosk, 'hall-guide-request');
      await kiosk.updateComplete;
      expect(text(kiosk, '.guide-hint')).to.contain('导办台');
    });
  });

  describe('finding a service', () => {
    it('shows people waiting and the expected wait', async () => {
      const kiosk = await kioskOf();
      expect(text(kiosk, '[data-service=market] .figures')).to.equal('12 人等候 预计约 5–12 分钟');
      expect(text(kiosk, '[data-service=seal] .figures')).to.equal('无人等候');
    });

    it('greys a closed service with the reason, and opens nothing', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '.group:nth-of-type(3)');
      expect(text(kiosk, '[data-service=social] .figures')).to.equal('暂停取号 系统维护');
      expect(one(kiosk, '[data-service=social]').getAttribute('aria-disabled')).to.equal('true');
      await press(kiosk, '[data-service=social]');
      expect(view(kiosk)).to.equal('home');
    });

    it('says why for every reason a service may be closed', async () => {
      const why: Record<string, string> = {};
      const intakes = [
        'hall_closed',
        'day_closed',
        'quota_reached',
        'last_ticket_time_passed',
        'queue_full',
      ] as const;
      for (const intake of intakes) {
        const kiosk = await kioskOf({ rows: [hallRow(), ...zoneRows, serviceRow('market', { intake })] });
        why[intake] = text(kiosk, '[data-service=market] .figures');
      }
      expect(new Set(Object.values(why)).size).to.equal(intakes.length);
    });

    it('says when the hall opens while it is closed', async () => {
      const nextChangeAt = Date.UTC(2026, 2, 3, 1, 0);
      const kiosk = await kioskOf({
        rows: [hallRow({ open: false, nextChangeAt }), ...zoneRows, ...serviceRows],
      });
      expect(text(kiosk, '.notice')).to.contain('09:00 开放取号');
    });

    it('finds an item by pinyin initials on the screen keyboard', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '.search-door');
      await type(kiosk, 'QYSL');
      expect(root(kiosk).querySelectorAll('.hits .service')).to.have.length(1);
      expect(text(kiosk, '.hits .name')).to.equal('企业设立登记');
      expect(one<HTMLInputElement>(kiosk, '#query').value).to.equal('qysl');
    });

    it('finds by a real keyboard too, and says how to go on when nothing is found', async () => {
      const kiosk = await kioskOf({ lang: 'en' });
      await press(kiosk, '.search-door');
      expect(root(kiosk).activeElement?.id).to.equal('query');
      await sendKeys({ type: 'company' });
      expect(text(kiosk, '.hits [role=status]')).to.equal('3 found');
      await sendKeys({ type: ' zzz' });
      expect(text(kiosk, '.hits [role=status]')).to.contain('ask a guide');
    });

    it('shows no more than the title and the search while there are no services', async () => {
      const kiosk = await kioskOf({ rows: [hallRow()] });
      await expect(kiosk).to.be.accessible();
      expect(root(kiosk).querySelector('.service')).to.equal(null);
    });

    it('keeps inside its width with very long names', async () => {
      const long = {
        'zh-CN': '建设项目环境影响评价文件审批'.repeat(4),
        en: 'Environmental impact assessment '.repeat(6),
      };
      for (const lang of ['zh-CN', 'en']) {
        const kiosk = await kioskOf({
          lang,
          rows: [hallRow({ name: long }), ...zoneRows, serviceRow('market', { name: long })],
        });
        await press(kiosk, '[data-setting=large]');
        expect(one(kiosk, '.kiosk').scrollWidth).to.be.at.most(kiosk.clientWidth);
        expect(one(kiosk, '.services').scrollWidth).to.be.at.most(one(kiosk, '.services').clientWidth + 1);
      }
    });
  });

  describe('taking a number', () => {
    it('takes at most three taps', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      await press(kiosk, '.group:nth-of-type(2)');
      await press(kiosk, '[data-service=tax]');
      await press(kiosk, '.take');
      expect(client.given).to.have.length(1);
    });

    it('shows the papers to bring before, and what can be done without a number', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '.search-door');
      await type(kiosk, 'QYSL');
      await press(kiosk, '[data-item=company]');
      expect(text(kiosk, '.materials ul')).to.equal('法定代表人身份证原件住所使用证明');
      await press(kiosk, '.back');
      await press(kiosk, '.keyboard .wide');
      await type(kiosk, 'WS');
      await press(kiosk, '[data-item=tax-proof]');
      expect(text(kiosk, '[data-instead=terminal]')).to.contain('一楼 3 号自助终端');
    });

    it('sends item, priority, channel and language', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client, lang: 'en' });
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '[data-choices=item] input[value=company]');
      await press(kiosk, '[data-choices=priority] input[value=elderly]');
      await press(kiosk, '.take');
      expect(client.given[0]!.payload).to.deep.equal({
        legs: [{ item: 'company' }],
        channel: 'kiosk',
        language: 'en',
        priority: 'elderly',
      });
    });

    it('puts several services on one ticket', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '.one-more');
      expect(text(kiosk, '.basket .chosen')).to.equal('市场监督管理');
      await press(kiosk, '[data-service=seal]');
      await press(kiosk, '.take');
      expect(client.given[0]!.payload.legs).to.deep.equal([{ service: 'market' }, { service: 'seal' }]);
    });

    it('takes a service out of the ticket again', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '.one-more');
      await press(kiosk, '.chosen button');
      expect(root(kiosk).querySelector('.basket')).to.equal(null);
    });

    it('gives one ticket for two presses', async () => {
      let answer: (given: Partial<CommandAnswer>) => void = () => undefined;
      const client = answering(() => new Promise((resolve) => (answer = resolve)));
      const kiosk = await kioskOf({ client });
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '.take');
      await press(kiosk, '.take');
      expect(text(kiosk, '.take')).to.equal('正在取号…');
      answer({ receipt: ticketReceipt() });
      await waitUntil(() => view(kiosk) === 'ticket');
      expect(client.given).to.have.length(1);
    });

    it('presses again under the same id when nobody knew whether it was done', async () => {
      const lost = { code: 'outcome_unknown', params: {}, retryable: true };
      let times = 0;
      const client = answering(async () => {
        if (times++ === 0) throw Object.assign(new Error(), lost);
        return { receipt: ticketReceipt() };
      });
      const kiosk = await kioskOf({ client });
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '.take');
      await waitUntil(() => root(kiosk).querySelector('[data-code=outcome_unknown]') !== null);
      await press(kiosk, '.take');
      await waitUntil(() => view(kiosk) === 'ticket');
      expect(new Set(client.given.map(({ commandId }) => commandId)).size).to.equal(1);
    });

    it('says why the hall gave no number', async () => {
      const full = { code: 'quota_reached', params: {}, retryable: false };
      const client = answering(() => Promise.reject(Object.assign(new Error(), full)));
      const kiosk = await kioskOf({ client });
      await press(kiosk, '[data-service=market]');
      const failing = oneEvent(kiosk, 'hall-command-failed');
      await press(kiosk, '.take');
      await failing;
      await kiosk.updateComplete;
      expect(text(kiosk, '[role=alert]')).to.match(/^没有取到号/);
    });

    it('sends nothing when the page vetoes', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      kiosk.addEventListener('hall-before-command', (event) => event.preventDefault());
      await press(kiosk, '[data-service=market]');
      await press(kiosk, '.take');
      expect(client.given).to.have.length(0);
      expect(view(kiosk)).to.equal('detail');
    });
  });

  describe('the ticket', () => {
    it('shows number, people ahead, wait, windows, zone and floor, QR and leave code', async () => {
      const kiosk = await kioskOf();
      await taken(kiosk);
      expect(text(kiosk, 'h1 .number')).to.equal('A012');
      expect(text(kiosk, '.facts')).to.equal(
        '前面还有 6 人 预计约 7–13 分钟 1 楼·开办企业专区 请留意窗口 3–6 号',
      );
      expect(one(kiosk, '.qr').getAttribute('role')).to.equal('img');
      expect(text(kiosk, '.link')).to.contain('4071');
      expect(root(kiosk).activeElement?.localName).to.equal('h1');
    });

    it('prints it with the link of the live ticket, and says so', async () => {
      const jobs: PrintJob[] = [];
      const printer = { print: async (job: PrintJob) => void jobs.push(job) };
      const kiosk = await kioskOf({ printer, ticketOrigin: 'https://hall.example' });
      await taken(kiosk);
      await waitUntil(() => text(kiosk, '.paper').includes('请取走号票'));
      expect(jobs[0]!.link).to.equal('https://hall.example/ticket/#jiading.512.q7Yl3mZ0b2Nf4Kd8Ws6RtA');
    });

    it('keeps the number on the screen when it could not be printed, and prints again', async () => {
      let times = 0;
      const printer = {
        print: () => (times++ === 0 ? Promise.reject(new Error('no paper')) : Promise.resolve()),
      };
      const client = answering();
      const kiosk = await kioskOf({ client, printer });
      await taken(kiosk);
      await waitUntil(() => root(kiosk).querySelector('.paper.late') !== null);
      expect(text(kiosk, 'h1 .number')).to.equal('A012');
      await press(kiosk, '.paper button');
      await waitUntil(() => text(kiosk, '.paper').includes('请取走号票'));
      expect(client.given).to.have.length(1);
    });

    it('tells the page about the number', async () => {
      const kiosk = await kioskOf();
      await press(kiosk, '[data-service=market]');
      setTimeout(() => one(kiosk, '.take').click());
      const event: Event = await oneEvent(kiosk, 'hall-number-taken');
      expect((event as HallNumberTaken).receipt.number).to.equal('A012');
    });

    it('goes back to a fresh start after a while', async () => {
      const kiosk = await kioskOf({ ticketMs: 400 });
      await press(kiosk, '[data-setting=language]');
      await taken(kiosk);
      await waitUntil(() => view(kiosk) === 'home');
      expect(text(kiosk, 'h1')).to.equal('请选择要办理的业务');
    });
  });

  describe('alone', () => {
    it('asks whether anybody is there, then wipes everything', async () => {
      const kiosk = await kioskOf({ idleMs: 30, askMs: 60 });
      await press(kiosk, '[data-setting=large]');
      await press(kiosk, '.search-door');
      await waitUntil(() => root(kiosk).querySelector('.still-there') !== null);
      await waitUntil(() => view(kiosk) === 'home');
      expect(kiosk.size).to.equal(undefined);
      expect(root(kiosk).querySelector('.still-there')).to.equal(null);
    });

    it('stays with the visitor who answers', async () => {
      const kiosk = await kioskOf({ idleMs: 30, askMs: 60_000 });
      await press(kiosk, '.search-door');
      await waitUntil(() => root(kiosk).querySelector('.still-there') !== null);
      kiosk.idleMs = 60_000;
      await press(kiosk, '.still-there button');
      expect(root(kiosk).querySelector('.still-there')).to.equal(null);
      expect(view(kiosk)).to.equal('search');
    });

    it('keeps the visitor at least 20 seconds before wiping, unless told otherwise', async () => {
      const kiosk = await kioskOf();
      expect(kiosk.idleMs).to.be.within(45_000, 60_000);
      expect(kiosk.askMs).to.be.at.least(20_000);
      expect(kiosk.ticketMs).to.be.within(8_000, 10_000);
    });
  });

  describe('cut off', () => {
    const offline = (client: FixedClient) => client.setConnection({ status: 'offline', freshAt: Date.now() });

    it('gives no number and sends the visitor to the help desk', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      offline(client);
      await kiosk.updateComplete;
      expect(text(kiosk, '.unavailable')).to.contain('请到导办台人工取号');
      expect(root(kiosk).querySelector('.take, .service')).to.equal(null);
      await expect(kiosk).to.be.accessible();
    });

    it('keeps a ticket on the screen that was taken before', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      await taken(kiosk);
      offline(client);
      await kiosk.updateComplete;
      expect(text(kiosk, 'h1 .number')).to.equal('A012');
    });

    it('goes on by itself when the connection is back', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      offline(client);
      await kiosk.updateComplete;
      client.setConnection({ status: 'live' });
      await kiosk.updateComplete;
      expect(view(kiosk)).to.equal('home');
      expect(root(kiosk).querySelector('.service')).to.not.equal(null);
    });

    it('says how old its figures are while they are stale', async () => {
      const client = answering();
      const kiosk = await kioskOf({ client });
      client.setConnection({ status: 'stale', freshAt: Date.now() - 65_000 });
      await kiosk.updateComplete;
      expect(text(kiosk, '.stale')).to.equal('等候人数是 1 分钟前的，可能不准');
    });
  });
});
