import { closedRoomSchema } from './live/closed-room.ts';
import type { ViewClosed } from './live/closed-room.ts';
import { handshakeSchema } from './live/handshake.ts';
import { patchSchema } from './live/patch.ts';
import type { ViewPatch } from './live/patch.ts';
import { pulseSchema } from './live/pulse.ts';
import type { ViewPulse } from './live/pulse.ts';
import { renewAnswerSchema } from './live/renew-answer.ts';
import type { RenewAnswer } from './live/renew-answer.ts';
import { renewSchema } from './live/renew.ts';
import type { Renew } from './live/renew.ts';
import { snapshotSchema } from './live/snapshot.ts';
import type { ViewSnapshot } from './live/snapshot.ts';
import { subscribeAnswerSchema } from './live/subscribe-answer.ts';
import type { SubscribeAnswer } from './live/subscribe-answer.ts';
import { subscribeSchema } from './live/subscribe.ts';
import type { Subscribe } from './live/subscribe.ts';
import { timeAnswerSchema } from './live/time-answer.ts';
import type { TimeAnswer } from './live/time-answer.ts';
import { timeSchema } from './live/time.ts';
import type { Time } from './live/time.ts';
import { unsubscribeSchema } from './live/unsubscribe.ts';
import type { Unsubscribe } from './live/unsubscribe.ts';

/** Everything that crosses the socket. `up` messages with an `answer` are acknowledged by it. */
export const live = {
  handshake: handshakeSchema,
  up: {
    subscribe: { message: subscribeSchema, answer: subscribeAnswerSchema },
    unsubscribe: { message: unsubscribeSchema, answer: undefined },
    renew: { message: renewSchema, answer: renewAnswerSchema },
    time: { message: timeSchema, answer: timeAnswerSchema },
  },
  down: {
    snapshot: { message: snapshotSchema },
    patch: { message: patchSchema },
    pulse: { message: pulseSchema },
    closed: { message: closedRoomSchema },
  },
} as const;

/** What a client sends, as Socket.IO's typed events. */
export interface ClientToServer {
  subscribe: (message: Subscribe, answer: (answer: SubscribeAnswer) => void) => void;
  unsubscribe: (message: Unsubscribe) => void;
  renew: (message: Renew, answer: (answer: RenewAnswer) => void) => void;
  time: (message: Time, answer: (answer: TimeAnswer) => void) => void;
}

/** What a server sends, as Socket.IO's typed events. */
export interface ServerToClient {
  snapshot: (message: ViewSnapshot) => void;
  patch: (message: ViewPatch) => void;
  pulse: (message: ViewPulse) => void;
  closed: (message: ViewClosed) => void;
}
