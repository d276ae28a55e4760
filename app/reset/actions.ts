'use server';

import { takeReset } from '#domain/auth/jobs.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { signInAnew } from '#app/_server/sign-in.ts';

export const setPassword = action(async (context, form) => {
  const password = String(form.get('password') ?? '');
  const { userId } = await takeReset(context, { token: entry(form, 'token') ?? '', password });
  await signInAnew(context, userId, password);
  leadTo('/settings?done=password');
}, 'anyone');
