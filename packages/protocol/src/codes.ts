/**
 * The schema-free entry for browsers: codes, messages, routes, ids and limits. Types come from the main entry by
 * `import type`; no schema library follows either way.
 */
export { actionRequest, actionRoutes, actionTemplate, wireActions } from './actions/routes.ts';
export type { ActionRequest, ActionRoute, ActionTarget, WireAction } from './actions/routes.ts';
export { errorCodes, errorMessage, errorTable, isErrorCode, problem, problemType } from './errors.ts';
export type { ErrorCode, ErrorParams, MessageLanguage, Problem } from './errors.ts';
export type { ErrorEntry, ErrorMessage } from './errors/error-entry.ts';
export type { WireErrorCode } from './errors/wire-errors.ts';
export { wireLimits, wireTimes } from './limits.ts';
export { commandIdRandomBytes, isCommandId, newCommandId } from './uuid.ts';
export { protocolVersion } from './version.ts';
