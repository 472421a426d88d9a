export { checkAppend, textHash, type DatedHead } from './append-check.ts';
export {
  chainHash,
  genesis,
  linkFault,
  sealEvents,
  verifyChain,
  type BadLink,
  type EventDraft,
} from './chain.ts';
export { isStoreError, StoreError, storeErrorCodes, type StoreErrorCode } from './errors.ts';
export { storeLimits } from './limits.ts';
export { createMemoryStore, type MemoryStoreHooks } from './memory.ts';
export { recordConflict } from './memory-records.ts';
export type {
  AppendRequest,
  AppendResult,
  Head,
  HistoryQuery,
  HistoryRow,
  RecordPage,
  Snapshot,
  Store,
  StoredEvent,
  StoredRecord,
  StoredText,
  StoreHealth,
  StoreReader,
  VaultRow,
  VaultSelector,
} from './port.ts';
export { closeReport, verifyStore, verifyStream, type StreamReport } from './verify.ts';
export { Watchers } from './watchers.ts';
export { checkHistory, checkRecord, checkRefs, checkSnapshot } from './write-check.ts';
