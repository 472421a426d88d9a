import type { Texts } from '@hallkit/core';
import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { closed } from '../schema/closed.ts';
import {
  countField,
  durationField,
  idField,
  idOrNoneField,
  instantField,
  textsField,
} from '../schema/fields.ts';

/** Whether a number can be taken for a service now, and if not, why. */
export const intakeStates = [
  'open',
  'hall_closed',
  'day_closed',
  'intake_paused',
  'quota_reached',
  'last_ticket_time_passed',
  'queue_full',
] as const;
/** One of {@link intakeStates}. */
export type IntakeState = (typeof intakeStates)[number];

/** `service:<id>` in kiosk, screen, manager, counter. */
export interface ServiceRow {
  readonly kind: 'service';
  readonly id: string;
  readonly name: Texts;
  readonly prefix: string;
  readonly zone: string;
  readonly department: string;
  readonly waiting: number;
  /** Windows open and attended that serve it. */
  readonly windows: number;
  readonly intake: IntakeState;
  /** A manager's reason where intake is paused. */
  readonly reason: string;
  /** Range told to who takes a number now, ms; p90 0 = unknown (nobody serves it). */
  readonly p50Ms: number;
  readonly p90Ms: number;
  /** When the longest waiting began to wait, 0 = nobody waits. */
  readonly oldestSince: number;
  readonly targetMs: number;
}

/** @see ServiceRow */
export const serviceRowSchema = closed(
  {
    kind: Type.Literal('service'),
    id: idField,
    name: textsField,
    prefix: Type.String({ maxLength: 3 }),
    zone: idField,
    department: idOrNoneField,
    waiting: countField,
    windows: countField,
    intake: Type.Enum(intakeStates),
    reason: Type.String({ maxLength: wireLimits.reasonLengthMax }),
    p50Ms: durationField,
    p90Ms: durationField,
    oldestSince: instantField,
    targetMs: durationField,
  },
  { title: 'ServiceRow' },
);
