import type { Ticket } from '@hallkit/core';
import type { HallHost } from '../host/hall-host.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from './principal.ts';

/** A link's parts: `<hall>.<ticket>.<key>`. */
interface LinkParts {
  readonly hall: string;
  readonly ticket: number;
  readonly key: string;
}

/**
 * Who a ticket's link speaks for. Throws `link_invalid`, the same for a wrong, ended, replaced or foreign link; the key
 * is computed and compared in each case, so that time does not tell them apart either.
 */
export function openTicketLink(
  link: string,
  halls: readonly HallHost[],
): Extract<Holder, { kind: 'visitor' }> {
  const { hall, ticket: id, key } = splitLink(link);
  const host = halls.find((each) => each.id === hall);
  const ticket = (host ?? halls[0])?.openLink(id, key);
  if (!host || !ticket) throw new ProblemError('link_invalid');
  return visitorHolder(hall, ticket);
}

function visitorHolder(hall: string, { id, generation }: Ticket): Extract<Holder, { kind: 'visitor' }> {
  const key = `visitor:${hall}.${id}`;
  return { kind: 'visitor', key, session: `link:${hall}.${id}.${generation}`, hall, ticket: id, generation };
}

function splitLink(link: string): LinkParts {
  const [hall = '', ticket = '', key = '', ...rest] = link.split('.');
  const wellFormed = rest.length === 0 && /^[1-9]\d{0,14}$/.test(ticket);
  return { hall, ticket: wellFormed ? Number(ticket) : 0, key };
}
