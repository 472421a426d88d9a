import { HallConnection } from './connection/connection-element.ts';
import { defineElement } from './define.ts';

defineElement('hall-connection', HallConnection);

declare global {
  interface HTMLElementTagNameMap {
    'hall-connection': HallConnection;
  }
}

export { HallConnection };
