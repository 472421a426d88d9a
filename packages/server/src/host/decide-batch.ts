import { decide, policies, type HallCommand, type HallEvent, type HallState } from '@hallkit/core';
import { sealEvents, type EventDraft, type Head, type StoredEvent } from '@hallkit/store';
import { encodeEvent } from './event-codec.ts';
import type { Refusal, Submission } from './submission.ts';
import type { WaitingCommand } from './waiting-commands.ts';

/** The hall at one place of its log. */
export interface Position {
  readonly state: HallState;
  readonly head: Head;
}

/** What became of one command of a batch. */
export type Verdict =
  | {
      readonly kind: 'accepted';
      readonly waiting: WaitingCommand;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'refused';
      readonly waiting: WaitingCommand;
      readonly refusal: Refusal;
      /** True when it was judged on events that are not durable yet. */
      readonly tentative: boolean;
    };

/** Commands decided one after another, ready for one append. Events of an accepted one are `[from, to)`. */
export interface DecidedBatch {
  readonly state: HallState;
  readonly events: readonly HallEvent[];
  readonly stored: readonly StoredEvent[];
  readonly verdicts: readonly Verdict[];
}

/** Decides commands one after another, each on the state the ones before have left. `now` is the wall clock, ms. */
export function decideBatch(
  stream: string,
  position: Position,
  batch: readonly WaitingCommand[],
  now: number,
  onFault: (error: unknown, submission: Submission) => void,
): DecidedBatch {
  let state = position.state;
  const events: HallEvent[] = [];
  const drafts: EventDraft[] = [];
  const verdicts = batch.map((waiting): Verdict => {
    const decision = decideOne(state, waiting.submission, now, onFault);
    if (!decision.ok)
      return { kind: 'refused', waiting, refusal: decision.refusal, tentative: events.length > 0 };
    const from = events.length;
    state = decision.state;
    for (const event of decision.events) {
      events.push(event);
      drafts.push(encodeEvent(event, { stream, wallAt: now, bodyHash: waiting.submission.bodyHash }));
    }
    return { kind: 'accepted', waiting, from, to: events.length };
  });
  return { state, events, stored: sealEvents(position.head, drafts), verdicts };
}

type Decision =
  | { readonly ok: true; readonly state: HallState; readonly events: readonly HallEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

function decideOne(
  state: HallState,
  submission: Submission,
  now: number,
  onFault: (error: unknown, submission: Submission) => void,
): Decision {
  // Judged by the wall clock: after a leap back the log's own time runs ahead and would expire every press.
  if (submission.notAfter > 0 && now > submission.notAfter) return refusedWith('command_expired');
  try {
    const decision = decide(state, commandOf(state, submission, now), policies);
    return decision.ok ? decision : { ok: false, refusal: decision.rejection };
  } catch (error) {
    onFault(error, submission);
    return refusedWith('internal');
  }
}

function refusedWith(code: Refusal['code']): Decision {
  return { ok: false, refusal: { code, params: {} } };
}

function commandOf(state: HallState, { ask, actor, commandId }: Submission, now: number): HallCommand {
  return { ...ask, actor, commandId, at: Math.max(now, state.at), notAfter: 0 };
}
