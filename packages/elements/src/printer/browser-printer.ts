import { render } from 'lit';
import type { PrinterPort, PrintJob } from './printer-port.ts';
import { renderReceipt } from './receipt-view.ts';
import { receiptSheet } from './receipt-sheet.ts';

/** Nothing that a browser prints takes longer to leave the page than this, ms. */
const PRINT_MS_MAX = 15_000;

/**
 * Prints by the browser on 80 mm paper: without a dialog where it runs with `--kiosk-printing`. A browser does not tell
 * whether paper came out; it rejects only when printing could not even begin.
 */
export class BrowserPrinter implements PrinterPort {
  async print(job: PrintJob): Promise<void> {
    const receipt = document.createElement('div');
    receipt.className = 'hallkit-receipt';
    receipt.lang = job.language;
    render(renderReceipt(job), receipt);
    const sheet = await receiptSheet();
    document.body.append(receipt);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      await printed();
    } finally {
      receipt.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  }
}

function printed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the browser did not print')), PRINT_MS_MAX);
    const done = (): void => {
      clearTimeout(late);
      resolve();
    };
    addEventListener('afterprint', done, { once: true });
    print();
  });
}
