import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { accountById } from '#domain/auth/account-queries.ts';
import { keyedHash } from '#domain/auth/token.ts';
import { tryPassword, type TryKeys } from '#domain/auth/try-jobs.ts';
import { forgetFailures } from '#domain/auth/try-commands.ts';
import type { Context } from '#domain/command.ts';
import { Forbidden } from '#domain/errors.ts';
import { ADDRESS_HEADER, addressGroup } from '#net/client-address.ts';
import { auth, DISABLED } from './auth.ts';
import { secret } from './secret.ts';
import { say } from '#words/say.ts';

/** Signs in, within the limits. Throws Forbidden in the same words for a wrong password and for an account that does not exist. */
export async function signInWith(context: Context, email: string, password: string): Promise<void> {
  const right = await tryPassword(context, await tryKeys(email), () => openSession(email, password));
  if (!right) throw new Forbidden(say('This e-mail address and password do not belong together. Check both and try again.'));
}

/** For somebody who has just set a password: whatever was guessed at the account before does not stand in the way. */
export async function signInAnew(context: Context, userId: string, password: string): Promise<void> {
  const person = await accountById(context.store.read, userId);
  if (!person) return;
  await forgetFailures(context, { account: (await tryKeys(person.email)).account });
  await openSession(person.email, password);
}

/** What tries are counted by: names that tell nobody which account or address it was. */
export async function tryKeys(email: string): Promise<TryKeys> {
  const address = addressGroup((await headers()).get(ADDRESS_HEADER) ?? '');
  return { account: keyedHash(secret(), `account ${email.trim().toLowerCase()}`), address: keyedHash(secret(), `address ${address}`) };
}

async function openSession(email: string, password: string): Promise<boolean> {
  if (password.length > 200) return false;
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: await headers() });
    return true;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    // Only who knows the password is told.
    if (error.body?.code === DISABLED) throw new Forbidden(say('This account is switched off. Ask an administrator to switch it on.'));
    return false;
  }
}
