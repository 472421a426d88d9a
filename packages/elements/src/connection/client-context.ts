import { createContext } from '@lit/context';
import type { HallClient } from '@hallkit/client';

/** Where elements find their client. A registered symbol, so that two copies of HallKit on a page meet. */
export const clientContext = createContext<HallClient | undefined, symbol>(Symbol.for('hallkit.client'));
