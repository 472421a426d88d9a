import type { Actor, HallCommand, HallEvent } from '@hallkit/core';
import type { ErrorCode, ErrorParams } from '@hallkit/protocol';
import type { StoredText, VaultRow } from '@hallkit/store';

/** A command's action and data, as `decide` takes them; time is added when it is decided. */
export type Ask = {
  readonly [C in HallCommand as C['action']]: { readonly action: C['action']; readonly data: C['data'] };
}[HallCommand['action']];

/** A command on its way into the log, with what goes down beside its events. */
export interface Submission {
  readonly ask: Ask;
  readonly actor: Actor;
  /** Made by the client, unique for its principal. */
  readonly commandId: string;
  /** Another body under the same id is another command, and refused. */
  readonly bodyHash: string;
  /** Server instant, ms, after which it must not be decided any more; 0 = no bound. */
  readonly notAfter: number;
  readonly vault?: readonly VaultRow[];
  readonly texts?: readonly StoredText[];
}

/** Why a command was not done. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** A command that is in the log for good. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly bodyHash: string;
  /** At least one, by step. */
  readonly events: readonly HallEvent[];
  /** 16 hex of the chain hash at its last event. */
  readonly tag: string;
}

/** `done` is durable: it survives a power cut. */
export type Outcome =
  | { readonly kind: 'done'; readonly command: RecordedCommand }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A refusal as an outcome. */
export function refused(code: ErrorCode, params: ErrorParams = {}): Outcome {
  return { kind: 'refused', refusal: { code, params } };
}

/** Ids are scoped to the principal: nobody can learn of or block another's command. */
export function commandKey(principal: string, commandId: string): string {
  return `${principal}\n${commandId}`;
}
