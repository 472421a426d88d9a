import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Store } from '@hallkit/store';
import { createAuth, type Auth } from '../auth/auth.ts';
import { hallFacts } from '../auth/hall-facts.ts';
import type { Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import type { HallRegistry } from '../host/hall-registry.ts';
import { limits } from '../limits.ts';
import type { Logger } from '../logger.ts';
import { estimateFigures } from '../metrics/estimate-gauges.ts';
import { ServerMetrics, type HallFigures } from '../metrics/server-metrics.ts';
import { keepFresh } from '../socket/keep-fresh.ts';
import { LiveServer } from '../socket/live-server.ts';
import { Projector } from '../socket/projector.ts';
import { buildApp } from './build-app.ts';
import { Callers } from './callers.ts';
import type { HttpServices } from './http-services.ts';
import { OriginPolicy } from './origin-policy.ts';
import { RequestsInFlight } from './requests-in-flight.ts';
import type { ServerConfig } from './server-config.ts';

/** What a server is started over. */
export interface ServerOptions {
  /** The halls to serve; stays open when the server closes. */
  readonly registry: HallRegistry;
  /** Stays open when the server closes. */
  readonly store: Store;
  readonly config: ServerConfig;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** A server that listens. */
export interface RunningServer {
  /** `http://<host>:<port>` of this very server. */
  readonly url: string;
  readonly port: number;
  readonly auth: Auth;
  /** Looks every open socket's session or device up again, as it does by itself every 30 s. */
  recheckSockets(): Promise<void>;
  /** Takes nothing new, finishes what is in flight, closes the sockets. */
  close(): Promise<void>;
}

/** Starts HTTP and live views over halls that are open already. Fails when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { registry, store, config, clock, logger } = options;
  const hallById = (id: string): HallHost | undefined => registry.get(id);
  const facts = hallFacts(hallById);
  const auth = createAuth(store, facts, clock);
  const projector = new Projector();
  const metrics: ServerMetrics = new ServerMetrics({
    halls: () => registry.all().map(figuresOf),
    sockets: () => liveServer.sockets,
    rooms: () => liveServer.rooms,
  });
  const stops = [
    ...registry.all().map((host) => host.onAdvance(({ events }) => metrics.appended(events.length))),
    keepFresh(registry.all(), clock, logger),
  ];
  let stopping = false;
  const origins = new OriginPolicy(config.origins);
  const callers = new Callers(auth, config, clock);
  const shared = { registry, store, auth, facts, origins, config, metrics, logger, clock };
  const app = await buildApp(
    { ...shared, callers, isStopping: () => stopping } satisfies HttpServices,
    projector,
  );
  await app.ready();
  const inFlight = new RequestsInFlight(app.server);
  const liveServer: LiveServer = new LiveServer({
    ...shared,
    http: app.server,
    hallOf: hallById,
    project: (spec, host, now) => projector.project(spec, host, now),
  });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    port,
    auth,
    recheckSockets: () => liveServer.recheck(),
    async close() {
      stopping = true;
      for (const stop of stops) stop();
      await liveServer.close();
      await closeApp(app, inFlight);
      metrics.close();
    },
  };
}

/** Waits for requests in flight, but not for ever; whoever still asks meanwhile is told that the server stops. */
async function closeApp(app: FastifyInstance, inFlight: RequestsInFlight): Promise<void> {
  await inFlight.done(limits.stopMsMax);
  app.server.closeAllConnections();
  await app.close();
}

function figuresOf({ id, state, cursor, waiting }: HallHost): HallFigures {
  const windowsOpen = state.windows.filter(({ status }) => status === 'open').length;
  const estimates = estimateFigures(state);
  return { hall: id, seq: cursor.seq, waiting: state.waiting, windowsOpen, undecided: waiting, estimates };
}
