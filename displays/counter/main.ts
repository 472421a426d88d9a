/** The clerk's page: log in, choose the window, work. The window is remembered on this machine. */
import '@hallkit/elements/hall-connection.js';
import '@hallkit/elements/hall-counter.js';
import { connectStaff } from '../staff/connect-staff.ts';
import { consoleId } from '../staff/session-store.ts';
import { keepWindow, rememberedWindow } from './own-window.ts';

void start();

async function start(): Promise<void> {
  const console = consoleId();
  const { session, connection, account } = await connectStaff(console);
  const counter = document.createElement('hall-counter');
  counter.clerk = session.user.id;
  counter.console = console;
  counter.window = rememberedWindow(connection.hall);
  counter.addEventListener('hall-window-chosen', (event) => keepWindow(connection.hall, event.window));
  counter.append(account);
  connection.append(counter);
}
