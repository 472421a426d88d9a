import { loginSchema, refreshSchema, sessionSchema } from '../answers/session.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Log-in, renewal and end of a session. */
export const sessionEndpoints = {
  login: defineEndpoint({
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Logs somebody in who works in the hall.',
    roles: 'anyone',
    body: loginSchema,
    answer: sessionSchema,
    codes: ['login_failed', 'login_locked'],
  }),
  refreshSession: defineEndpoint({
    method: 'POST',
    path: '/v1/sessions/refresh',
    summary: 'Renews a session; the refresh token is good once.',
    roles: 'anyone',
    body: refreshSchema,
    answer: sessionSchema,
    codes: ['not_authenticated', 'token_revoked'],
  }),
  endSession: defineEndpoint({
    method: 'POST',
    path: '/v1/sessions/end',
    summary: 'Ends the session of the access token at once.',
    roles: ['clerk', 'guide', 'department', 'manager', 'supervisor', 'auditor', 'administrator'],
    status: 204,
  }),
} as const;
