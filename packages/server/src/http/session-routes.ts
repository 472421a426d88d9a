import { endpoints, type Session, type SessionUser } from '@hallkit/protocol';
import type { FastifyInstance } from 'fastify';
import type { OpenedSession } from '../auth/sessions.ts';
import type { User } from '../auth/users.ts';
import { ProblemError } from '../problem-error.ts';
import { registerEndpoint, registerOpenEndpoint } from './endpoint-route.ts';
import type { HttpServices } from './http-services.ts';

/** Log-in, renewal and end of a session. */
export function registerSessionRoutes(app: FastifyInstance, services: HttpServices): void {
  const { auth, logger } = services;

  registerOpenEndpoint(app, services, endpoints.login, async ({ body, request }) => {
    auth.logins.enter(body.user, request.ip);
    const user = await auth.users.verify(body.user, body.password);
    if (!user) {
      auth.logins.fail(body.user, request.ip);
      throw new ProblemError('login_failed');
    }
    auth.logins.succeed(body.user, request.ip);
    logger.info({ audit: 'session opened', user: user.id }, 'somebody logged in');
    return sessionAnswer(services, await auth.sessions.open(user));
  });

  registerOpenEndpoint(app, services, endpoints.refreshSession, async ({ body, request }) => {
    auth.guesses.enter(request.ip);
    try {
      return await sessionAnswer(services, await auth.sessions.refresh(body.refreshToken));
    } catch (error) {
      auth.guesses.miss(request.ip);
      throw error;
    }
  });

  registerEndpoint(app, services, endpoints.endSession, async ({ principal }) => {
    await auth.sessions.end(principal.session.slice('session:'.length));
    logger.info({ audit: 'session ended', principal: principal.key }, 'somebody logged out');
  });
}

async function sessionAnswer({ auth }: HttpServices, opened: OpenedSession): Promise<Session> {
  const { accessToken, expiresAt } = await auth.tokens.issue(opened.holder);
  return { accessToken, expiresAt, refreshToken: opened.refreshToken, user: userAnswer(opened.user) };
}

function userAnswer({ id, name, roles }: User): SessionUser {
  return { id, name, roles: roles.map(({ role, hall }) => ({ role, hall })) };
}
