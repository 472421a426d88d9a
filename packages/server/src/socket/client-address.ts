import type { IncomingMessage } from 'node:http';

/**
 * Address of a client behind `trustedProxies` reverse proxies, each of which appends to `X-Forwarded-For`. Entries
 * further left are the client's own words and are not believed.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return own;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const chain = [...forwarded, own];
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? own;
}
