/** The kiosk's page. `#print=off` keeps it from printing, where a browser would only show a dialog. */
import '@hallkit/elements/hall-connection.js';
import '@hallkit/elements/hall-kiosk.js';
import { BrowserPrinter } from '@hallkit/elements/printer/browser-printer.js';
import { connectDevice } from '../pairing/connect-device.ts';

void start();

async function start(): Promise<void> {
  const { device, connection, fragment } = await connectDevice('kiosk');
  const kiosk = document.createElement('hall-kiosk');
  if (device.zone !== '') kiosk.zone = device.zone;
  if (fragment.get('print') !== 'off') kiosk.printer = new BrowserPrinter();
  connection.append(kiosk);
  // A kiosk has no menu to show, and a long press is a press.
  document.addEventListener('contextmenu', (event) => event.preventDefault());
}
