import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { session } from '#db/schema.ts';
import { command } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { endSessions, needUser, ownAccount } from './account-commands.ts';
import { accountOf, mayDo } from './actor.ts';
import { say } from '#words/say.ts';

/** Ends one session: one's own, or by an administrator anybody's. */
export const endSession = command({
  name: 'endSession',
  permission: 'own',
  input: z.strictObject({ sessionId: z.string() }),
  async run({ tx, actor, input: { sessionId } }) {
    const [found] = await tx.select({ userId: session.userId }).from(session).where(eq(session.id, sessionId));
    // What belongs to others is not there, for those who may not see it.
    if (!found || (found.userId !== accountOf(actor) && !mayDo(actor, 'administer'))) throw new NotFound(say('This session has ended already. Nothing was changed.'));
    await tx.delete(session).where(eq(session.id, sessionId));
    const { name } = await needUser(tx, found.userId);
    return { result: {}, happened: [{ action: 'ended a session', subject: { kind: 'user', id: found.userId }, detail: { name } }] };
  },
});

/** Ends every session of one's own but the one that asks. */
export const endOtherSessions = command({
  name: 'endOtherSessions',
  permission: 'own',
  input: z.strictObject({ keepSession: z.string() }),
  async run({ tx, actor, input: { keepSession } }) {
    const person = await needUser(tx, ownAccount(actor));
    const sessionsEnded = await endSessions(tx, person.id, keepSession);
    if (sessionsEnded === 0) throw new RuleBroken(say('No other session is open. Nothing was changed.'));
    return { result: { sessionsEnded }, happened: [{ action: 'ended the other sessions', subject: { kind: 'user', id: person.id }, detail: { name: person.name, sessionsEnded } }] };
  },
});

/** Signs somebody out everywhere. */
export const signOutEverywhere = command({
  name: 'signOutEverywhere',
  permission: 'administer',
  input: z.strictObject({ userId: z.string() }),
  async run({ tx, input: { userId } }) {
    const person = await needUser(tx, userId);
    const sessionsEnded = await endSessions(tx, person.id);
    if (sessionsEnded === 0) throw new RuleBroken(say('No session of this account is open. Nothing was changed.'));
    return { result: { sessionsEnded }, happened: [{ action: 'signed out everywhere', subject: { kind: 'user', id: person.id }, detail: { name: person.name, sessionsEnded } }] };
  },
});
