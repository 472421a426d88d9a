import Type from 'typebox';
import { wireLimits } from '../limits.ts';
import { adviceRowSchema } from './advice-row.ts';
import { alertRowSchema } from './alert-row.ts';
import { allocationRowSchema } from './allocation-row.ts';
import { callRowSchema } from './call-row.ts';
import { counterRowSchema } from './counter-row.ts';
import { counterTicketRowSchema } from './counter-ticket-row.ts';
import { estimateRowSchema } from './estimate-row.ts';
import { hallRowSchema } from './hall-row.ts';
import { serviceFiguresRowSchema } from './service-figures-row.ts';
import { serviceRowSchema } from './service-row.ts';
import { ticketRowSchema } from './ticket-row.ts';
import { windowRowSchema } from './window-row.ts';
import { windowStaffRowSchema } from './window-staff-row.ts';
import { zoneRowSchema } from './zone-row.ts';
import type { ViewRow } from './rows.ts';

/** Key of a row, `<kind>:<id>`; an alert's is `alert:<alert>:<service>`. */
export const rowKeyField = Type.String({ pattern: '^[a-z-]+:[a-z0-9:-]*$', maxLength: 80 });

/** Any row of any view. */
export const rowSchema = Type.Unsafe<ViewRow>(
  Type.Union(
    [
      hallRowSchema,
      serviceRowSchema,
      serviceFiguresRowSchema,
      zoneRowSchema,
      windowRowSchema,
      windowStaffRowSchema,
      callRowSchema,
      ticketRowSchema,
      counterTicketRowSchema,
      counterRowSchema,
      allocationRowSchema,
      adviceRowSchema,
      estimateRowSchema,
      alertRowSchema,
    ],
    { title: 'ViewRow' },
  ),
);

/** Rows of a view by key. */
export const rowsSchema = Type.Record(rowKeyField, rowSchema, {
  maxProperties: wireLimits.viewRowsMax,
  additionalProperties: false,
});
