import type { Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { AccessTokens } from './access-tokens.ts';
import { Devices } from './devices.ts';
import { GuessGuard } from './guess-guard.ts';
import { LoginThrottle } from './login-throttle.ts';
import { PairingCodes } from './pairing-codes.ts';
import type { Principal } from './principal.ts';
import { Revocations } from './revocations.ts';
import { sessionHolder, Sessions } from './sessions.ts';
import { SigningKeys } from './signing-keys.ts';
import type { HallFacts } from './roles.ts';
import { Users } from './users.ts';

/** Everything that knows who somebody is. */
export interface Auth {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly pairingCodes: PairingCodes;
  readonly tokens: AccessTokens;
  readonly revocations: Revocations;
  readonly logins: LoginThrottle;
  readonly guesses: GuessGuard;
}

/** Puts the parts together over one store. `facts` tells of tickets whose link was replaced. */
export function createAuth(store: Store, facts: HallFacts, clock: Clock): Auth {
  const revocations = new Revocations(clock);
  const users = new Users(store);
  const sessions = new Sessions(store, users, revocations, clock);
  const devices = new Devices(store, revocations, clock);
  const keys = new SigningKeys(store, clock);
  const revive = (principal: Principal) => revivePrincipal(principal, { sessions, devices, facts });
  return {
    users,
    sessions,
    devices,
    pairingCodes: new PairingCodes(store, devices, clock),
    tokens: new AccessTokens({ keys, revocations, clock, revive }),
    revocations,
    logins: new LoginThrottle(clock),
    guesses: new GuessGuard(clock),
  };
}

interface Sources {
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly facts: HallFacts;
}

/** A principal as the store knows it now: with its present roles, or undefined once it has ended. */
async function revivePrincipal(principal: Principal, { sessions, devices, facts }: Sources) {
  const { expiresAt } = principal;
  switch (principal.kind) {
    case 'user': {
      const session = principal.session.slice('session:'.length);
      const user = await sessions.userOf(session);
      return user && { ...sessionHolder(session, user), expiresAt };
    }
    case 'device': {
      const holder = await devices.holderOf(principal.id);
      return holder && { ...holder, expiresAt };
    }
    case 'visitor': {
      const generation = facts.linkGenerationOf(principal.hall, principal.ticket);
      return generation === principal.generation ? principal : undefined;
    }
  }
}
