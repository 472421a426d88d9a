import { hash } from 'node:crypto';
import type { VaultRow } from '@hallkit/store';
import { limits } from '../limits.ts';
import { canonicalJson } from './canonical-json.ts';
import { HmacKey } from './hmac.ts';
import type { SecretKeys } from './secret-keys.ts';

/** A visitor's own data as it crosses the wire. */
export interface VisitorData {
  readonly name?: string;
  readonly phone?: string;
  readonly idNumber?: string;
}

/** Where a payload comes from and when. */
export interface IntakeContext {
  readonly stream: string;
  /** `<role>:<id>`. */
  readonly principal: string;
  readonly commandId: string;
  /** Server instant, ms. */
  readonly now: number;
  /** The service day, `YYYY-MM-DD`; its month names the key of person ids. */
  readonly day: string;
}

/** A payload without anybody's words, and the vault rows its references lead to. */
export interface TakenIn {
  readonly data: Readonly<Record<string, unknown>>;
  readonly vault: readonly VaultRow[];
}

/** Name of the key that hashes ID numbers in a month. */
export function personKeyName(month: string): string {
  return `person/${month}`;
}

/**
 * Takes names, phones, ID numbers and free text out of a payload and leaves references. The same command always gives
 * the same references, so that its retry writes no second row.
 */
export async function takeIn(
  payload: Readonly<Record<string, unknown>>,
  context: IntakeContext,
  keys: SecretKeys,
): Promise<TakenIn> {
  const { note, visitor, leaveCode: _checkedByTheHost, ...data } = payload;
  const taken: Record<string, unknown> = { ...data };
  const vault: VaultRow[] = [];
  if (typeof note === 'string' && note !== '') {
    const row = vaultRow('note', note, context);
    vault.push(row);
    taken['note'] = row.ref;
  }
  if (isVisitor(visitor)) await takeVisitor(visitor, context, keys, taken, vault);
  return { data: taken, vault };
}

async function takeVisitor(
  { idNumber, ...shown }: VisitorData,
  context: IntakeContext,
  keys: SecretKeys,
  taken: Record<string, unknown>,
  vault: VaultRow[],
): Promise<void> {
  if (idNumber !== undefined && idNumber !== '') taken['person'] = await personId(idNumber, context, keys);
  if (Object.keys(shown).length === 0) return;
  const row = vaultRow('visitor', canonicalJson(shown), context);
  vault.push(row);
  taken['visitor'] = row.ref;
}

/** An opaque id that stays the same for one person for a month; the ID number itself is kept nowhere. */
async function personId(idNumber: string, { stream, day }: IntakeContext, keys: SecretKeys): Promise<string> {
  const key = await keys.key(personKeyName(day.slice(0, 7)));
  const normal = idNumber.replace(/\s/g, '').toUpperCase();
  return new HmacKey(key).digest(`${stream}|${normal}`).toString('base64url').slice(0, 22);
}

function vaultRow(
  kind: string,
  text: string,
  { stream, principal, commandId, now }: IntakeContext,
): VaultRow {
  const ref = `${kind}-${hash('sha256', `${stream}|${principal}|${commandId}|${kind}`, 'hex').slice(0, 32)}`;
  return { stream, ref, kind, text, eraseAt: now + limits.vaultKeptMs };
}

function isVisitor(value: unknown): value is VisitorData {
  return typeof value === 'object' && value !== null;
}
