import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommandAnswer, HallClient } from '@hallkit/client';
import type { TicketRow } from '@hallkit/protocol';
import '../hall-ticket.ts';
import type { HallTicket } from '../hall-ticket.ts';
import { fixedClient } from '../testing/fixed-client.ts';
import { hallRow } from '../testing/sample-rows.ts';
import { ticketRow } from '../testing/visitor-rows.ts';

async function pageOf(ticket: Partial<TicketRow> = {}, set: Partial<HallTicket> = {}): Promise<HallTicket> {
  const phone = await fixture<HTMLElement>(html`<div></div>`);
  phone.style.width = '390px';
  const page = document.createElement('hall-ticket');
  Object.assign(page, { rows: [hallRow(), ticketRow(ticket)], ...set });
  phone.append(page);
  await page.updateComplete;
  return page;
}

const root = (page: HallTicket) => page.shadowRoot!;
const one = <E extends HTMLElement = HTMLElement>(page: HallTicket, selector: string): E => {
  const found = root(page).querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const text = (page: HallTicket, selector: string) =>
  one(page, selector).textContent.replace(/\s+/g, ' ').trim();

async function press(page: HallTicket, selector: string): Promise<void> {
  one(page, selector).click();
  await page.updateComplete;
}

async function show(page: HallTicket, ticket: Partial<TicketRow>): Promise<void> {
  page.rows = [hallRow(), ticketRow(ticket)];
  await page.updateComplete;
}

/** A client whose commands the test answers. */
function answering(answer: () => Promise<Partial<CommandAnswer>>) {
  const client = fixedClient([hallRow(), ticketRow()]);
  const given: object[] = [];
  const command = async (action: string, payload: object) => {
    given.push({ action, ...payload });
    return answer();
  };
  return Object.assign(client, { given, command: command as unknown as HallClient['command'] });
}

const called = { status: 'called', window: 'w003', windowNumber: 3, ahead: -1, callSeq: 41 } as const;

describe('hall-ticket', () => {
  it('is accessible in every state, in both languages and in elder size', async () => {
    const states = [
      'waiting',
      'called',
      'serving',
      'parked',
      'missed',
      'void',
      'finished',
      'cancelled',
      'lapsed',
    ] as const;
    for (const status of states) {
      await expect(await pageOf({ status })).to.be.accessible();
      await expect(await pageOf({ status }, { lang: 'en', size: 'elder' })).to.be.accessible();
    }
  });

  it('shows number, people ahead, expected wait, windows, zone and floor', async () => {
    const page = await pageOf();
    expect(text(page, 'h1 .number')).to.equal('A012');
    expect(text(page, '.ahead')).to.equal('6 人在您前面');
    expect(text(page, '.wait dd')).to.equal('约 7–13 分钟');
    expect(text(page, '.where')).to.equal('1 楼 开办企业专区请留意窗口 3–6 号');
    expect(text(page, '.taken')).to.equal('09:56 取号');
  });

  it('says it in English', async () => {
    const page = await pageOf({ ahead: 1 }, { lang: 'en' });
    expect(text(page, '.ahead')).to.equal('1 person ahead of you');
    expect(text(page, '.wait dd')).to.equal('about 7–13 min');
  });

  it('opens in the language the number was taken in', async () => {
    const page = await pageOf({ language: 'en' });
    await page.updateComplete;
    expect(text(page, '.state')).to.equal('Waiting');
  });

  it('says nothing false while nobody serves it', async () => {
    const page = await pageOf({ p50Ms: 0, p90Ms: 0, windowNumbers: [] });
    expect(text(page, '.wait dd')).to.equal('等候时间暂不能预计');
    expect(text(page, '.where')).to.equal('1 楼 开办企业专区');
  });

  it('changes the whole screen at the call, and names window, zone and floor', async () => {
    const page = await pageOf();
    const ground = () => getComputedStyle(one(page, '.page')).backgroundColor;
    const before = ground();
    await show(page, called);
    expect(ground()).to.not.equal(before);
    expect(text(page, '[role=alert]')).to.equal('请到 3 号窗口 1 楼 开办企业专区');
  });

  it('vibrates at the call and at each recall, once the visitor has allowed it', async () => {
    const patterns: unknown[] = [];
    const vibrate = navigator.vibrate.bind(navigator);
    navigator.vibrate = (pattern) => patterns.push(pattern) > 0;
    try {
      const page = await pageOf();
      await show(page, { ...called, callSeq: 40 });
      expect(patterns).to.have.length(0);
      await press(page, '.alerts');
      patterns.length = 0;
      await show(page, { ...called, callSeq: 41 });
      await show(page, { ...called, callSeq: 41, startedAt: 1 });
      await show(page, { ...called, callSeq: 42 });
      expect(patterns).to.have.length(2);
    } finally {
      navigator.vibrate = vibrate;
    }
  });

  it('tells the visitor to come near when few are ahead', async () => {
    const page = await pageOf({ ahead: 4 });
    expect(root(page).querySelector('.soon')).to.equal(null);
    await show(page, { ahead: 3 });
    expect(text(page, '.soon')).to.equal('还有 3 人就到您，请到窗口附近等候');
    await show(page, { ahead: 0 });
    expect(text(page, '.ahead')).to.equal('下一个就是您');
  });

  it('says what a missed, void, lapsed and finished number means', async () => {
    for (const status of ['missed', 'void', 'lapsed', 'finished'] as const) {
      const page = await pageOf({ status, ahead: -1 });
      expect(text(page, '.how')).to.have.length.above(6);
      expect(root(page).querySelector('.leave-door, .alerts')).to.equal(null);
    }
  });

  it('counts the services of a ticket with several', async () => {
    const leg = { service: 'market', item: '', outcome: '' } as const;
    const page = await pageOf({ legs: [leg, leg, leg], leg: 1 });
    expect(text(page, '.legs')).to.equal('第 2 项，共 3 项');
  });

  it('keeps inside the phone with long names and a long number', async () => {
    const serviceName = {
      'zh-CN': '建设项目环境影响评价文件审批'.repeat(3),
      en: 'Environmental impact '.repeat(8),
    };
    const page = await pageOf({ number: 'ABC1024', serviceName, zoneName: serviceName }, { size: 'elder' });
    expect(one(page, '.page').scrollWidth).to.be.at.most(390);
    await show(page, {
      ...called,
      number: 'ABC1024',
      serviceName,
      zoneName: serviceName,
      windowNumber: 1024,
    });
    expect(one(page, '.page').scrollWidth).to.be.at.most(390);
  });

  describe('giving the place up', () => {
    it('asks for the code that is printed on the ticket', async () => {
      const client = answering(async () => ({}));
      const page = await pageOf({}, { client, rows: undefined, ticket: 512 });
      await press(page, '.leave-door');
      expect(root(page).activeElement?.localName).to.equal('h2');
      await expect(page).to.be.accessible();
      one(page, 'input').focus();
      await sendKeys({ type: '4071' });
      const done = oneEvent(page, 'hall-command-done');
      await sendKeys({ press: 'Enter' });
      await done;
      expect(client.given).to.deep.equal([
        { action: 'cancel-ticket', ticket: 512, reason: 'visitor', leaveCode: '4071' },
      ]);
      await page.updateComplete;
      expect(root(page).querySelector('.leave')).to.equal(null);
    });

    it('sends nothing without four digits', async () => {
      const client = answering(async () => ({}));
      const page = await pageOf({}, { client, rows: undefined, ticket: 512 });
      await press(page, '.leave-door');
      one(page, 'input').focus();
      await sendKeys({ type: '40a' });
      await press(page, 'button[type=submit]');
      expect(client.given).to.have.length(0);
      expect(text(page, '.problem')).to.equal('请输入 4 位数字');
    });

    it('says why the hall refused', async () => {
      const client = answering(() =>
        Promise.reject(Object.assign(new Error(), { code: 'forbidden', retryable: false })),
      );
      const page = await pageOf({}, { client, rows: undefined, ticket: 512 });
      await press(page, '.leave-door');
      one<HTMLInputElement>(page, 'input').value = '0000';
      await press(page, 'button[type=submit]');
      await waitUntil(() => text(page, '.problem') !== '');
      expect(text(page, '.problem')).to.match(/^没有退成/);
    });

    it('lets the visitor think again', async () => {
      const page = await pageOf();
      await press(page, '.leave-door');
      await press(page, '.leave button[type=button]');
      expect(root(page).querySelector('.leave')).to.equal(null);
      expect(root(page).querySelector('.leave-door')).to.not.equal(null);
    });
  });

  describe('cut off', () => {
    it('keeps showing the last state with its age', async () => {
      const client = fixedClient([hallRow(), ticketRow()]);
      const page = await pageOf({}, { client, rows: undefined, ticket: 512 });
      client.setConnection({ status: 'offline', freshAt: Date.now() - 125_000 });
      await page.updateComplete;
      expect(text(page, '.cut-off')).to.equal('网络已断开，这是 2 分钟前的情况');
      expect(text(page, 'h1 .number')).to.equal('A012');
      await expect(page).to.be.accessible();
    });

    it('says so when the link is no longer valid', async () => {
      const client = fixedClient([]);
      client.refuseView({ code: 'link_invalid' });
      const page = await pageOf({}, { client, rows: undefined, ticket: 512 });
      expect(text(page, '[role=alert]')).to.contain('查不到这个号');
      await expect(page).to.be.accessible();
    });
  });
});
