/** Classes and types of every element; nothing here defines a tag. Import `@hallkit/elements/hall-<name>.js` for that. */
export { clientContext } from './connection/client-context.ts';
export { HallConnection, type TokenSource } from './connection/connection-element.ts';
export { HallBeforeCommand } from './events/before-command.ts';
export { HallCommandDone } from './events/command-done.ts';
export { HallCommandFailed } from './events/command-failed.ts';
export { HallConnectionChange } from './events/connection-change.ts';
export { ELEMENTS_VERSION } from './version.ts';
