'use server';

import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Forbidden } from '#domain/errors.ts';
import { action, entry } from '#app/_server/action.ts';
import { auth } from '#app/_server/auth.ts';
import { checkOrigin } from '#app/_server/origin.ts';

export const signIn = action(async (_, form) => {
  try {
    await auth().api.signInEmail({ body: { email: entry(form, 'email') ?? '', password: String(form.get('password') ?? '') }, headers: await headers() });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw new Forbidden('This e-mail address and password do not belong together. Check both and try again.');
  }
  redirect(ownPath(entry(form, 'next')));
});

export async function signOut(): Promise<void> {
  checkOrigin(await headers());
  await auth().api.signOut({ headers: await headers() });
  redirect('/');
}

// Only a plain path of ours: nothing that a browser could read as another site.
function ownPath(next: string | null): string {
  return next && /^(?:\/[\w-]+)+$/.test(next) ? next : '/review';
}
