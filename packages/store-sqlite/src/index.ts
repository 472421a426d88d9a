export { backupSqliteFile, type BackupOptions } from './backup.ts';
export type { VerifyReport } from './file-check.ts';
export { restoreSqliteFile, type RestoreOptions, type RestoreReport } from './restore.ts';
export { openSqliteReader } from './sqlite-reader.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';
export { verifySqliteFile } from './verify.ts';
