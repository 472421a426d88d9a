/** The visitor's page: the link behind `#` opens one ticket and is wiped from the address at once. */
import '@hallkit/elements/hall-connection.js';
import '@hallkit/elements/hall-ticket.js';
import { ticketTokenSource } from '@hallkit/client';
import { takeLink } from './ticket-link.ts';

const connection = document.createElement('hall-connection');
const ticket = document.createElement('hall-ticket');
connection.quiet = true;
connection.role = 'main';
connection.append(ticket);
document.body.append(connection);

show();
addEventListener('hashchange', show);

function show(): void {
  const link = takeLink();
  ticket.gone = link === undefined;
  if (link === undefined) return;
  const source = ticketTokenSource({ url: location.origin, link: link.text });
  ticket.ticket = link.ticket;
  connection.hall = link.hall;
  connection.principal = source.principal;
  connection.token = source.token;
}
