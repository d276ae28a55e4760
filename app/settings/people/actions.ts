'use server';

import { changeRole, disableAccount, enableAccount } from '#domain/auth/account-commands.ts';
import { makeInvitation, makeReset } from '#domain/auth/jobs.ts';
import { revokeLink } from '#domain/auth/link-commands.ts';
import { signOutEverywhere } from '#domain/auth/session-commands.ts';
import { env } from '#env';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

const userId = (form: FormData) => entry(form, 'userId') ?? '';

export const invitePerson = action(async (context, form) => {
  const { token } = await makeInvitation(context, { role: entry(form, 'role') as 'editor', note: entry(form, 'note') });
  return { words: say('The link is made: good once, and for seven days. Copy it now and send it yourself: it is not shown again.'), label: say('Invitation link'), secret: `${env().publicUrl}/invitation?token=${token}` };
}, 'administer');

export const revokeInvitation = action(async (context, form) => {
  await revokeLink(context, { linkId: entry(form, 'linkId') ?? '' });
  return { words: say('Taken back. The link opens nothing any more.') };
}, 'administer');

export const offerNewPassword = action(async (context, form) => {
  const { token } = await makeReset(context, userId(form));
  return { words: say('The link is made: good once, and for one day. Copy it now and send it yourself: it is not shown again.'), label: say('Link for a new password'), secret: `${env().publicUrl}/reset?token=${token}` };
}, 'administer');

export const setRole = action(async (context, form) => {
  await changeRole(context, { userId: userId(form), role: entry(form, 'role') as 'editor', was: entry(form, 'was') as 'editor' });
  leadTo(`/settings/people/${userId(form)}?done=role`);
}, 'administer');

export const signOutPerson = action(async (context, form) => {
  await signOutEverywhere(context, { userId: userId(form) });
  leadTo(`/settings/people/${userId(form)}?done=out`);
}, 'administer');

export const switchOff = action(async (context, form) => {
  await disableAccount(context, { userId: userId(form) });
  leadTo(`/settings/people/${userId(form)}?done=off`);
}, 'administer');

export const switchOn = action(async (context, form) => {
  await enableAccount(context, { userId: userId(form) });
  leadTo(`/settings/people/${userId(form)}?done=on`);
}, 'administer');
