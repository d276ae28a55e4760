import type { Context } from '#domain/command.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import { ownAccount, setOwnPassword } from './account-commands.ts';
import { passwordHashOf } from './account-queries.ts';
import { askLeave, type Role, type Scope } from './actor.ts';
import { createAdministrator, createUser, offerSetup } from './commands.ts';
import { acceptInvitation, invite, offerReset, useReset } from './link-commands.ts';
import { openLink } from './link-queries.ts';
import { hashed, matches } from './password-jobs.ts';
import { hasAccounts } from './queries.ts';
import { createToken } from './token-commands.ts';
import { newApiToken, newToken, tokenHash } from './token.ts';
import { tryPassword, type TryKeys } from './try-jobs.ts';
import { say } from '#words/say.ts';

type Person = { name: string; email: string; password: string };

/** A fresh one-time link's token while no account exists, else null. */
export async function setupToken(context: Context): Promise<string | null> {
  if (await hasAccounts(context.store.read)) return null;
  const { token, hash } = newToken();
  await offerSetup(context, { hash });
  return token;
}

/** Makes the administrator. The password is hashed (scrypt) before the transaction opens, and not at all once there is an account. */
export async function makeAdministrator(context: Context, { password, ...person }: Person & { token: string }): Promise<{ userId: string }> {
  if (await hasAccounts(context.store.read)) throw new Forbidden(say('The administrator has been made already. Sign in instead.'));
  return createAdministrator(context, { ...person, passwordHash: await hashed(password) });
}

export async function makeUser(context: Context, { password, ...person }: Person & { role: Role }): Promise<{ userId: string }> {
  return createUser(context, { ...person, passwordHash: await hashed(password) });
}

/** An invitation and the token of its link, which is told only now. */
export async function makeInvitation(context: Context, given: { role: Role; note?: string | null }) {
  const { token, hash } = newToken();
  return { ...await invite(context, { ...given, hash }), token };
}

/** Makes an account by an invitation. A link that does not open costs no hash. */
export async function takeInvitation(context: Context, { password, ...person }: Person & { token: string }): Promise<{ userId: string }> {
  await checkLink(context, 'invitation', person.token);
  return acceptInvitation(context, { ...person, passwordHash: await hashed(password) });
}

/** A link for a new password, and its token, which is told only now. */
export async function makeReset(context: Context, userId: string) {
  const { token, hash } = newToken();
  return { ...await offerReset(context, { userId, hash }), token };
}

export async function takeReset(context: Context, { token, password }: { token: string; password: string }): Promise<{ userId: string }> {
  await checkLink(context, 'reset', token);
  return useReset(context, { token, passwordHash: await hashed(password) });
}

async function checkLink({ store, now }: Context, kind: 'invitation' | 'reset', token: string): Promise<void> {
  const found = await openLink(store.read, kind, tokenHash(token), now.toISOString());
  if (!found.ok) throw found.used ? new Conflict(found.message) : new Forbidden(found.message);
}

/** Changes one's own password: the old one must be known, and guesses at it are counted as at the door. */
export async function changePassword(context: Context, keys: TryKeys, { old, password, keepSession }: { old: string; password: string; keepSession: string | null }) {
  askLeave(context.actor, setOwnPassword.permission);
  const was = await passwordHashOf(context.store.read, ownAccount(context.actor));
  const known = was !== null && old.length <= 200 && await tryPassword(context, keys, () => matches({ hash: was, password: old }));
  if (!known) throw new RuleBroken(say('The old password is not right. Nothing was changed.'), { old: say('is not the one that stands') });
  return setOwnPassword(context, { was, passwordHash: await hashed(password), keepSession });
}

/** A token for programs, which is told only now. */
export async function makeToken(context: Context, given: { name: string; scopes: Scope[]; days: number | null }) {
  const { token, prefix, hash } = newApiToken();
  return { ...await createToken(context, { ...given, prefix, hash }), token };
}
