import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

import { openHall, serveHall } from './crashed-hall.ts';

/** The process the hall's crash tests hurt: says `listening <url>` once it answers. Argument: the data file. */
const [file = ''] = process.argv.slice(2);
const { url } = await serveHall(await openHall(file));
writeSync(1, `listening ${url}\n`);
// Node would keep what it has compiled when it ends in good order, and this process never does.
flushCompileCache();
