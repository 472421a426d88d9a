import { defineElement } from './define.ts';
import { HallTicket } from './ticket/ticket-element.ts';

defineElement('hall-ticket', HallTicket);

declare global {
  interface HTMLElementTagNameMap {
    'hall-ticket': HallTicket;
  }
}

export { HallTicket };
