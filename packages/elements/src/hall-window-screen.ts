import { defineElement } from './define.ts';
import { HallWindowScreen } from './window-screen/window-screen-element.ts';

defineElement('hall-window-screen', HallWindowScreen);

declare global {
  interface HTMLElementTagNameMap {
    'hall-window-screen': HallWindowScreen;
  }
}

export { HallWindowScreen };
