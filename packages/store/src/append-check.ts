import { hash } from 'node:crypto';

import { linkFault } from './chain.ts';
import { checkInteger, checkText, refuse } from './column-check.ts';
import { storeLimits } from './limits.ts';
import type { AppendRequest, Head, StoredEvent, StoredText, VaultRow } from './port.ts';

/** A head with the instant of its event: what the next append is held against. */
export type DatedHead = Head & { readonly at?: number };

function checkEvent(event: StoredEvent, stream: string): void {
  const max = storeLimits.columnBytesMax;
  if (event.stream !== stream) refuse(`an event of "${event.stream}" is among those of "${stream}"`);
  checkInteger('seq', event.seq);
  checkInteger('at', event.at);
  checkInteger('wallAt', event.wallAt);
  checkInteger('v', event.v);
  checkInteger('step', event.step);
  checkText('day', event.day, max);
  checkText('type', event.type, max);
  checkText('actor', event.actor, max);
  checkText('commandId', event.commandId, max);
  checkText('bodyHash', event.bodyHash, max);
  checkText('cause', event.cause, max);
  checkText('data', event.data, storeLimits.eventDataBytesMax);
}

function checkVaultRow(row: VaultRow, stream: string): void {
  if (row.stream !== stream) refuse(`a vault row of "${row.stream}" is among those of "${stream}"`);
  checkText('a vault ref', row.ref, storeLimits.columnBytesMax);
  checkText('a vault kind', row.kind, storeLimits.columnBytesMax);
  checkText('a vault text', row.text, storeLimits.vaultTextBytesMax);
  checkInteger('a vault eraseAt', row.eraseAt);
}

function checkStoredText(stored: StoredText): void {
  checkText('a stored text', stored.text, storeLimits.textBytesMax);
  if (textHash(stored.text) !== stored.hash) refuse(`the text under ${stored.hash} has another hash`);
}

/** The address of a content-addressed text: sha256 of its UTF-8 bytes, 64 hex digits. */
export function textHash(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * Checks everything about an append that needs no database: sizes, kinds, one stream, contiguous seqs, dates that do
 * not go back, and the hash of every event. A broken chain could never be mended, so no store takes one in.
 * `head` is `request.expected`, with its event's date where the store knows it. Throws `request_invalid`.
 */
export function checkAppend(request: AppendRequest, head: DatedHead): void {
  const { stream, events } = request;
  checkText('stream', stream, storeLimits.columnBytesMax);
  if (stream === '') refuse('it names no stream');
  if (events.length === 0) refuse('it has no events');
  if (events.length > storeLimits.eventsPerAppendMax) {
    refuse(`it has more than ${storeLimits.eventsPerAppendMax} events`);
  }
  let previous = head;
  for (const event of events) {
    checkEvent(event, stream);
    const why = linkFault(previous, event);
    if (why !== undefined) refuse(`at seq ${previous.seq + 1}, ${why}`);
    previous = event;
  }
  request.vault?.forEach((row) => checkVaultRow(row, stream));
  request.texts?.forEach(checkStoredText);
}
