'use server';

import { editQuestion } from '#domain/predictions/question-commands.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { backTo } from '#app/_server/decision-form.ts';

export const edit = action(async (context, form) => {
  await editQuestion(context, {
    questionId: entry(form, 'questionId') ?? '',
    version: Number(entry(form, 'again') ?? entry(form, 'version')),
    claim: entry(form, 'claim') ?? '', claimZh: entry(form, 'claimZh'), criteria: entry(form, 'criteria') ?? '', topic: entry(form, 'topic') ?? '', condition: entry(form, 'condition'),
    windowFrom: entry(form, 'windowFrom'), windowTo: entry(form, 'windowTo') ?? '', windowBasis: entry(form, 'windowBasis'), zone: entry(form, 'zone') ?? '', statusQuo: entry(form, 'statusQuo') as 'yes' | null,
    why: entry(form, 'why'),
  });
  leadTo(backTo(form, 'edited'));
}, 'review');
