import { defineElement } from './define.ts';
import { HallKiosk } from './kiosk/kiosk-element.ts';

defineElement('hall-kiosk', HallKiosk);

declare global {
  interface HTMLElementTagNameMap {
    'hall-kiosk': HallKiosk;
  }
}

export { HallKiosk };
