'use server';

import { redirect } from 'next/navigation';
import { headers } from 'next/headers';
import { makeAdministrator } from '#domain/auth/jobs.ts';
import { action, entry } from '#app/_server/action.ts';
import { auth } from '#app/_server/auth.ts';

export const setUp = action(async (context, form) => {
  const [email, password] = [entry(form, 'email') ?? '', String(form.get('password') ?? '')];
  await makeAdministrator(context, { token: entry(form, 'token') ?? '', name: entry(form, 'name') ?? '', email, password });
  await auth().api.signInEmail({ body: { email, password }, headers: await headers() });
  redirect('/review');
});
