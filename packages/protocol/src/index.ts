/** What crosses the wire of a HallKit server: actions, live messages, answers, errors, version. */
export { actionRequest, actionRoutes, actionTemplate, wireActions } from './actions/routes.ts';
export type { ActionRequest, ActionRoute, ActionTarget, WireAction } from './actions/routes.ts';
export { actions } from './actions.ts';
export type { TargetPayload, WireBody, WirePayload } from './actions.ts';
export type { ActionDefinition } from './actions/define-action.ts';
export { commandHeadersSchema } from './actions/headers.ts';
export type { CommandHeaders } from './actions/headers.ts';
export {
  counterRoles,
  floorRoles,
  intakeRoles,
  issuingRoles,
  managingRoles,
  staffRoles,
} from './actions/roles.ts';

export { accessSchema } from './answers/access.ts';
export type { Access } from './answers/access.ts';
export { catalogueSchema } from './answers/catalogue.ts';
export type { Catalogue, CatalogueItem, CataloguePriority, CatalogueService } from './answers/catalogue.ts';
export { commandAnswerSchema } from './answers/command-answer.ts';
export type { CommandAnswer } from './answers/command-answer.ts';
export {
  deviceKinds,
  deviceLoginSchema,
  deviceSchema,
  devicesSchema,
  pairedDeviceSchema,
  pairingCodeSchema,
  pairingRequestSchema,
  pairingSchema,
} from './answers/device.ts';
export type {
  Device,
  DeviceKind,
  DeviceLogin,
  Devices,
  PairedDevice,
  Pairing,
  PairingCode,
  PairingRequest,
} from './answers/device.ts';
export { foundTicketsSchema } from './answers/found-tickets.ts';
export type { FoundTicket, FoundTickets } from './answers/found-tickets.ts';
export { hallsSchema } from './answers/halls.ts';
export type { Halls } from './answers/halls.ts';
export { historyPageSchema } from './answers/history-page.ts';
export type { HistoryPage } from './answers/history-page.ts';
export { problemSchema } from './answers/problem.ts';
export { loginSchema, refreshSchema, sessionSchema, sessionUserSchema } from './answers/session.ts';
export type { Login, Refresh, Session, SessionUser } from './answers/session.ts';
export { ticketAccessSchema, ticketExchangeSchema } from './answers/ticket-access.ts';
export type { TicketAccess, TicketExchange } from './answers/ticket-access.ts';
export { ticketReceiptSchema } from './answers/ticket-receipt.ts';
export type { TicketReceipt } from './answers/ticket-receipt.ts';
export { whatIfAnswerSchema, whatIfRequestSchema } from './answers/what-if.ts';
export type { WhatIfAnswer, WhatIfRequest } from './answers/what-if.ts';

export { asyncApiDocument } from './documents/asyncapi.ts';
export { openApiDocument } from './documents/openapi.ts';
export type { DocumentPart } from './documents/openapi.ts';
export { endpoints } from './endpoints.ts';
export type { EndpointName } from './endpoints.ts';
export type { EndpointDefinition } from './endpoints/define-endpoint.ts';

export { errorCodes, errorMessage, errorTable, isErrorCode, problem, problemType } from './errors.ts';
export type { ErrorCode, ErrorParams, MessageLanguage, Problem } from './errors.ts';
export type { ErrorEntry, ErrorMessage } from './errors/error-entry.ts';
export type { WireErrorCode } from './errors/wire-errors.ts';

export { live } from './live.ts';
export type { ClientToServer, ServerToClient } from './live.ts';
export type { ViewClosed } from './live/closed-room.ts';
export type { Handshake } from './live/handshake.ts';
export type { ViewPatch } from './live/patch.ts';
export type { ViewPulse } from './live/pulse.ts';
export type { RenewAnswer } from './live/renew-answer.ts';
export type { Renew } from './live/renew.ts';
export type { ViewSnapshot } from './live/snapshot.ts';
export type { SubscribeAnswer } from './live/subscribe-answer.ts';
export type { Subscribe } from './live/subscribe.ts';
export type { TimeAnswer } from './live/time-answer.ts';
export type { Time } from './live/time.ts';
export type { Unsubscribe } from './live/unsubscribe.ts';

export { wireLimits, wireTimes } from './limits.ts';
export type { DeepReadonly } from './types.ts';
export { commandIdRandomBytes, isCommandId, newCommandId } from './uuid.ts';
export { protocolVersion } from './version.ts';

export type { AdviceRow } from './view/advice-row.ts';
export type { AlertRow } from './view/alert-row.ts';
export type { AllocationRow } from './view/allocation-row.ts';
export type { CallRow } from './view/call-row.ts';
export type { CounterRow } from './view/counter-row.ts';
export type { CounterTicketRow } from './view/counter-ticket-row.ts';
export type { Cursor } from './view/cursor.ts';
export type { EstimateRow } from './view/estimate-row.ts';
export type { HallRow } from './view/hall-row.ts';
export { rowSchema } from './view/rows-schema.ts';
export type { ViewRow } from './view/rows.ts';
export type { ServiceFiguresRow } from './view/service-figures-row.ts';
export { intakeStates } from './view/service-row.ts';
export type { IntakeState, ServiceRow } from './view/service-row.ts';
export type { TicketRow } from './view/ticket-row.ts';
export type { ViewName, ViewParams } from './view/view-params.ts';
export type { WindowRow } from './view/window-row.ts';
export type { WindowStaffRow } from './view/window-staff-row.ts';
export type { ZoneRow } from './view/zone-row.ts';
export { viewNames, views } from './views.ts';
export type { ViewDefinition } from './views.ts';
