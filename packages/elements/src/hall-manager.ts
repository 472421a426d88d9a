import { defineElement } from './define.ts';
import { HallManager } from './manager/manager-element.ts';

defineElement('hall-manager', HallManager);

declare global {
  interface HTMLElementTagNameMap {
    'hall-manager': HallManager;
  }
}

export { HallManager };
