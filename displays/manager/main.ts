/** The hall manager's page: log in, then the board. */
import '@hallkit/elements/hall-connection.js';
import '@hallkit/elements/hall-manager.js';
import { connectStaff } from '../staff/connect-staff.ts';

void start();

async function start(): Promise<void> {
  const { connection, account } = await connectStaff();
  const manager = document.createElement('hall-manager');
  manager.append(account);
  connection.append(manager);
}
