'use server';

import { headers } from 'next/headers';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { auth } from '#app/_server/auth.ts';
import { checkOrigin } from '#app/_server/origin.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { signInWith } from '#app/_server/sign-in.ts';

export const signIn = action(async (context, form) => {
  await signInWith(context, entry(form, 'email') ?? '', String(form.get('password') ?? ''));
  leadTo(ownPath(entry(form, 'next')));
}, 'anyone');

export async function signOut(): Promise<void> {
  checkOrigin(await headers());
  await auth().api.signOut({ headers: await headers() });
  leadTo('/');
}
