/** The pure hall: what may happen in it, and what comes of it. No clock, no input, no output. */
export { assert, must, unreachable } from './assert.ts';
export { limits } from './limits.ts';
export { isRejection, rejection, rejectionCodes, type Rejection, type RejectionCode } from './rejection.ts';

export type {
  Choice,
  Department,
  HallFile,
  Item,
  NoShowRule,
  OpeningHours,
  Preset,
  PriorityClass,
  ServiceEntry,
  SpecialDay,
  Texts,
  WindowEntry,
  Zone,
} from './hall/hall-file.ts';
export { defaultPauseReasons, defaultRefusalReasons } from './hall/default-reasons.ts';
export { hallIntake, serviceIntake } from './hall/intake.ts';
export { openingAt } from './hall/opening.ts';
export {
  expandServices,
  planHall,
  serviceOf,
  windowOf,
  type HallPlan,
  type WindowPlan,
} from './hall/plan.ts';
export { readHallFile, type HallFileReading } from './hall/read-hall-file.ts';
export {
  hallFileMistakeCodes,
  type HallFileMistake,
  type HallFileMistakeCode,
} from './hall/reading/mistakes.ts';
export { localInstant } from './hall/local-instant.ts';
export { daysBetween, localDate, localMinutes, nextServiceDay, serviceDay } from './hall/service-day.ts';

export {
  actorRoles,
  principalOf,
  transferPositions,
  verifications,
  type Actor,
  type ActorRole,
  type HallAction,
  type HallCommand,
  type HallCommandData,
  type LegWish,
  type TransferPosition,
  type Verification,
} from './state/commands.ts';
export { decide, type Decision } from './state/decide.ts';
export { emptyHall } from './state/empty-hall.ts';
export { evolve } from './state/evolve.ts';
export {
  eventVersion,
  type HallEvent,
  type HallEventData,
  type HallEventType,
  type Placement,
} from './state/events.ts';
export type { Acknowledgement, Announcement, HallState, Lanes, ServiceState } from './state/hall-state.ts';
export { aheadOf, isPriority, oldestSince, queueOf, waitingFor } from './state/lanes.ts';
export { foldVersion, freezeHall, thawHall, type HallSnapshot } from './state/snapshot.ts';
export { waitBinMinutes, waitBinOf, type ServiceTally } from './state/tally.ts';
export { findWindow, isStaffed, mustWindow } from './state/windows.ts';

export {
  channels,
  currentService,
  outcomes,
  settledStatuses,
  ticketStatuses,
  type Channel,
  type Leg,
  type Outcome,
  type Ticket,
  type TicketStatus,
  type Told,
} from './ticket/ticket.ts';
export {
  windowStatuses,
  type ServicesOverlay,
  type ServiceWindow,
  type WindowStatus,
} from './window/service-window.ts';
export { undoableActions } from './window/evolve-undo.ts';

export type { Pick, Policy, Reason } from './dispatch/policy.ts';
export { balanced } from './dispatch/balanced.ts';
export { fifo } from './dispatch/fifo.ts';
export { policies } from './dispatch/policies.ts';
export { priority } from './dispatch/priority.ts';
export { estimateNew, forecast, type Forecast, type NewWait, type WaitRange } from './estimate/forecast.ts';
export { meanServiceMs } from './estimate/mean-service.ts';

export { alertKinds, alertsOf, type Alert, type AlertKind } from './alert/alerts.ts';
export type { AlertLimits } from './alert/alert-limits.ts';
export { advise, type Advice } from './allocation/advise.ts';
export {
  adviceMs,
  allocationModes,
  defaultAllocation,
  defaultAllocationMode,
  type AllocationMode,
  type AllocationRules,
} from './allocation/allocation-rules.ts';
export { AutoAllocator } from './allocation/auto-allocator.ts';
export { whatIf, type Outlook, type WhatIf, type WhatIfChange } from './allocation/what-if.ts';
export type { Allocator, WantedChange } from './allocation/allocator.ts';
export { dayFaultCodes, type DayFault, type DayFaultCode } from './simulation/day-fault.ts';
export { DayFigureTaker, type DayFigures } from './simulation/day-figures.ts';
export { EstimateFigureTaker, type EstimateFigures } from './simulation/estimate-figures.ts';
export { playDay, simulateDay, type DayObserver, type DayPlan } from './simulation/simulate-day.ts';
export type { AllocationChange, Assignment, ToldEstimate, Visit } from './simulation/visit.ts';
