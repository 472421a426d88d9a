/** The HallKit queue server: halls in one process, their HTTP actions and live views. */
export type { Auth } from './auth/auth.ts';
export type { DeviceRole, PairedDevice } from './auth/devices.ts';
export type { Role, RoleGrant } from './auth/principal.ts';
export type { NewUser, User } from './auth/users.ts';
export { systemClock, type Clock } from './clock.ts';
export { HallFileError } from './host/hall-definition.ts';
export { HallRegistry, type HallSource, type RegistryOptions } from './host/hall-registry.ts';
export { serverConfig, type ServerConfig } from './http/server-config.ts';
export { startServer, type RunningServer, type ServerOptions } from './http/start-server.ts';
export { createLogger, type Logger } from './logger.ts';
