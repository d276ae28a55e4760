'use server';

import { makeAdministrator } from '#domain/auth/jobs.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { signInAnew } from '#app/_server/sign-in.ts';

export const setUp = action(async (context, form) => {
  const password = String(form.get('password') ?? '');
  const { userId } = await makeAdministrator(context, { token: entry(form, 'token') ?? '', name: entry(form, 'name') ?? '', email: entry(form, 'email') ?? '', password });
  await signInAnew(context, userId, password);
  leadTo('/review');
}, 'anyone');
