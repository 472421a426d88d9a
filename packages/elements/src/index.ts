/** Classes and types of every element; nothing here defines a tag. Import `@hallkit/elements/hall-<name>.js` for that. */
export { clientContext } from './connection/client-context.ts';
export { HallConnection } from './connection/connection-element.ts';
export { HallBeforeCommand } from './events/before-command.ts';
export { HallCommandDone } from './events/command-done.ts';
export { HallCommandFailed } from './events/command-failed.ts';
export { HallConnectionChange } from './events/connection-change.ts';
export { HallGuideRequest } from './events/guide-request.ts';
export { HallNumberTaken } from './events/number-taken.ts';
export { HallKiosk } from './kiosk/kiosk-element.ts';
export { BrowserPrinter } from './printer/browser-printer.ts';
export type { PrinterPort, PrintJob } from './printer/printer-port.ts';
export { HallTicket } from './ticket/ticket-element.ts';
export { ELEMENTS_VERSION } from './version.ts';
