'use server';

import { redirect } from 'next/navigation';
import { snoozeQuestion, wakeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { action, entry } from '#app/_server/action.ts';

export const snooze = action(async (context, form) => {
  await snoozeQuestion(context, { questionId: entry(form, 'questionId') ?? '', until: entry(form, 'until') ?? '', reason: entry(form, 'reason') ?? '' });
  redirect('/due?done=snoozed');
}, 'resolve');

export const wake = action(async (context, form) => {
  await wakeQuestion(context, { questionId: entry(form, 'questionId') ?? '' });
  redirect('/due?done=woken');
}, 'resolve');
