import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { HallClient } from '@hallkit/client';
import '../hall-connection.ts';
import type { HallConnectionChange } from '../events/connection-change.ts';
import type { HallConnection } from '../hall-connection.ts';
import { fixedClient } from '../testing/fixed-client.ts';
import { hallRow } from '../testing/sample-rows.ts';
import { HallElement } from '../element/base-element.ts';
import { ViewController } from './view-controller.ts';

/** The smallest element that reads a view. */
class NameOfHall extends HallElement {
  readonly view = new ViewController(this, () => ({ name: 'status', params: {} }));

  protected override render() {
    return html`${this.language.pick(this.view.one('hall')?.name)}`;
  }
}
customElements.define('test-name-of-hall', NameOfHall);

const told = (element: Element) => element.shadowRoot!.textContent;

async function connected(
  client: HallClient | undefined,
): Promise<{ connection: HallConnection; name: NameOfHall }> {
  const connection = await fixture<HallConnection>(html`
    <hall-connection .client=${client}><test-name-of-hall></test-name-of-hall></hall-connection>
  `);
  const name = connection.querySelector('test-name-of-hall') as NameOfHall;
  await name.updateComplete;
  return { connection, name };
}

describe('hall-connection', () => {
  it('provides its client to elements inside, which show the view at once', async () => {
    const { name } = await connected(fixedClient([hallRow()]));
    expect(told(name)).to.contain('嘉定区行政服务中心');
  });

  it('connects nothing before it knows hall and token', async () => {
    const { connection, name } = await connected(undefined);
    expect(connection.current).to.equal(undefined);
    expect(name.view.status).to.equal('idle');
  });

  it('is silent while live, says the age while cut off, and is accessible', async () => {
    const client = fixedClient([hallRow()]);
    const { connection } = await connected(client);
    const status = () => connection.shadowRoot!.querySelector('[part=status]');
    expect(status()).to.equal(null);
    client.setConnection({ status: 'offline', freshAt: Date.now() - 180_000 });
    await connection.updateComplete;
    expect(status()!.textContent.trim()).to.equal('网络已断开，当前显示 3 分钟前的内容');
    await expect(connection).to.be.accessible();
    connection.quiet = true;
    await connection.updateComplete;
    expect(status()).to.equal(null);
  });

  it('says it in English where the page is English', async () => {
    const client = fixedClient([hallRow()]);
    const { connection } = await connected(client);
    connection.lang = 'en';
    client.setConnection({ status: 'stale', freshAt: Date.now() - 61_000 });
    await connection.updateComplete;
    expect(connection.shadowRoot!.textContent).to.contain('last updated 1 minute ago');
  });

  it('tells the page when the connection changes', async () => {
    const client = fixedClient([hallRow()]);
    const { connection } = await connected(client);
    setTimeout(() => client.setConnection({ status: 'offline' }));
    const event: Event = await oneEvent(connection, 'hall-connection-change');
    expect((event as HallConnectionChange).state.status).to.equal('offline');
  });

  it('leaves a client alone that it did not make', async () => {
    let closed = 0;
    const client = Object.assign(fixedClient([hallRow()]), { close: () => closed++ });
    const { connection } = await connected(client as unknown as HallClient);
    connection.remove();
    expect(closed).to.equal(0);
  });
});

describe('the live view of an element', () => {
  it('is let go when the element leaves the page, and taken up when it comes back', async () => {
    const client = fixedClient([hallRow()]);
    const { connection, name } = await connected(client);
    expect(client.open.size).to.equal(1);
    name.remove();
    expect(client.open.size).to.equal(0);
    connection.append(name);
    await name.updateComplete;
    expect(client.open.size).to.equal(1);
  });

  it('follows every change', async () => {
    const client = fixedClient([hallRow()]);
    const { name } = await connected(client);
    client.setRows([hallRow({ name: { 'zh-CN': '随县政务服务中心' } })]);
    await name.updateComplete;
    expect(told(name)).to.contain('随县政务服务中心');
  });

  it('is not opened where rows are given', async () => {
    const client = fixedClient([hallRow()]);
    const name = await fixture<NameOfHall>(
      html`<test-name-of-hall
        .client=${client}
        .rows=${[hallRow({ name: { 'zh-CN': '甲' } })]}
      ></test-name-of-hall>`,
    );
    expect(client.open.size).to.equal(0);
    expect(name.view.status).to.equal('given');
    expect(told(name)).to.contain('甲');
  });
});

describe('the language of an element', () => {
  it('is that of the closest lang, over shadow roots, and follows its change', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const shadow = outer.attachShadow({ mode: 'open' });
    const name = document.createElement('test-name-of-hall') as NameOfHall;
    name.rows = [hallRow()];
    shadow.append(name);
    await name.updateComplete;
    expect(told(name)).to.contain('Jiading');
    outer.lang = 'zh-CN';
    await waitUntil(() => told(name).includes('嘉定区'));
  });
});
