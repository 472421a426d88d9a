import type { Actor } from '@hallkit/core';

/** Who sends commands that follow from time or from the server's start. */
export const systemActor: Actor = { role: 'system', id: 'server', console: '' };
