import { hashPassword } from 'better-auth/crypto';
import type { Context } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import type { Role } from './actor.ts';
import { createAdministrator, createUser, offerSetup } from './commands.ts';
import { hasAccounts } from './queries.ts';
import { newToken } from './token.ts';

type Person = { name: string; email: string; password: string };

/** A fresh one-time link's token while no account exists, else null. */
export async function setupToken(context: Context): Promise<string | null> {
  if (await hasAccounts(context.store.read)) return null;
  const { token, hash } = newToken();
  await offerSetup(context, { hash });
  return token;
}

/** Makes the administrator. The password is hashed (scrypt) before the transaction opens. */
export async function makeAdministrator(context: Context, { password, ...person }: Person & { token: string }): Promise<{ userId: string }> {
  return createAdministrator(context, { ...person, passwordHash: await hashed(password) });
}

export async function makeUser(context: Context, { password, ...person }: Person & { role: Role }): Promise<{ userId: string }> {
  return createUser(context, { ...person, passwordHash: await hashed(password) });
}

async function hashed(password: string): Promise<string> {
  if (password.length < 10) throw new RuleBroken('The password is too short: use at least ten characters. Nothing was changed.', { password: 'needs at least ten characters' });
  if (password.length > 200) throw new RuleBroken('The password is too long: use at most 200 characters. Nothing was changed.', { password: 'is longer than 200 characters' });
  return hashPassword(password);
}
