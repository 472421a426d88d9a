import fastifyCors from '@fastify/cors';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { problem, wireLimits } from '@hallkit/protocol/codes';
import { isStoreError } from '@hallkit/store';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import type { Projector } from '../socket/projector.ts';
import { registerCommandRoutes } from './command-routes.ts';
import { registerDeviceRoutes } from './device-routes.ts';
import { registerDisplayPages } from './display-pages.ts';
import { registerHallRoutes } from './hall-routes.ts';
import type { HttpServices } from './http-services.ts';
import { registerOperationsRoutes } from './operations-routes.ts';
import { refusalOf, sendProblem } from './problems.ts';
import { dataHeaders } from './security-headers.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { registerTicketRoutes } from './ticket-routes.ts';

/** A request slower than this is worth a line in the log, in milliseconds. */
const SLOW_MS = 1_000;

/** Puts the HTTP side together. It does not listen yet. */
export async function buildApp(services: HttpServices, projector: Projector): Promise<FastifyInstance> {
  const app = makeFastify(services);
  app.removeContentTypeParser('text/plain');
  guardEveryRequest(app, services);
  answerErrorsAsProblems(app, services);
  if (services.config.origins.length > 0) await app.register(fastifyCors, corsOptions(services));
  await app.register(async (api) => {
    api.addHook('onRequest', (_request, reply, done) => {
      reply.headers(dataHeaders);
      done();
    });
    registerCommandRoutes(api, services);
    registerHallRoutes(api, services, projector);
    registerTicketRoutes(api, services);
    registerSessionRoutes(api, services);
    registerDeviceRoutes(api, services);
    registerOperationsRoutes(api, services);
  });
  if (services.config.displaysDir !== undefined) await registerDisplayPages(app, services.config.displaysDir);
  return app;
}

function makeFastify({ config, logger }: HttpServices): FastifyInstance {
  return Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A child logger for each request would cost more than it tells.
    childLoggerFactory: (parent) => parent,
    bodyLimit: wireLimits.messageBytesMax,
    requestTimeout: limits.requestMsMax,
    keepAliveTimeout: limits.keepAliveMs,
    http: {
      maxHeaderSize: limits.headerBytesMax,
      headersTimeout: limits.headersMsMax,
      connectionsCheckingInterval: limits.slowCheckMs,
    },
    routerOptions: { maxParamLength: limits.pathParamCharsMax },
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, refusalOf(error)),
  }) as unknown as FastifyInstance;
}

function guardEveryRequest(app: FastifyInstance, services: HttpServices): void {
  const { origins, logger } = services;
  app.addHook('onRequest', (request, _reply, done) => {
    if (services.isStopping()) return done(new ProblemError('shutting_down', '', {}, 2));
    const { origin, host } = request.headers;
    if (changesState(request) && !origins.allows(origin, host))
      return done(new ProblemError('foreign_origin'));
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode >= 500 || reply.elapsedTime > SLOW_MS) {
      const { method, routeOptions } = request;
      const facts = {
        method,
        route: routeOptions.url,
        status: reply.statusCode,
        tookMs: Math.round(reply.elapsedTime),
      };
      logger.warn(facts, 'a request failed or was slow');
    }
    done();
  });
}

function changesState({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

function answerErrorsAsProblems(app: FastifyInstance, { metrics, logger }: HttpServices): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    metrics.refused(refusal.code);
    if (refusal.code === 'internal' || isStoreError(error))
      logger.error({ err: error, route: request.routeOptions.url }, 'a request failed');
    return sendProblem(reply, refusal);
  });
  app.setNotFoundHandler((_request, reply) => {
    metrics.refused('unknown_route');
    return sendProblem(reply.headers(dataHeaders), new ProblemError('unknown_route'));
  });
}

function corsOptions({ config }: HttpServices) {
  return {
    origin: [...config.origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'not-after',
      'console',
      'if-none-match',
    ],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 600,
  };
}

const brokenRequests: ReadonlyMap<string, number> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/** What is no HTTP, too much of it, or too slow never reaches a route; it gets a problem all the same. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = brokenRequests.get(error.code ?? '') ?? 400;
  const broken = problem('invalid_body', { path: 'request', problem: error.code ?? 'broken' });
  const body = JSON.stringify({ ...broken, status });
  const head = `HTTP/1.1 ${status} Bad Request\r\nContent-Type: application/problem+json\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
