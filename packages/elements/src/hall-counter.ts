import { HallCounter } from './counter/counter-element.ts';
import { defineElement } from './define.ts';

defineElement('hall-counter', HallCounter);

declare global {
  interface HTMLElementTagNameMap {
    'hall-counter': HallCounter;
  }
}

export { HallCounter };
