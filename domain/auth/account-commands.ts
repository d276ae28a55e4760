import { and, count, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { account, sealTouched, session, user } from '#db/schema.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { accountOf, role, roles, type Actor } from './actor.ts';
import { name, refuseTaken } from './commands.ts';
import { say } from '#words/say.ts';

const userId = z.string();

/** Gives somebody another role, at once: the next request of each session and token has it. `was` is the role that was seen. */
export const changeRole = command({
  name: 'changeRole',
  permission: 'administer',
  input: z.strictObject({ userId, role, was: role }),
  async run({ tx, now, input }) {
    const person = await needUser(tx, input.userId);
    if (person.role !== input.was) throw new Conflict(say('Somebody else made this account {role} meanwhile. Nothing was changed.', { role: say(roles[person.role]) }), { role: person.role });
    if (person.role === input.role) return { result: {}, happened: 'nothing' };
    if (input.role !== 'administrator') await keepAnAdministrator(tx, person);
    await tx.update(user).set({ role: input.role, updatedAt: now }).where(eq(user.id, person.id));
    return { result: {}, happened: [{ action: 'changed the role', subject: { kind: 'user', id: person.id }, detail: { name: person.name, before: { role: person.role }, after: { role: input.role } } }] };
  },
});

/** Switches an account off: its sessions end, its tokens stop, and what it did keeps its name. */
export const disableAccount = command({
  name: 'disableAccount',
  permission: 'administer',
  input: z.strictObject({ userId }),
  async run({ tx, now, at, input }) {
    const person = await needUser(tx, input.userId);
    if (person.disabledAt) throw new Conflict(say('This account is switched off already. Nothing was changed.'), { disabledAt: person.disabledAt });
    await keepAnAdministrator(tx, person);
    await tx.update(user).set({ disabledAt: at, updatedAt: now }).where(eq(user.id, person.id));
    const sessionsEnded = await endSessions(tx, person.id);
    return { result: {}, happened: [{ action: 'switched off', subject: { kind: 'user', id: person.id }, detail: { name: person.name, sessionsEnded, before: { active: true }, after: { active: false } } }] };
  },
});

export const enableAccount = command({
  name: 'enableAccount',
  permission: 'administer',
  input: z.strictObject({ userId }),
  async run({ tx, now, input }) {
    const person = await needUser(tx, input.userId);
    if (!person.disabledAt) throw new Conflict(say('This account is switched on already. Nothing was changed.'));
    await tx.update(user).set({ disabledAt: null, updatedAt: now }).where(eq(user.id, person.id));
    return { result: {}, happened: [{ action: 'switched on', subject: { kind: 'user', id: person.id }, detail: { name: person.name, before: { active: false }, after: { active: true } } }] };
  },
});

/** Another name for one's own account. What was done before keeps the name of its day. */
export const renameAccount = command({
  name: 'renameAccount',
  permission: 'own',
  input: z.strictObject({ name }),
  async run({ tx, now, actor, input }) {
    const person = await needUser(tx, ownAccount(actor));
    if (person.name === input.name) return { result: {}, happened: 'nothing' };
    await refuseTaken(tx, input.name, person.id);
    await tx.update(user).set({ name: input.name, updatedAt: now }).where(eq(user.id, person.id));
    return { result: {}, happened: [{ action: 'renamed', subject: { kind: 'user', id: person.id }, detail: { before: { name: person.name }, after: { name: input.name } } }] };
  },
});

/** One's own new password. `was` is the stored hash that the old password matched; every session but this one ends. */
export const setOwnPassword = command({
  name: 'setOwnPassword',
  permission: 'own',
  input: z.strictObject({ was: z.string(), passwordHash: z.string().min(1), keepSession: z.string().nullable() }),
  async run(tools) {
    const { tx, actor, input } = tools;
    const person = await needUser(tx, ownAccount(actor));
    const [credential] = await tx.select({ password: account.password }).from(account).where(credentialOf(person.id));
    if (credential?.password !== input.was) throw new Conflict(say('The password was changed meanwhile. Nothing was changed now.'));
    await writePassword(tools, person.id, input.passwordHash);
    const sessionsEnded = await endSessions(tx, person.id, input.keepSession);
    return { result: { sessionsEnded }, happened: [{ action: 'changed the password', subject: { kind: 'user', id: person.id }, detail: { name: person.name, sessionsEnded } }] };
  },
});

/** Notes that somebody signed in through a provider for the first time, and seals the row that the sign-in library wrote for it. */
export const noteLinked = command({
  name: 'noteLinked',
  permission: 'anyone',
  input: z.strictObject({ userId, accountId: z.string(), provider: z.string() }),
  async run({ tx, input }) {
    const person = await needUser(tx, input.userId);
    await tx.insert(sealTouched).values({ tableName: 'account', rowKey: JSON.stringify([input.accountId]), fresh: true });
    return { result: {}, happened: [{ action: 'joined with a provider of sign-in', subject: { kind: 'user', id: person.id }, detail: { name: person.name, provider: input.provider } }] };
  },
});

/** Whose account an actor may change as their own. The shell has none. */
export function ownAccount(actor: Actor): string {
  const id = accountOf(actor);
  if (!id) throw new Forbidden(say('The command line has no account of its own. Nothing was changed.'));
  return id;
}

export async function writePassword({ tx, now, newId }: Tools, id: string, password: string): Promise<void> {
  const { changes } = tx.update(account).set({ password, updatedAt: now }).where(credentialOf(id)).run();
  if (changes === 0) await tx.insert(account).values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password, createdAt: now, updatedAt: now });
}

/** Ends the sessions of somebody, all but one if that is named. Returns how many. */
export async function endSessions(tx: Tools['tx'], id: string, but: string | null = null): Promise<number> {
  return tx.delete(session).where(and(eq(session.userId, id), but === null ? undefined : ne(session.id, but))).run().changes;
}

export async function needUser(tx: Tools['tx'], id: string) {
  const [person] = await tx.select({ id: user.id, name: user.name, role: user.role, disabledAt: user.disabledAt }).from(user).where(eq(user.id, id));
  if (!person) throw new NotFound(say('There is no such account. Nothing was changed.'));
  return person;
}

export async function enabledUser(tx: Tools['tx'], id: string) {
  const person = await needUser(tx, id);
  if (person.disabledAt) throw new RuleBroken(say('This account is switched off. Switch it on first. Nothing was changed.'));
  return person;
}

async function keepAnAdministrator(tx: Tools['tx'], person: { id: string; role: string; disabledAt: string | null }): Promise<void> {
  if (person.role !== 'administrator' || person.disabledAt) return;
  const [others] = await tx.select({ n: count() }).from(user).where(and(eq(user.role, 'administrator'), isNull(user.disabledAt), ne(user.id, person.id)));
  if (!others?.n) throw new RuleBroken(say('This is the last administrator: make somebody else administrator first. Nothing was changed.'));
}

const credentialOf = (id: string): SQL | undefined => and(eq(account.userId, id), eq(account.providerId, 'credential'));
