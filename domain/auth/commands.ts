import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { account, settings, user } from '#db/schema.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import { role, type Role } from './actor.ts';
import { sameHash, tokenHash } from './token.ts';
import { say } from '#words/say.ts';

const SETUP = 'setup link';
export const email = z.email({ error: () => say('must be an e-mail address') }).max(254).transform((value) => value.toLowerCase());
/** Signs that are not seen, save the two that join letters in some scripts. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
export const name = z.string().trim().min(1, { error: () => say('is empty') }).max(100)
  .refine((text) => !UNSEEN.test(text), { error: () => say('holds a sign that cannot be seen') }).refine((text) => /[\p{L}\p{N}]/u.test(text), { error: () => say('needs a letter') });
/** Names that the trail gives to what is no account. */
const NOBODYS = ['hindcast', 'command line', 'the command line', 'a visitor'];

/** Sets the one-time link that makes the administrator; an earlier link stops working. Refused once an account exists. */
export const offerSetup = command({
  name: 'offerSetup',
  permission: 'administer',
  input: z.strictObject({ hash: z.string().length(64) }),
  async run({ tx, input: { hash } }) {
    if ((await accounts(tx)) > 0) throw new Conflict(say('There is an account already.'));
    await tx.insert(settings).values({ key: SETUP, value: hash }).onConflictDoUpdate({ target: settings.key, set: { value: hash } });
    return { result: {}, happened: [{ action: 'offered', subject: { kind: 'setup', id: 'link' } }] };
  },
});

/** Makes the first account, an administrator, from the one-time link. Of any number of tries at once exactly one succeeds. */
export const createAdministrator = command({
  name: 'createAdministrator',
  permission: 'anyone',
  input: z.strictObject({ token: z.string().min(1), name, email, passwordHash: z.string().min(1) }),
  async run(tools) {
    const { token, ...person } = tools.input;
    const [offer] = await tools.tx.select({ hash: settings.value }).from(settings).where(eq(settings.key, SETUP));
    if ((await accounts(tools.tx)) > 0) throw new Forbidden(say('The administrator has been made already. Sign in instead.'));
    if (!offer || !sameHash(offer.hash, tokenHash(token))) throw new Forbidden(say('This link is not the latest one. Use the link that the server printed when it last started.'));
    await tools.tx.delete(settings).where(eq(settings.key, SETUP));
    const id = await addUser(tools, person, 'administrator');
    return { result: { userId: id }, happened: [{ action: 'created', subject: { kind: 'user', id }, detail: { name: person.name, role: 'administrator' } }] };
  },
});

/** Makes an account for somebody. */
export const createUser = command({
  name: 'createUser',
  permission: 'administer',
  input: z.strictObject({ name, email, role, passwordHash: z.string().min(1) }),
  async run(tools) {
    const { role: granted, ...person } = tools.input;
    const id = await addUser(tools, person, granted);
    return { result: { userId: id }, happened: [{ action: 'created', subject: { kind: 'user', id }, detail: { name: person.name, role: granted } }] };
  },
});

async function accounts(tx: Tools['tx']): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(user);
  return row?.n ?? 0;
}

/** The row of a person and, beside it, the way in by password. */
export async function addUser({ tx, now, newId }: Tools, person: { name: string; email: string; passwordHash: string }, granted: Role): Promise<string> {
  const [same] = await tx.select({ id: user.id }).from(user).where(eq(user.email, person.email));
  if (same) throw new RuleBroken(say('There is an account with this e-mail address already. Nothing was changed.'), { email: say('is taken') });
  await refuseTaken(tx, person.name, null);
  const id = newId();
  await tx.insert(user).values({ id, name: person.name, email: person.email, emailVerified: true, role: granted, createdAt: now, updatedAt: now });
  await tx.insert(account).values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password: person.passwordHash, createdAt: now, updatedAt: now });
  return id;
}

/** A name stands beside what its owner decides: no two accounts look alike by it. */
export async function refuseTaken(tx: Tools['tx'], wanted: string, own: string | null): Promise<void> {
  const people = await tx.select({ id: user.id, name: user.name }).from(user);
  if (NOBODYS.includes(alike(wanted)) || people.some((one) => one.id !== own && alike(one.name) === alike(wanted))) throw new RuleBroken(say('Somebody has this name already, or it looks the same: add something that tells you apart. Nothing was changed.'), { name: say('is taken') });
}

function alike(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\u200c\u200d]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
