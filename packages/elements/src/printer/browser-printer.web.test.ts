import { expect } from '@open-wc/testing';
import { ticketReceipt } from '../testing/visitor-rows.ts';
import { BrowserPrinter } from './browser-printer.ts';
import type { PrintJob } from './printer-port.ts';

const job: PrintJob = {
  receipt: ticketReceipt(),
  link: 'https://hall.example/ticket/#x',
  language: 'zh-CN',
  timezone: 'America/New_York',
};

/** What stood on the page when the browser was asked to print. */
async function printedBy(act: () => Promise<void>, print: () => void): Promise<string> {
  const original = window.print;
  let seen = '';
  window.print = () => {
    seen = document.querySelector('.hallkit-receipt')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    print();
  };
  try {
    await act();
  } finally {
    window.print = original;
  }
  return seen;
}

const out = () => dispatchEvent(new Event('afterprint'));

describe('printing by the browser', () => {
  it('puts number, service, wait, place, link, code and hall on paper', async () => {
    const seen = await printedBy(() => new BrowserPrinter().print(job), out);
    for (const part of [
      'A012',
      '市场监督管理',
      '前面还有 6 人',
      '7–13 分钟',
      '1 楼 开办企业专区',
      '窗口 3–6',
      '4071',
      '2026年3月1日 20:56',
      '嘉定区',
    ]) {
      expect(seen).to.contain(part);
    }
  });

  it('prints in the language the number was taken in', async () => {
    const seen = await printedBy(() => new BrowserPrinter().print({ ...job, language: 'en' }), out);
    expect(seen).to.contain('6 people ahead of you');
  });

  it('leaves nothing behind on the page', async () => {
    const sheets = document.adoptedStyleSheets.length;
    await printedBy(() => new BrowserPrinter().print(job), out);
    expect(document.querySelector('.hallkit-receipt')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('rejects, and cleans up, when the browser cannot even begin', async () => {
    const failing = () => {
      throw new Error('no printer');
    };
    let problem: unknown;
    await printedBy(() => new BrowserPrinter().print(job), failing).catch(
      (error: unknown) => (problem = error),
    );
    expect(problem).to.be.an('error');
    expect(document.querySelector('.hallkit-receipt')).to.equal(null);
  });
});
