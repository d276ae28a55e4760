'use server';

import { scope } from '#domain/auth/actor.ts';
import { makeToken } from '#domain/auth/jobs.ts';
import { revokeToken } from '#domain/auth/token-commands.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

export const make = action(async (context, form) => {
  const days = entry(form, 'days');
  const { token } = await makeToken(context, {
    name: entry(form, 'name') ?? '', scopes: scope.options.filter((one) => form.has(`scope-${one}`)), days: days === 'none' ? null : Number(days ?? 90),
  });
  return { words: say('The token is made. Copy it now: it is not shown again.'), label: say('Token'), secret: token };
}, 'own');

export const takeBack = action(async (context, form) => {
  await revokeToken(context, { tokenId: entry(form, 'tokenId') ?? '' });
  return { words: say('Taken back. Whatever used it is refused from now on.') };
}, 'own');
