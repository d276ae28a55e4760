'use server';

import { accountById } from '#domain/auth/account-queries.ts';
import { renameAccount } from '#domain/auth/account-commands.ts';
import { accountOf } from '#domain/auth/actor.ts';
import { changePassword } from '#domain/auth/jobs.ts';
import { endOtherSessions, endSession } from '#domain/auth/session-commands.ts';
import { RuleBroken } from '#domain/errors.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { currentSession } from '#app/_server/session.ts';
import { tryKeys } from '#app/_server/sign-in.ts';
import { say } from '#words/say.ts';

export const rename = action(async (context, form) => {
  await renameAccount(context, { name: entry(form, 'name') ?? '' });
  leadTo('/settings?done=name');
}, 'own');

export const changeOwnPassword = action(async (context, form) => {
  const [old, password] = [String(form.get('old') ?? ''), String(form.get('password') ?? '')];
  if (password !== String(form.get('again') ?? '')) throw new RuleBroken(say('The two new passwords differ. Nothing was changed.'), { again: say('is another than the first') });
  const own = await accountById(context.store.read, accountOf(context.actor) ?? '');
  await changePassword(context, await tryKeys(own?.email ?? ''), { old, password, keepSession: (await currentSession())?.id ?? null });
  leadTo('/settings?done=password');
}, 'own');

export const endOneSession = action(async (context, form) => {
  await endSession(context, { sessionId: entry(form, 'sessionId') ?? '' });
  return { words: say('Signed out there.') };
}, 'own');

export const endTheOthers = action(async (context) => {
  await endOtherSessions(context, { keepSession: (await currentSession())?.id ?? '' });
  return { words: say('Signed out everywhere else.') };
}, 'own');
