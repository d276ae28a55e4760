import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { oneTimeLinks } from '#db/accounts-schema.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, Forbidden, NotFound, RuleBroken } from '#domain/errors.ts';
import { endSessions, enabledUser, writePassword } from './account-commands.ts';
import { role } from './actor.ts';
import { addUser, email, name } from './commands.ts';
import { openLink } from './link-queries.ts';
import { tokenHash } from './token.ts';
import { say } from '#words/say.ts';

const DAY_MS = 86_400_000;
export const INVITATION_DAYS = 7;
export const RESET_DAYS = 1;

const hash = z.string().length(64);
const passwordHash = z.string().min(1);
/** Of a stranger's note, only the one who wrote it sees it: it may name people, so the trail does not repeat it. */
const note = z.string().trim().max(200, { error: () => say('is longer than {n} characters', { n: 200 }) }).nullish();

/** Makes an invitation link: good for one account, for seven days. `hash` is that of the token in the link. */
export const invite = command({
  name: 'invite',
  permission: 'administer',
  input: z.strictObject({ role, note, hash }),
  async run({ tx, now, at, by, newId, input }) {
    const [id, expiresAt] = [newId(), new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString()];
    await tx.insert(oneTimeLinks).values({ id, kind: 'invitation', hash: input.hash, role: input.role, note: input.note || null, createdAt: at, createdBy: by, expiresAt });
    return { result: { invitationId: id, expiresAt }, happened: [{ action: 'invited', subject: { kind: 'invitation', id }, detail: { role: input.role, expiresAt } }] };
  },
});

/** Takes a link back before it is used. */
export const revokeLink = command({
  name: 'revokeLink',
  permission: 'administer',
  input: z.strictObject({ linkId: z.string() }),
  async run({ tx, at, input: { linkId } }) {
    const [link] = await tx.select().from(oneTimeLinks).where(eq(oneTimeLinks.id, linkId));
    if (!link) throw new NotFound(say('There is no such link. Nothing was changed.'));
    if (link.usedAt) throw new Conflict(say('This link was used already. Nothing was changed.'), { usedAt: link.usedAt });
    if (link.revokedAt) throw new Conflict(say('This link was taken back already. Nothing was changed.'), { revokedAt: link.revokedAt });
    await tx.update(oneTimeLinks).set({ revokedAt: at }).where(eq(oneTimeLinks.id, linkId));
    return { result: {}, happened: [{ action: 'revoked', subject: { kind: link.kind, id: linkId } }] };
  },
});

/** Makes the account that an invitation allows. Of any number of tries at once exactly one succeeds. */
export const acceptInvitation = command({
  name: 'acceptInvitation',
  permission: 'anyone',
  input: z.strictObject({ token: z.string(), name, email, passwordHash }),
  async run(tools) {
    const { token, ...person } = tools.input;
    const link = await needLink(tools, 'invitation', token);
    const userId = await addUser(tools, person, link.role ?? 'reader');
    await use(tools, link.id, userId);
    return { result: { userId }, happened: [{ action: 'created', subject: { kind: 'user', id: userId }, detail: { name: person.name, role: link.role, invitation: link.id } }] };
  },
});

/** Makes a link with which somebody sets a new password, good once and for a day; an earlier one stops working. */
export const offerReset = command({
  name: 'offerReset',
  permission: 'administer',
  input: z.strictObject({ userId: z.string(), hash }),
  async run({ tx, now, at, by, newId, input }) {
    const person = await enabledUser(tx, input.userId);
    await tx.update(oneTimeLinks).set({ revokedAt: at }).where(and(eq(oneTimeLinks.kind, 'reset'), eq(oneTimeLinks.userId, person.id), isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.revokedAt)));
    const [id, expiresAt] = [newId(), new Date(now.getTime() + RESET_DAYS * DAY_MS).toISOString()];
    await tx.insert(oneTimeLinks).values({ id, kind: 'reset', hash: input.hash, userId: person.id, createdAt: at, createdBy: by, expiresAt });
    return { result: { resetId: id, expiresAt }, happened: [{ action: 'offered a new password', subject: { kind: 'user', id: person.id }, detail: { name: person.name, expiresAt } }] };
  },
});

/** Sets a new password by a reset link. Every session of the account ends. */
export const useReset = command({
  name: 'useReset',
  permission: 'anyone',
  input: z.strictObject({ token: z.string(), passwordHash }),
  async run(tools) {
    const link = await needLink(tools, 'reset', tools.input.token);
    const person = await enabledUser(tools.tx, link.userId ?? '');
    await writePassword(tools, person.id, tools.input.passwordHash);
    const sessions = await endSessions(tools.tx, person.id);
    await use(tools, link.id, person.id);
    return { result: { userId: person.id }, happened: [{ action: 'set a new password by a link', subject: { kind: 'user', id: person.id }, detail: { name: person.name, sessionsEnded: sessions } }] };
  },
});

async function needLink({ tx, at }: Tools, kind: 'invitation' | 'reset', token: string) {
  const found = await openLink(tx, kind, tokenHash(token), at);
  if (!found.ok) throw found.used ? new Conflict(found.message) : new Forbidden(found.message);
  return found.link;
}

async function use({ tx, at }: Tools, linkId: string, userId: string): Promise<void> {
  const { changes } = tx.update(oneTimeLinks).set({ usedAt: at, userId }).where(and(eq(oneTimeLinks.id, linkId), isNull(oneTimeLinks.usedAt))).run();
  if (changes !== 1) throw new RuleBroken(say('This link was used already. Nothing was changed.'));
}
