import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HallKiosk } from '../hall-kiosk.ts';
import type { FixedClient } from '../testing/fixed-client.ts';
import { hallRow, serviceRow, serviceRows, zoneRows } from '../testing/sample-rows.ts';
import {
  answeringClient,
  kioskOn,
  one,
  press,
  root,
  taken,
  text,
  type,
  view,
} from '../testing/kiosk-stand.ts';

/** A kiosk that the test runner takes away again. */
async function kioskOf(set: Partial<HallKiosk> = {}): Promise<HallKiosk> {
  return kioskOn(await fixture<HTMLElement>(html`<div></div>`), set);
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
      const client = answeringClient();
      const kiosk = await kioskOf({ client });
      offline(client);
      await kiosk.updateComplete;
      expect(text(kiosk, '.unavailable')).to.contain('请到导办台人工取号');
      expect(root(kiosk).querySelector('.take, .service')).to.equal(null);
      await expect(kiosk).to.be.accessible();
    });

    it('keeps a ticket on the screen that was taken before', async () => {
      const client = answeringClient();
      const kiosk = await kioskOf({ client });
      await taken(kiosk);
      offline(client);
      await kiosk.updateComplete;
      expect(text(kiosk, 'h1 .number')).to.equal('A012');
    });

    it('goes on by itself when the connection is back', async () => {
      const client = answeringClient();
      const kiosk = await kioskOf({ client });
      offline(client);
      await kiosk.updateComplete;
      client.setConnection({ status: 'live' });
      await kiosk.updateComplete;
      expect(view(kiosk)).to.equal('home');
      expect(root(kiosk).querySelector('.service')).to.not.equal(null);
    });

    it('says how old its figures are while they are stale', async () => {
      const client = answeringClient();
      const kiosk = await kioskOf({ client });
      client.setConnection({ status: 'stale', freshAt: Date.now() - 65_000 });
      await kiosk.updateComplete;
      expect(text(kiosk, '.stale')).to.equal('等候人数是 1 分钟前的，可能不准');
    });
  });
});
