import { randomInt } from 'node:crypto';
import { actorRoles } from '@hallkit/core';
import { isStoreError, storeErrorCodes, type Store } from '@hallkit/store';
import { openSqliteReader } from '@hallkit/store-sqlite';
import type { Role, RoleGrant } from '../auth/principal.ts';
import { Users, type UserRecord } from '../auth/users.ts';
import { exitCodes, oneOf, readArguments, required, UsageError, type Command } from './command.ts';
import { dataFileIn, defaultDataDir, openDataFolder } from './data-file.ts';
import { checkHall } from './known-hall.ts';
import type { Terminal } from './terminal.ts';

const userRoles = actorRoles.filter(
  (role): role is Role => role !== 'system' && role !== 'visitor' && role !== 'device',
);

const help = `Keeps the accounts of those who work in the hall.

Usage: hallkit user list
       hallkit user add ID --role ROLE[@HALL[/DEPARTMENT]] [--role …] [--name NAME] [--password-stdin]
       hallkit user passwd ID [--password-stdin]
       hallkit user disable ID
       hallkit user enable ID

  ID                lower-case letters, digits and dashes
  --role            ${userRoles.join(', ')};
                    without @HALL it holds in every hall
  --password-stdin  read the password from standard input; otherwise one is made and shown once
  --data DIR        the data folder (default: ${defaultDataDir})

Everything but "list" needs the server to be stopped.
`;

const options = {
  data: { type: 'string' },
  role: { type: 'string', multiple: true },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

/** What the command line says about one user. */
interface Wish {
  readonly id: string;
  readonly name: string | undefined;
  readonly roles: readonly RoleGrant[];
  readonly passwordFromInput: boolean;
}

type Verb = (users: Users, wish: Wish, terminal: Terminal) => Promise<string>;

const verbs: Readonly<Record<string, Verb>> = {
  add: async (users, wish, terminal) => {
    const { password, shown } = await newPassword(wish, terminal);
    try {
      await users.add({ id: wish.id, name: wish.name ?? wish.id, roles: wish.roles, password }, Date.now());
    } catch (error) {
      if (!isStoreError(error, storeErrorCodes.recordConflict)) throw error;
      throw new UsageError(`there is a user "${wish.id}" already`);
    }
    return `${wish.id} may log in${shown}`;
  },
  passwd: async (users, wish, terminal) => {
    const { password, shown } = await newPassword(wish, terminal);
    await change(users, wish.id, { password });
    return `${wish.id} has a new password${shown}`;
  },
  disable: async (users, { id }) => {
    await change(users, id, { disabled: true });
    return `${id} may no longer log in`;
  },
  enable: async (users, { id }) => {
    await change(users, id, { disabled: false });
    return `${id} may log in again`;
  },
};

/** `hallkit user`: who may log in, as what. */
export const userCommand: Command = {
  name: 'user',
  summary: 'list, add and change accounts',
  help,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options, 2);
    const [verb = 'list', id] = positionals;
    const dir = values.data ?? defaultDataDir;
    if (verb === 'list') return list(dataFileIn(dir), terminal);
    const act = verbs[verb];
    if (!act) throw new UsageError(`"${verb}" is not one of list, ${Object.keys(verbs).join(', ')}`);
    if (verb === 'add' && values.role === undefined) throw new UsageError('--role is missing');
    const wish: Wish = {
      id: userId(required('the user ID', id)),
      name: values.name,
      roles: (values.role ?? []).map(roleGrant),
      passwordFromInput: values['password-stdin'] ?? false,
    };
    const store: Store = await openDataFolder(dir);
    try {
      for (const { hall } of wish.roles) await checkHall(store, hall);
      await terminal.out(`${await act(new Users(store), wish, terminal)}\n`);
    } finally {
      await store.close();
    }
    return exitCodes.done;
  },
};

async function list(file: string, terminal: Terminal): Promise<number> {
  const store = await openSqliteReader({ file });
  try {
    for (const { id, data } of await store.listRecords('user')) {
      const { name, roles, disabled } = JSON.parse(data) as UserRecord;
      await terminal.out(`${id}\t${name}\t${roles.map(roleText).join(' ')}${disabled ? '\tdisabled' : ''}\n`);
    }
  } finally {
    await store.close();
  }
  return exitCodes.done;
}

async function change(users: Users, id: string, what: Parameters<Users['change']>[1]): Promise<void> {
  if (!(await users.change(id, what))) throw new UsageError(`there is no user "${id}"`);
}

async function newPassword(
  { passwordFromInput }: Wish,
  terminal: Terminal,
): Promise<{ readonly password: string; readonly shown: string }> {
  if (passwordFromInput) return { password: (await terminal.readInput()).replace(/\r?\n$/, ''), shown: '' };
  const password = readablePassword();
  return { password, shown: `. Password, shown this once: ${password}` };
}

/** Twenty letters and digits that cannot be mistaken for each other, in groups: about 98 bits. */
function readablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

function userId(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text)) return text;
  throw new UsageError(`"${text}" is not a user id: lower-case letters, digits and dashes, at most 40`);
}

function roleGrant(text: string): RoleGrant {
  const [, word = '', hall = '*', department] = /^([a-z]+)(?:@([^/]+)(?:\/(.+))?)?$/.exec(text) ?? [];
  const role = oneOf('role', word, userRoles);
  if (role === 'department' && department === undefined) {
    throw new UsageError('a department administrator needs a department: --role department@HALL/DEPARTMENT');
  }
  return department === undefined ? { role, hall } : { role, hall, department };
}

function roleText({ role, hall, department }: RoleGrant): string {
  return `${role}@${hall}${department === undefined ? '' : `/${department}`}`;
}
