'use server';

import { snoozeQuestion, wakeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { dueAddress } from '#ui/due-list.tsx';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { readDue } from '#app/_server/due-params.ts';
import { today } from '#app/_server/today.ts';

export const snooze = action(async (context, form) => {
  await snoozeQuestion(context, { questionId: entry(form, 'questionId') ?? '', until: entry(form, 'until') ?? '', reason: entry(form, 'reason') ?? '' });
  leadTo(backWith(form, 'snoozed'));
}, 'resolve');

export const wake = action(async (context, form) => {
  await wakeQuestion(context, { questionId: entry(form, 'questionId') ?? '' });
  leadTo(backWith(form, 'woken'));
}, 'resolve');

/** The part of the inbox that its reader looked at. What the form says of it is read as an address is, never followed. */
function backWith(form: FormData, done: string): string {
  const { filters } = readDue(Object.fromEntries(new URLSearchParams(entry(form, 'view') ?? '')), today());
  const address = dueAddress(filters, filters.after);
  return `${address}${address.includes('?') ? '&' : '?'}done=${done}`;
}
