import type { Users } from '../auth/users.ts';
import { defaultDataDir } from './data-file.ts';

/**
 * What to do while nobody may run the halls, or '' once somebody may. There is no account that comes with HallKit: the
 * first one is made by whoever holds the data folder.
 */
export async function firstAccountHint(users: Users, data: string): Promise<string> {
  const accounts = await users.list();
  if (accounts.some(({ roles }) => roles.some(({ role }) => role === 'administrator' || role === 'manager')))
    return '';
  const folder = data === defaultDataDir ? '' : ` --data ${data}`;
  return [
    'Nobody can run this server yet: there is no default account. Stop it, make the first administrator with',
    `  hallkit user add NAME --role administrator${folder}`,
    'which shows a password once, and start it again.',
    '',
  ].join('\n');
}
