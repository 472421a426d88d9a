import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HallManager } from '../hall-manager.ts';
import { board, find, root, text } from '../testing/manager-board.ts';
import { managerRows } from '../testing/manager-rows.ts';

async function open(manager: HallManager, selector: string): Promise<void> {
  find(manager, selector).click();
  await manager.updateComplete;
}

describe('hall-manager', () => {
  it('is accessible on every tab, with settings open, in the dark', async () => {
    for (const tab of ['board', 'services', 'devices'] as const) {
      const { manager } = await board({ tab });
      await waitUntil(() => tab !== 'devices' || root(manager).querySelector('tbody') !== null);
      await expect(manager).to.be.accessible();
    }
    const { manager } = await board({ theme: 'dark' });
    await open(manager, "[data-window='w004']");
    await expect(manager).to.be.accessible();
  });

  it('moves between its tabs by the arrow keys', async () => {
    const { manager } = await board();
    find(manager, '#tab-board').focus();
    await sendKeys({ press: 'ArrowRight' });
    await manager.updateComplete;
    expect(manager.tab).to.equal('services');
    await waitUntil(() => root(manager).activeElement?.id === 'tab-services');
  });

  it('shows the hall in six figures against their targets, what is late in words too', async () => {
    const rows = managerRows().map((row) =>
      row.kind === 'service' && row.id === 'tax' ? { ...row, oldestSince: Date.now() - 31 * 60_000 } : row,
    );
    const { manager } = await board({}, rows);
    expect(text(manager, "[part='figures']"))
      .to.match(/等候人数 53 ?正常/)
      .and.include('5 / 7')
      .and.match(/最长等候 31 分 ?超时 目标 15 分 · 税务/);
    expect(text(manager, "[data-tile='tax']")).to.include('超时').and.include('最长 31 分');
    manager.tab = 'services';
    await manager.updateComplete;
    expect(text(manager, "[data-service='tax']")).to.include('31 分钟 · 超时').and.include('40 / 120');
  });

  it('pauses intake with a reason, and resumes it', async () => {
    const { manager, client } = await board({ tab: 'services' });
    await open(manager, "[data-service='tax'] button");
    find(manager, ".settings input[name='reason']").focus();
    await sendKeys({ type: '系统维护' });
    await sendKeys({ press: 'Enter' });
    expect(client.received[0]).to.deep.equal({
      action: 'pause-intake',
      payload: { service: 'tax', reason: '系统维护' },
    });
    await open(manager, "[data-service='social'] button");
    await waitUntil(() => !find<HTMLButtonElement>(manager, '.settings button.go').disabled);
    find(manager, '.settings button.go').click();
    expect(client.received[1]).to.deep.equal({ action: 'resume-intake', payload: { service: 'social' } });
  });

  it('sets a quota and the time of the last ticket', async () => {
    const { manager, client } = await board({ tab: 'services' });
    await open(manager, "[data-service='tax'] button");
    const quota = find<HTMLInputElement>(manager, "input[name='quota']");
    expect(quota.value).to.equal('120');
    quota.value = '80';
    quota.form!.requestSubmit();
    await waitUntil(() => client.received.length === 1);
    await manager.updateComplete;
    const time = find<HTMLInputElement>(manager, "input[name='time']");
    time.value = '15:45';
    time.form!.requestSubmit();
    await waitUntil(() => client.received.length === 2);
    expect(client.received.map(({ payload }) => payload)).to.deep.equal([
      { service: 'tax', quota: 80 },
      { service: 'tax', time: '15:45' },
    ]);
  });

  it('opens, pauses and closes windows', async () => {
    const { manager, client } = await board({});
    await open(manager, "[data-window='w006']");
    find(manager, "[data-action='open-window']").click();
    await waitUntil(() => client.received.length === 1);
    await open(manager, "[data-window='w005']");
    find<HTMLSelectElement>(manager, '.settings form:not(.allocation) select').form!.requestSubmit();
    await waitUntil(() => client.received.length === 2);
    await manager.updateComplete;
    await open(manager, "[data-window='w003']");
    find(manager, "[data-action='close-window']").click();
    expect(client.received).to.deep.equal([
      { action: 'open-window', payload: { window: 'w006' } },
      { action: 'pause-window', payload: { window: 'w005', reason: 'meal' } },
      { action: 'close-window', payload: { window: 'w003' } },
    ]);
  });

  it('gives the number of an unattended window back, and only of such a one', async () => {
    const { manager, client } = await board({});
    expect(text(manager, "[data-window='w004']")).to.include('无人值守');
    await open(manager, "[data-window='w002']");
    expect(root(manager).querySelector("[data-action='give-back']")).to.equal(null);
    await open(manager, "[data-window='w004']");
    find(manager, "[data-action='give-back']").click();
    expect(client.received[0]).to.deep.equal({ action: 'give-back', payload: { window: 'w004' } });
  });

  it('asks before it stops the day, and opens it again', async () => {
    const { manager, client } = await board();
    await open(manager, '[data-day]');
    expect(client.received).to.have.length(0);
    find(manager, '.settings button.late').click();
    expect(client.received[0]!.action).to.equal('close-day');
    const closed = await board({}, managerRows({ dayStatus: 'closed' }));
    find(closed.manager, '[data-day]').click();
    expect(closed.client.received[0]!.action).to.equal('open-day');
  });

  it('pairs a device by a code of eight digits, and revokes one', async () => {
    const { manager, client } = await board({ tab: 'devices' });
    find<HTMLInputElement>(manager, ".pairing input[name='name']").value = '二楼取号机';
    find<HTMLFormElement>(manager, '.pairing form').requestSubmit();
    await waitUntil(() => root(manager).querySelector('.code') !== null);
    expect(text(manager, '.code .number')).to.equal('4821 0937');
    expect(text(manager, '.code')).to.match(/9:5\d 后失效|10:00 后失效/);
    await waitUntil(() => root(manager).querySelector("[data-device='d1']") !== null);
    find(manager, "[data-device='d1']").click();
    await waitUntil(() => client.requested.some((request) => request.endsWith('/devices/d1/revoke-device')));
  });

  it('acts no more when it is cut off, and says so', async () => {
    const { manager, client } = await board();
    client.setConnection({ status: 'offline', freshAt: Date.now() - 20_000 });
    await manager.updateComplete;
    expect(text(manager, "[part='stale']")).to.match(/2\d 秒前/);
    expect(find<HTMLButtonElement>(manager, '[data-day]').disabled).to.equal(true);
  });

  it('says why an action was refused, in both languages', async () => {
    const { manager, client } = await board({ lang: 'en' }, managerRows({ dayStatus: 'closed' }));
    client.answerWith({ problem: { code: 'forbidden', params: {} } });
    find(manager, '[data-day]').click();
    await waitUntil(() => root(manager).querySelector("[part='problem']") !== null);
    expect(text(manager, "[part='problem']")).to.match(/[a-z]/);
    manager.lang = 'zh-CN';
    await waitUntil(() => /[\u4e00-\u9fff]/.test(text(manager, "[part='problem']")));
  });

  it('waits in words until its rows have come, and says why they may not', async () => {
    const { manager, client } = await board({}, []);
    expect(text(manager, '.loading')).to.equal('正在连接…');
    client.refuseView({ code: 'forbidden' });
    await manager.updateComplete;
    expect(text(manager, '.loading')).to.include('无法显示');
  });
});
