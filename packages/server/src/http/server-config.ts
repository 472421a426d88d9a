import type { Rate } from '../auth/rate.ts';
import { limits } from '../limits.ts';

/** How a server listens and whom it lets in. */
export interface ServerConfig {
  /** Address to listen on. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Origins besides its own whose pages may use the server: exact scheme, host and port. */
  readonly origins: readonly string[];
  /** Folder of the built display pages, or undefined to serve none. */
  readonly displaysDir: string | undefined;
  /** Number of reverse proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** Whether `/metrics` answers everybody, or this machine alone. */
  readonly metricsFor: 'everybody' | 'this-machine';
  readonly principalRate: Rate;
  readonly addressRate: Rate;
  readonly socketsMax: number;
  readonly socketsPerAddressMax: number;
  readonly socketsPerPrincipalMax: number;
}

/** A config with what is not given at its default: this machine alone, no foreign origin, the stated limits. */
export function serverConfig(given: Partial<ServerConfig> = {}): ServerConfig {
  return {
    host: '127.0.0.1',
    port: 0,
    origins: [],
    displaysDir: undefined,
    trustedProxies: 0,
    metricsFor: 'this-machine',
    principalRate: limits.principalRate,
    addressRate: limits.addressRate,
    socketsMax: limits.socketsMax,
    socketsPerAddressMax: limits.socketsPerAddressMax,
    socketsPerPrincipalMax: limits.socketsPerPrincipalMax,
    ...given,
  };
}
