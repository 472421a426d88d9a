import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { CommandAnswer } from '@hallkit/client';
import type { HallNumberTaken } from '../events/number-taken.ts';
import type { HallKiosk } from '../hall-kiosk.ts';
import type { PrintJob } from '../printer/printer-port.ts';
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
import { ticketReceipt } from '../testing/visitor-rows.ts';

/** A kiosk that the test runner takes away again. */
async function kioskOf(set: Partial<HallKiosk> = {}): Promise<HallKiosk> {
  return kioskOn(await fixture<HTMLElement>(html`<div></div>`), set);
}

describe('a visit at the kiosk', () => {
  describe('taking a number', () => {
    it('takes at most three taps', async () => {
      const client = answeringClient();
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
      const client = answeringClient();
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
      const client = answeringClient();
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
      const client = answeringClient(() => new Promise((resolve) => (answer = resolve)));
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
      const client = answeringClient(async () => {
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
      const client = answeringClient(() => Promise.reject(Object.assign(new Error(), full)));
      const kiosk = await kioskOf({ client });
      await press(kiosk, '[data-service=market]');
      const failing = oneEvent(kiosk, 'hall-command-failed');
      await press(kiosk, '.take');
      await failing;
      await kiosk.updateComplete;
      expect(text(kiosk, '[role=alert]')).to.match(/^没有取到号/);
    });

    it('sends nothing when the page vetoes', async () => {
      const client = answeringClient();
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
      const client = answeringClient();
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
});
