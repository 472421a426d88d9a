import { defineEndpoint } from './define-endpoint.ts';

/** What operators and tools read. */
export const operationsEndpoints = {
  openapi: defineEndpoint({
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This document.',
    roles: 'anyone',
  }),
  health: defineEndpoint({
    method: 'GET',
    path: '/healthz',
    summary: 'The process lives.',
    roles: 'anyone',
  }),
  ready: defineEndpoint({
    method: 'GET',
    path: '/readyz',
    summary: 'The server can serve; 503 while it cannot.',
    roles: 'anyone',
    codes: ['storage_full', 'storage_unavailable', 'shutting_down'],
  }),
  metrics: defineEndpoint({
    method: 'GET',
    path: '/metrics',
    summary: 'Figures for Prometheus.',
    roles: 'anyone',
  }),
} as const;
