import { HallCallScreen } from './call-screen/call-screen-element.ts';
import { defineElement } from './define.ts';

defineElement('hall-call-screen', HallCallScreen);

declare global {
  interface HTMLElementTagNameMap {
    'hall-call-screen': HallCallScreen;
  }
}

export { HallCallScreen };
