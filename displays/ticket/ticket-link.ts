/** A ticket's link, `<hall>.<id>.<key>`; the key is what opens it. */
export interface TicketLink {
  readonly text: string;
  readonly hall: string;
  readonly ticket: number;
}

/** Kept for this tab alone, so that a reload finds the ticket again and the next tab does not. */
const KEY = 'hallkit.ticket-link';

/** The link in the address, else the one this tab opened before. The address is wiped: it is a key. */
export function takeLink(): TicketLink | undefined {
  const fragment = location.hash.slice(1);
  if (fragment === '') return readLink(kept());
  history.replaceState(null, '', location.pathname + location.search);
  const link = readLink(fragment);
  if (link !== undefined) keep(link.text);
  return link;
}

/** Reads a link; undefined for what is none. */
export function readLink(text: string): TicketLink | undefined {
  const [hall = '', id = '', key = '', ...rest] = text.split('.');
  const ticket = Number(id);
  if (hall === '' || key === '' || rest.length > 0 || !Number.isSafeInteger(ticket) || ticket < 1)
    return undefined;
  return { text, hall, ticket };
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function keep(link: string): void {
  try {
    sessionStorage.setItem(KEY, link);
  } catch {
    // Without storage a reload has to scan the code again.
  }
}
