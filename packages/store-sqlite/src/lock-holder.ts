import { openSqliteStore } from './sqlite-store.ts';

/** A server of a lock test, in a process of its own: opens the data file it is given and says so. */
const [file = ''] = process.argv.slice(2);
await openSqliteStore({ file });
process.stdout.write('open');
