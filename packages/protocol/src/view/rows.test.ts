import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import { catalogueSchema } from '../answers/catalogue.ts';
import type { DeepReadonly } from '../types.ts';
import { viewNames, views } from '../views.ts';
import { adviceRowSchema } from './advice-row.ts';
import type { AdviceRow } from './advice-row.ts';
import { alertRowSchema } from './alert-row.ts';
import type { AlertRow } from './alert-row.ts';
import { allocationRowSchema } from './allocation-row.ts';
import type { AllocationRow } from './allocation-row.ts';
import { callRowSchema } from './call-row.ts';
import type { CallRow } from './call-row.ts';
import { counterRowSchema } from './counter-row.ts';
import type { CounterRow } from './counter-row.ts';
import { counterTicketRowSchema } from './counter-ticket-row.ts';
import type { CounterTicketRow } from './counter-ticket-row.ts';
import { estimateRowSchema } from './estimate-row.ts';
import type { EstimateRow } from './estimate-row.ts';
import { hallRowSchema } from './hall-row.ts';
import type { HallRow } from './hall-row.ts';
import { rowSchema, rowsSchema } from './rows-schema.ts';
import { serviceFiguresRowSchema } from './service-figures-row.ts';
import type { ServiceFiguresRow } from './service-figures-row.ts';
import { serviceRowSchema } from './service-row.ts';
import type { ServiceRow } from './service-row.ts';
import { ticketRowSchema } from './ticket-row.ts';
import type { TicketRow } from './ticket-row.ts';
import { windowRowSchema } from './window-row.ts';
import type { WindowRow } from './window-row.ts';
import { windowStaffRowSchema } from './window-staff-row.ts';
import type { WindowStaffRow } from './window-staff-row.ts';
import { zoneRowSchema } from './zone-row.ts';
import type { ZoneRow } from './zone-row.ts';

/** Holds only a schema whose values are exactly the row type's. */
function describes<Row>() {
  return <S extends TSchema>(
    schema: DeepReadonly<Static<S>> extends Row ? (Row extends DeepReadonly<Static<S>> ? S : never) : never,
  ): TSchema => schema;
}

const schemas: Readonly<Record<string, TSchema>> = {
  advice: describes<AdviceRow>()(adviceRowSchema),
  alert: describes<AlertRow>()(alertRowSchema),
  allocation: describes<AllocationRow>()(allocationRowSchema),
  call: describes<CallRow>()(callRowSchema),
  counter: describes<CounterRow>()(counterRowSchema),
  'counter-ticket': describes<CounterTicketRow>()(counterTicketRowSchema),
  estimate: describes<EstimateRow>()(estimateRowSchema),
  hall: describes<HallRow>()(hallRowSchema),
  service: describes<ServiceRow>()(serviceRowSchema),
  'service-figures': describes<ServiceFiguresRow>()(serviceFiguresRowSchema),
  ticket: describes<TicketRow>()(ticketRowSchema),
  window: describes<WindowRow>()(windowRowSchema),
  'window-staff': describes<WindowStaffRow>()(windowStaffRowSchema),
  zone: describes<ZoneRow>()(zoneRowSchema),
};

const zone: ZoneRow = { kind: 'zone', id: 'tax', name: { 'zh-CN': '办税服务专区', en: 'Tax' }, floor: 1 };

test('every kind of row has a schema that names its kind', () => {
  for (const [kind, schema] of Object.entries(schemas)) {
    const { properties } = schema as {
      readonly properties?: Readonly<Record<string, { readonly const?: string }>>;
    };
    assert.equal(properties?.['kind']?.const, kind);
  }
});

test('a row with another member, or without a Chinese name, is refused', () => {
  assert.equal(Value.Check(rowSchema, zone), true);
  assert.equal(Value.Check(rowSchema, { ...zone, phone: '13800000000' }), false);
  assert.equal(Value.Check(rowSchema, { ...zone, name: { en: 'Tax' } }), false);
});

test('rows stand under `<kind>:<id>`', () => {
  assert.equal(Value.Check(rowsSchema, { 'zone:tax': zone }), true);
  assert.equal(Value.Check(rowsSchema, { __proto__x: zone }), false);
});

test('a view takes its own parameters and no others', () => {
  assert.deepEqual([...viewNames].sort(), [
    'counter',
    'kiosk',
    'manager',
    'screen',
    'status',
    'ticket',
    'window',
  ]);
  assert.equal(Value.Check(views.window.params, { window: 'w001' }), true);
  assert.equal(Value.Check(views.window.params, {}), false);
  assert.equal(Value.Check(views.ticket.params, { ticket: '7' }), false);
  assert.equal(Value.Check(views.kiosk.params, { zone: 'tax', window: 'w001' }), false);
});

test('a catalogue without anything in it is a catalogue', () => {
  const empty = {
    departments: [],
    zones: [],
    priorities: [],
    pauseReasons: [],
    refusalReasons: [],
    outcomes: [],
  };
  const hall = { id: 'h', name: { 'zh-CN': '大厅' } };
  assert.equal(
    Value.Check(catalogueSchema, { ...empty, hash: '0'.repeat(64), hall, services: [], items: [] }),
    true,
  );
});
