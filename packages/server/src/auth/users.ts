import type { Store } from '@hallkit/store';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { RoleGrant } from './principal.ts';
import { RecordTable } from './record-table.ts';

/** A user as stored: never the password, only its argon2id hash. */
export interface UserRecord {
  readonly name: string;
  readonly password: string;
  readonly roles: readonly RoleGrant[];
  readonly disabled: boolean;
  /** ms since 1970. */
  readonly createdAt: number;
}

/** A user as others may see it. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleGrant[];
}

/** What a new user needs. `id` matches `[a-z0-9][a-z0-9-]{0,39}`. */
export interface NewUser extends User {
  readonly password: string;
}

/** Users in the store. Removing or disabling one ends its sessions at their next check, at most 30 s later. */
export class Users {
  readonly #records: RecordTable<UserRecord>;

  constructor(store: Store) {
    this.#records = new RecordTable(store, 'user');
  }

  async find(id: string): Promise<UserRecord | undefined> {
    return (await this.#records.get(id))?.data;
  }

  async list(): Promise<User[]> {
    return (await this.#records.list()).map(({ id, data }) => ({ id, name: data.name, roles: data.roles }));
  }

  /** Adds a user. Fails with the store's `record_conflict` when the id is taken. */
  async add({ id, name, password, roles }: NewUser, now: number): Promise<void> {
    const hash = await hashPassword(password);
    await this.#records.put(id, { name, password: hash, roles, disabled: false, createdAt: now }, 0);
  }

  /** Changes roles, name, password or whether it may log in; false when there is no such user. */
  async change(
    id: string,
    change: { name?: string; password?: string; roles?: readonly RoleGrant[]; disabled?: boolean },
  ): Promise<boolean> {
    const { password: plain, ...rest } = change;
    const secret = plain === undefined ? {} : { password: await hashPassword(plain) };
    return (await this.#records.change(id, (user) => ({ ...user, ...rest, ...secret }))) !== undefined;
  }

  /** Removes a user; false when there is none. */
  async remove(id: string): Promise<boolean> {
    const user = await this.#records.get(id);
    return user !== undefined && (await this.#records.remove(id, user.version));
  }

  /** The user whose password this is; an unknown or disabled one takes as long to refuse. */
  async verify(id: string, password: string): Promise<User | undefined> {
    const user = await this.find(id);
    const usable = user && !user.disabled ? user : undefined;
    const fits = await verifyPassword(password, usable?.password);
    return usable && fits ? { id, name: usable.name, roles: usable.roles } : undefined;
  }
}
