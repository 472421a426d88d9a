import type { Store } from '@hallkit/store';
import type { Clock } from '../clock.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from './principal.ts';
import { RecordTable } from './record-table.ts';
import type { Revocations } from './revocations.ts';
import { matchesHash, randomId, randomSecret, secretHash } from './secrets.ts';
import type { User, Users } from './users.ts';

interface SessionRecord {
  readonly user: string;
  /** Hash of the refresh token's secret, and of the one before it. */
  readonly secret: string;
  readonly previous: string;
  readonly rotatedAt: number;
  readonly createdAt: number;
}

/** A session just begun or renewed: who it is, and the token that renews it once. */
export interface OpenedSession {
  readonly holder: Extract<Holder, { kind: 'user' }>;
  readonly user: User;
  readonly refreshToken: string;
}

/**
 * Log-in sessions. A refresh token is `<session>.<secret>`, good once; only the secret's hash is stored. The token
 * before it, shown again, means that two hold it: the session ends for both. Within seconds of the rotation that is
 * a lost reply instead, and the token is rotated once more.
 */
export class Sessions {
  readonly #records: RecordTable<SessionRecord>;
  readonly #users: Users;
  readonly #revocations: Revocations;
  readonly #clock: Clock;

  constructor(store: Store, users: Users, revocations: Revocations, clock: Clock) {
    this.#records = new RecordTable(store, 'session');
    this.#users = users;
    this.#revocations = revocations;
    this.#clock = clock;
  }

  /** Begins a session; the oldest of too many ends. */
  async open(user: User): Promise<OpenedSession> {
    await this.#dropOldest(user.id);
    const now = this.#clock.now();
    const id = `${user.id}.${randomId()}`;
    const secret = randomSecret();
    const record = {
      user: user.id,
      secret: secretHash(secret),
      previous: '',
      rotatedAt: now,
      createdAt: now,
    };
    await this.#records.put(id, record, 0);
    return opened(id, user, secret);
  }

  /** Renews a session. Throws `not_authenticated` for a token that is none, `token_revoked` for one shown twice. */
  async refresh(refreshToken: string): Promise<OpenedSession> {
    const { id, secret } = splitToken(refreshToken);
    const fresh = randomSecret();
    let reused = false;
    const changed = await this.#records.change(id, (session) => {
      reused = this.#isReuse(session, secret);
      return this.#mayRenew(session, secret) ? this.#rotated(session, fresh) : undefined;
    });
    if (reused) await this.end(id);
    if (reused)
      throw new ProblemError('token_revoked', 'The refresh token was shown twice; the session has ended.');
    const user = changed && (await this.#userOf(changed));
    if (!user) throw new ProblemError('not_authenticated', 'The refresh token is not valid.');
    return opened(id, user, fresh);
  }

  /** Ends a session at once; its access tokens die with it. */
  async end(id: string): Promise<void> {
    this.#revocations.revoke(`session:${id}`);
    const session = await this.#records.get(id);
    if (session) await this.#records.remove(id, session.version);
  }

  /** Ends every session of a user. */
  async endAll(user: string): Promise<void> {
    for (const { id } of await this.#records.list(`${user}.`)) await this.end(id);
  }

  /** The user behind a session as he is now, or undefined when it has ended. */
  async userOf(id: string): Promise<User | undefined> {
    const session = await this.#records.get(id);
    return session && this.#isAlive(session.data) ? this.#userOf(session.data) : undefined;
  }

  async #userOf(session: SessionRecord): Promise<User | undefined> {
    const user = await this.#users.find(session.user);
    return user && !user.disabled ? { id: session.user, name: user.name, roles: user.roles } : undefined;
  }

  #isAlive({ createdAt, rotatedAt }: SessionRecord): boolean {
    const now = this.#clock.now();
    return now < createdAt + limits.sessionMs && now < rotatedAt + limits.sessionIdleMs;
  }

  #mayRenew(session: SessionRecord, secret: string): boolean {
    if (!this.#isAlive(session)) return false;
    return (
      matchesHash(secret, session.secret) || (this.#inGrace(session) && matchesHash(secret, session.previous))
    );
  }

  #isReuse(session: SessionRecord, secret: string): boolean {
    return session.previous !== '' && !this.#inGrace(session) && matchesHash(secret, session.previous);
  }

  #inGrace({ rotatedAt }: SessionRecord): boolean {
    return this.#clock.now() - rotatedAt < limits.refreshGraceMs;
  }

  #rotated(session: SessionRecord, secret: string): SessionRecord {
    return { ...session, secret: secretHash(secret), previous: session.secret, rotatedAt: this.#clock.now() };
  }

  async #dropOldest(user: string): Promise<void> {
    const sessions = await this.#records.list(`${user}.`);
    const ended = sessions.filter(({ data }) => !this.#isAlive(data));
    const alive = sessions.filter(({ data }) => this.#isAlive(data));
    const oldest = alive
      .sort((a, b) => a.data.rotatedAt - b.data.rotatedAt)
      .slice(0, Math.max(0, alive.length - limits.sessionsPerUserMax + 1));
    for (const { id } of [...ended, ...oldest]) await this.end(id);
  }
}

/** Who a session's tokens speak for. */
export function sessionHolder(session: string, user: User): OpenedSession['holder'] {
  return {
    kind: 'user',
    key: `user:${user.id}`,
    session: `session:${session}`,
    id: user.id,
    roles: user.roles,
  };
}

function opened(id: string, user: User, secret: string): OpenedSession {
  return { holder: sessionHolder(id, user), user, refreshToken: `${id}.${secret}` };
}

function splitToken(token: string): { readonly id: string; readonly secret: string } {
  const dot = token.lastIndexOf('.');
  return { id: token.slice(0, Math.max(0, dot)).slice(0, 120), secret: token.slice(dot + 1) };
}
