/**
 * Why a command was refused. A refusal is a value: nothing was changed and nothing was appended.
 * Each code is documented in the protocol's table of codes; `params` fill its message.
 */
export const rejectionCodes = [
  'unknown_service',
  'unknown_item',
  'unknown_window',
  'unknown_ticket',
  'unknown_priority',
  'unknown_language',
  'unknown_reason',
  'unknown_policy',
  'unknown_preset',
  'unknown_alert',
  'no_services',
  'too_many_legs',
  'hall_closed',
  'day_closed',
  'intake_paused',
  'quota_reached',
  'last_ticket_time_passed',
  'queue_full',
  'already_waiting',
  'window_closed',
  'window_paused',
  'window_not_open',
  'window_busy',
  'window_already_open',
  'window_not_paused',
  'window_empty',
  'window_may_not_serve',
  'window_not_qualified',
  'clerk_elsewhere',
  'not_a_clerk',
  'not_signed_in',
  'window_taken',
  'not_a_substitute',
  'console_read_only',
  'nobody_waiting',
  'ticket_not_waiting',
  'ticket_not_called',
  'ticket_not_here',
  'ticket_not_parked',
  'ticket_not_missed',
  'ticket_settled',
  'already_started',
  'recalls_exhausted',
  'no_show_is_final',
  'outcome_needs_reason',
  'nothing_to_undo',
  'undo_too_late',
  'window_attended',
  'not_paused',
  'already_paused',
  'day_already_open',
  'day_already_closed',
  'service_already_on_ticket',
  'priority_unchanged',
  'hall_would_orphan',
  'hall_unchanged',
  'hall_undefined',
  'clock_implausible',
  'command_expired',
  'change_not_due',
  'nothing_to_change',
] as const;

/** One refusal code. */
export type RejectionCode = (typeof rejectionCodes)[number];

/** A refusal with the values its message needs. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** True for a refusal, false for whatever else a check may return. */
export function isRejection(value: object): value is Rejection {
  return 'code' in value && 'params' in value;
}

/** Makes a refusal. */
export function rejection(code: RejectionCode, params: Rejection['params'] = {}): Rejection {
  return { code, params };
}
