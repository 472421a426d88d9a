import type { AdviceRow } from './advice-row.ts';
import type { AlertRow } from './alert-row.ts';
import type { AllocationRow } from './allocation-row.ts';
import type { CallRow } from './call-row.ts';
import type { CounterRow } from './counter-row.ts';
import type { CounterTicketRow } from './counter-ticket-row.ts';
import type { EstimateRow } from './estimate-row.ts';
import type { HallRow } from './hall-row.ts';
import type { ServiceFiguresRow } from './service-figures-row.ts';
import type { ServiceRow } from './service-row.ts';
import type { TicketRow } from './ticket-row.ts';
import type { WindowRow } from './window-row.ts';
import type { WindowStaffRow } from './window-staff-row.ts';
import type { ZoneRow } from './zone-row.ts';

/**
 * A row of a live view. A view is a live table: rows by key, each row a plain object with a `kind`. Keys are
 * `<kind>:<id>`. Rows carry instants (ms, server clock), never ages; 0 means "not yet". Nothing here ever holds
 * personal data; what only staff may see stands in the staff rows alone.
 */
export type ViewRow =
  | HallRow
  | ServiceRow
  | ServiceFiguresRow
  | ZoneRow
  | WindowRow
  | WindowStaffRow
  | CallRow
  | TicketRow
  | CounterTicketRow
  | CounterRow
  | AllocationRow
  | AdviceRow
  | EstimateRow
  | AlertRow;
