import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';
import type { HttpServices } from './http-services.ts';
import { openApiDocument } from './openapi.ts';

/** What operators and tools read: health, figures, and the description of the interface. */
export function registerOperationsRoutes(app: FastifyInstance, services: HttpServices): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const { writable, reason } = await services.store.health();
    if (!writable)
      throw new ProblemError(reason === 'storage_full' ? 'storage_full' : 'storage_unavailable', reason);
    return reply.send({ status: 'ready' });
  });

  app.get('/metrics', async (request, reply) => {
    if (services.config.metricsFor === 'this-machine' && !isLocal(request))
      throw new ProblemError('forbidden');
    return reply.header('content-type', services.metrics.contentType).send(await services.metrics.text());
  });

  const document = JSON.stringify(openApiDocument());
  app.get('/v1/openapi.json', (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(document),
  );
}

/** By the connection itself: a forwarded address is only somebody's word. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? '';
  const direct = headers['x-forwarded-for'] === undefined;
  return direct && (address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1');
}
