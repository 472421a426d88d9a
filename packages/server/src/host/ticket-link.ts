import { timingSafeEqual } from 'node:crypto';
import { HmacKey } from './hmac.ts';

/** Bytes of a capability key: 128 bits (ASVS 11.5.1 asks for no less). */
const keyBytes = 16;

/** What a link opens: one ticket of one generation. Raising the generation revokes the link. */
export interface LinkedTicket {
  readonly id: number;
  readonly generation: number;
}

/**
 * Capability links of one stream's tickets: derived from the link key, never stored, so that a retry or a reprint
 * computes the same one.
 */
export class TicketLinks {
  readonly #stream: string;
  readonly #hall: string;
  readonly #linkKey: HmacKey;

  constructor(hall: string, stream: string, linkKey: Buffer) {
    this.#hall = hall;
    this.#stream = stream;
    this.#linkKey = new HmacKey(linkKey);
  }

  /** Page path of a ticket. The key stands in the fragment, which no browser sends to a server. */
  path(ticket: LinkedTicket): string {
    return `/ticket/#${this.#hall}.${ticket.id}.${this.key(ticket)}`;
  }

  /** 128 bits as base64url. */
  key(ticket: LinkedTicket): string {
    return this.#derive('ticket', ticket).subarray(0, keyBytes).toString('base64url');
  }

  /** Whether this is the ticket's key, in constant time. */
  opens(ticket: LinkedTicket, key: string): boolean {
    return sameText(this.key(ticket), key);
  }

  /** Four digits printed beside the QR, never inside: a photo of the QR cannot give the place up. */
  leaveCode(ticket: LinkedTicket): string {
    const number = this.#derive('leave', ticket).readUInt32BE(0) % 10_000;
    return String(number).padStart(4, '0');
  }

  /** Whether these are the ticket's four digits, in constant time. */
  mayLeave(ticket: LinkedTicket, leaveCode: string): boolean {
    return sameText(this.leaveCode(ticket), leaveCode);
  }

  #derive(purpose: string, { id, generation }: LinkedTicket): Buffer {
    return this.#linkKey.digest(`${purpose}|${this.#stream}|${id}|${generation}`);
  }
}

function sameText(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
