'use server';

import { languageOf } from '#domain/articles/language.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { backTo } from '#app/_server/decision-form.ts';
import { inTwoSteps } from '#app/_server/two-steps.ts';

const askedIn = (form: FormData) => ({ questionId: entry(form, 'questionId') ?? '', seen: entry(form, 'seen'), needs: (entry(form, 'needs') ?? 'yes') as 'yes' });

export const choose = action(async (context, form) => {
  const asked = askedIn(form);
  const sent = await inTwoSteps(context, form, setCondition, { ...asked, condition: { id: entry(form, 'conditionId') ?? '' } }, asked.questionId);
  if ('preview' in sent) return sent;
  leadTo(backTo(form, 'condition'));
}, 'resolve');

export const make = action(async (context, form) => {
  const text = (name: string) => entry(form, name) ?? '';
  const condition = { claim: text('claim'), criteria: text('criteria'), topic: text('topic'), windowTo: text('windowTo'), statusQuo: entry(form, 'statusQuo') as 'no' | null, language: languageOf(text('claim'), text('language') === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans') ?? 'en' };
  await setCondition(context, { ...askedIn(form), condition });
  leadTo(backTo(form, 'condition'));
}, 'resolve');

export const takeOff = action(async (context, form) => {
  await setCondition(context, { ...askedIn(form), condition: null });
  leadTo(backTo(form, 'uncondition'));
}, 'resolve');
