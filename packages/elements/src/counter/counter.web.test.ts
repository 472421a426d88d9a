import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HallBeforeCommand } from '../events/before-command.ts';
import type { HallWindowChosen } from '../events/window-chosen.ts';
import '../hall-counter.ts';
import type { HallCounter } from '../hall-counter.ts';
import { fixedClient, type FixedClient } from '../testing/fixed-client.ts';
import { counterIdentity, counterRows, counterTicket, type CounterParts } from '../testing/counter-rows.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';

const MINUTE_MS = 60_000;
const waiting = { counter: { waiting: 2, oldestSince: Date.now() - 12 * MINUTE_MS } } as const;
const called: CounterParts = {
  staff: { ticket: 7 },
  counter: waiting.counter,
  tickets: [
    counterTicket(7, {
      status: 'called',
      calledAt: Date.now() - 5000,
      waitingSince: Date.now() - 10 * MINUTE_MS,
      reason: { code: 'oldest', params: { services: 2 } },
    }),
    counterTicket(8, { rank: 0, waitingSince: Date.now() - 3 * MINUTE_MS }),
  ],
};
const serving: CounterParts = {
  staff: { ticket: 7 },
  tickets: [counterTicket(7, { status: 'serving', calledAt: 1, startedAt: Date.now() - 13 * MINUTE_MS })],
};

async function consoleOf(parts: CounterParts, set: Partial<HallCounter> = {}): Promise<HallCounter> {
  const desk = await fixture<HTMLElement>(html`<div></div>`);
  desk.style.height = '700px';
  const counter = document.createElement('hall-counter');
  Object.assign(counter, counterIdentity, { catalogue: smallCatalogue, rows: counterRows(parts), ...set });
  desk.append(counter);
  await counter.updateComplete;
  return counter;
}

/** A console over a client, so that commands are really given. */
async function liveConsole(parts: CounterParts): Promise<{ counter: HallCounter; client: FixedClient }> {
  const client = fixedClient(counterRows(parts));
  const counter = await consoleOf(parts, { rows: undefined, client });
  return { counter, client };
}

const root = (counter: HallCounter) => counter.shadowRoot!;
const find = (counter: HallCounter, selector: string) => root(counter).querySelector<HTMLElement>(selector)!;
const action = (counter: HallCounter, name: string) =>
  root(counter).querySelector<HTMLButtonElement>(`[data-action='${name}']`)!;
const text = (counter: HallCounter, part: string) =>
  find(counter, `[part='${part}']`).textContent!.replace(/\s+/g, ' ').trim();

describe('hall-counter', () => {
  it('is accessible in every state', async () => {
    const states: CounterParts[] = [
      {},
      called,
      serving,
      { win: { status: 'paused', pauseReason: 'meal' } },
      { win: { status: 'closed' } },
      { staff: { clerk: '' } },
      { staff: { clerk: 'li' } },
      { staff: { console: 'c-2' } },
    ];
    for (const state of states) await expect(await consoleOf(state)).to.be.accessible();
  });

  it('is accessible with every panel open, and in the dark', async () => {
    for (const name of [
      'finish-service',
      'transfer-ticket',
      'add-service',
      'verify-priority',
      'pause-window',
      'record-express',
    ]) {
      const counter = await consoleOf(called, { theme: 'dark' });
      action(counter, name).click();
      await counter.updateComplete;
      await expect(counter).to.be.accessible();
    }
  });

  it('is worked by its keys alone, and shows them on its buttons', async () => {
    const { counter, client } = await liveConsole(called);
    for (const key of ['F3', 'F4', 'F7', 'F8']) {
      await sendKeys({ press: key });
      await waitUntil(() => !find(counter, "[aria-busy='true']"));
    }
    expect(client.received.map((command) => command.action)).to.deep.equal([
      'recall',
      'start-service',
      'no-show',
      'park-ticket',
    ]);
    expect(action(counter, 'recall').querySelector('kbd')!.textContent).to.equal('F3');
  });

  it('takes a hall’s own keys', async () => {
    const { counter, client } = await liveConsole(called);
    counter.keys = { 'call-next': 'F8' };
    await counter.updateComplete;
    await sendKeys({ press: 'F8' });
    expect(client.received.map((command) => command.action)).to.deep.equal(['call-next']);
    expect(action(counter, 'park-ticket').querySelector('kbd')).to.equal(null);
  });

  it('finishes by keys: F6, then Enter on the first outcome', async () => {
    const { counter, client } = await liveConsole(serving);
    await sendKeys({ press: 'F6' });
    await counter.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(client.received).to.deep.equal([
      { action: 'finish-service', payload: { window: 'w003', outcome: 'done' } },
    ]);
  });

  it('asks for the reason of a refusal before it sends it', async () => {
    const { counter, client } = await liveConsole(serving);
    action(counter, 'finish-service').click();
    await counter.updateComplete;
    find(counter, "button[value='refused']").click();
    await counter.updateComplete;
    expect(client.received).to.have.length(0);
    find(counter, '.panel textarea').focus();
    await sendKeys({ type: '缺身份证复印件' });
    find(counter, "button[value='papers-missing']").click();
    expect(client.received[0]).to.deep.equal({
      action: 'finish-service',
      payload: { window: 'w003', outcome: 'refused', reason: 'papers-missing', note: '缺身份证复印件' },
    });
  });

  it('pauses with a reason and resumes by the same key', async () => {
    const { counter, client } = await liveConsole({});
    await sendKeys({ press: 'F9' });
    await counter.updateComplete;
    find(counter, "button[value='meal']").click();
    expect(client.received[0]).to.deep.equal({
      action: 'pause-window',
      payload: { window: 'w003', reason: 'meal' },
    });
    const paused = await liveConsole({ win: { status: 'paused', pauseReason: 'meal' } });
    counter.remove();
    await sendKeys({ press: 'F9' });
    expect(paused.client.received[0]!.action).to.equal('resume-window');
    expect(text(paused.counter, 'present')).to.include('暂停服务：用餐');
  });

  it('transfers to a service or a window, by arrival unless told otherwise', async () => {
    const { counter, client } = await liveConsole(serving);
    action(counter, 'transfer-ticket').click();
    await counter.updateComplete;
    const select = find(counter, 'select') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).to.not.include('service:market');
    select.value = 'service:tax';
    find(counter, '.panel button.go').click();
    expect(client.received[0]).to.deep.equal({
      action: 'transfer-ticket',
      payload: { window: 'w003', toService: 'tax', position: 'arrival' },
    });
  });

  it('calls a given number, in capitals', async () => {
    const { counter, client } = await liveConsole(waiting);
    find(counter, '#number').focus();
    await sendKeys({ type: 'a012' });
    await sendKeys({ press: 'Enter' });
    expect(client.received[0]).to.deep.equal({
      action: 'call-number',
      payload: { window: 'w003', number: 'A012' },
    });
  });

  it('makes one press of a double one', async () => {
    const { counter, client } = await liveConsole(waiting);
    action(counter, 'call-next').click();
    await waitUntil(() => !action(counter, 'call-next').disabled);
    action(counter, 'call-next').click();
    expect(client.received).to.have.length(1);
  });

  it('tells its host before it acts, and is stopped by it', async () => {
    const { counter, client } = await liveConsole(waiting);
    counter.addEventListener('hall-before-command', (event) => event.preventDefault());
    setTimeout(() => action(counter, 'call-next').click());
    const event = (await oneEvent(counter, 'hall-before-command')) as unknown as HallBeforeCommand;
    expect(event.action).to.equal('call-next');
    expect(client.received).to.have.length(0);
  });

  it('is driven by methods as by buttons, and tells who is at the window', async () => {
    const { counter, client } = await liveConsole(waiting);
    const answered = oneEvent(counter, 'hall-command-done');
    await counter.callNext();
    await answered;
    expect(client.received[0]).to.deep.equal({ action: 'call-next', payload: { window: 'w003' } });
    const changed = oneEvent(counter, 'hall-present-change');
    client.setRows(counterRows(called));
    await changed;
    expect(counter.present!.number).to.equal('A007');
  });

  it('keeps in view who waits, how long, the visitor, the timer, why, today’s count and who is next', async () => {
    const counter = await consoleOf({ ...called, counter: { ...waiting.counter, served: 31 } });
    expect(text(counter, 'figures')).to.include('等候人数 2').and.include('12 分钟').and.include('31');
    expect(text(counter, 'number')).to.equal('A007');
    expect(text(counter, 'why')).to.include('2 项业务中到得最早');
    expect(find(counter, "[role='timer']").textContent).to.match(/^0:\d\d$/);
    expect(find(counter, '.tickets').textContent).to.include('A008');
    action(counter, 'finish-service').click();
    await counter.updateComplete;
    expect(text(counter, 'figures'), 'also with a panel open').to.include('等候人数 2');
  });

  it('shows when a service takes longer than usual, in words', async () => {
    const counter = await consoleOf(serving);
    expect(text(counter, 'present')).to.include('13:0').and.include('超过参考时间');
  });

  it('takes the last action back within seconds, counting down', async () => {
    const undo = { undoUntil: Date.now() + 4000, undoAction: 'call-next', undoActor: 'clerk:zhang' };
    const { counter, client } = await liveConsole({ ...called, counter: undo });
    counter.autoNext = true;
    await counter.updateComplete;
    expect(action(counter, 'undo').textContent).to.match(/撤销“下一位”（[34] 秒）/);
    await sendKeys({ press: 'Control+z' });
    expect(client.received[0]!.action).to.equal('undo');
    expect(counter.autoNext, 'auto-next would call again at once').to.equal(false);
  });

  it('resumes a parked visitor and brings a missed one back', async () => {
    const parts: CounterParts = {
      counter: { parked: [4], missedTickets: [5] },
      tickets: [counterTicket(4, { status: 'parked' }), counterTicket(5, { status: 'missed' })],
    };
    const { counter, client } = await liveConsole(parts);
    find(counter, "[data-group='resume-ticket'] button").click();
    await waitUntil(
      () =>
        client.received.length === 1 &&
        !find(counter, "[data-group='reactivate-ticket'] button").matches('[disabled]'),
    );
    find(counter, "[data-group='reactivate-ticket'] button").click();
    expect(client.received).to.deep.equal([
      { action: 'resume-ticket', payload: { window: 'w003', ticket: 4 } },
      { action: 'reactivate-ticket', payload: { ticket: 5 } },
    ]);
  });

  it('calls by itself once a free window has people waiting', async () => {
    const { counter, client } = await liveConsole({
      ...waiting,
      staff: { freeSince: Date.now() - MINUTE_MS },
    });
    counter.autoNext = true;
    await waitUntil(() => client.received.length > 0);
    expect(client.received[0]!.action).to.equal('call-next');
  });

  it('signs in, and opens the window with it', async () => {
    const { counter, client } = await liveConsole({ staff: { clerk: '' }, win: { status: 'closed' } });
    action(counter, 'sign-in').click();
    await waitUntil(() => client.received.length === 2);
    expect(client.received.map((command) => command.action)).to.deep.equal(['sign-in', 'open-window']);
  });

  it('takes over from another clerk (A/B post)', async () => {
    const { counter, client } = await liveConsole({ staff: { clerk: 'li' } });
    expect(text(counter, 'gate')).to.include('li 正在此窗口');
    action(counter, 'take-over').click();
    expect(client.received[0]!.action).to.equal('take-over');
  });

  it('only reads once the console has moved to another computer', async () => {
    const { counter, client } = await liveConsole({ ...called, staff: { ticket: 7, console: 'c-2' } });
    expect(text(counter, 'gate')).to.include('另一台电脑');
    expect(text(counter, 'number')).to.equal('A007');
    expect(action(counter, 'call-next')).to.equal(null);
    await sendKeys({ press: 'F2' });
    expect(client.received).to.have.length(0);
  });

  it('acts no more when it is cut off, and says so', async () => {
    const { counter, client } = await liveConsole(called);
    client.setConnection({ status: 'offline', freshAt: Date.now() - 12_000 });
    await counter.updateComplete;
    expect(text(counter, 'stale')).to.match(/暂不能操作.*1[23] 秒前/);
    expect(action(counter, 'call-next').disabled).to.equal(true);
    await sendKeys({ press: 'F2' });
    expect(client.received).to.have.length(0);
  });

  it('says why an action was refused, in the clerk’s language', async () => {
    const { counter, client } = await liveConsole(waiting);
    client.answerWith({ problem: { code: 'nobody_waiting', params: { window: 'w003' } } });
    await counter.callNext();
    await counter.updateComplete;
    const chinese = text(counter, 'problem');
    counter.lang = 'en';
    await counter.updateComplete;
    await waitUntil(() => text(counter, 'problem') !== chinese);
    expect(text(counter, 'problem')).to.match(/[a-z]/i);
  });

  it('lets a clerk choose the window', async () => {
    const counter = await consoleOf({}, { window: '' });
    const chosen = oneEvent(counter, 'hall-window-chosen');
    find(counter, "[data-window='w004']").click();
    expect(((await chosen) as unknown as HallWindowChosen).window).to.equal('w004');
    expect(counter.window).to.equal('w004');
  });

  it('says so when there is no such window', async () => {
    expect(text(await consoleOf({}, { window: 'w999' }), 'gate')).to.include('未找到此窗口');
  });

  it('keeps very long names in their place', async () => {
    const services = Array.from({ length: 33 }, (_, index) => `service-${index}`);
    const counter = await consoleOf({ ...called, win: { services } });
    const edge = counter.getBoundingClientRect().right;
    for (const part of ['.head', '.work', '.side', '[data-action=call-next]']) {
      expect(find(counter, part).getBoundingClientRect().right, part).to.be.at.most(edge + 1);
    }
  });
});
