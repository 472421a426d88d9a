/** A hall inside a program of your own: `node main.ts HALL-FILE DATA-FILE`. It prints every call as it becomes durable. */
import { readFile } from 'node:fs/promises';
import { createLogger, HallRegistry, serverConfig, startServer, systemClock } from '@hallkit/server';
import { openSqliteStore } from '@hallkit/store-sqlite';

const [hallFile = 'hall.json', dataFile = 'data/hall.db'] = process.argv.slice(2);
const clock = systemClock;
const logger = createLogger('warn');

const store = await openSqliteStore({ file: dataFile });
const halls = [{ name: hallFile, text: await readFile(hallFile, 'utf8') }];
const registry = await HallRegistry.open({ store, clock, logger, halls });
const server = await startServer({ registry, store, clock, logger, config: serverConfig({ port: 0 }) });

for (const hall of registry.all()) {
  hall.onAdvance(({ events, after }) => {
    for (const { type, data } of events) {
      if (type !== 'TicketCalled') continue;
      const ticket = after.state.tickets.get(data.ticket);
      process.stdout.write(`${hall.id}: ${ticket?.number ?? data.ticket} to window ${data.window}\n`);
    }
  });
}
process.stdout.write(`listening at ${server.url}\n`);

process.once('SIGTERM', async () => {
  await server.close();
  await registry.close();
  await store.close();
});
