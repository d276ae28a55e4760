'use server';

import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { askedIn, backTo, evidenceIn, particularsIn, versionIn } from '#app/_server/decision-form.ts';
import { keepPages } from '#app/_server/keep-pages.ts';
import { inTwoSteps } from '#app/_server/two-steps.ts';

export const resolve = action(async (context, form) => {
  const asked = askedIn(form);
  const outcome = entry(form, 'outcome');
  const sent = await inTwoSteps(context, form, resolveQuestion, {
    ...asked, version: versionIn(form), outcome: outcome as 'yes', ...particularsIn(form, outcome), knownOn: entry(form, 'knownOn') ?? '', knownOnBasis: 'told by an editor', note: entry(form, 'note'), evidence: evidenceIn(form, true),
  }, asked.questionId);
  if ('preview' in sent) return sent;
  await keepPages(context, sent.done.evidenceIds);
  leadTo(backTo(form, 'resolved'));
}, 'resolve');

export const reopen = action(async (context, form) => {
  const asked = askedIn(form);
  const sent = await inTwoSteps(context, form, reopenQuestion, { ...asked, reason: entry(form, 'reason') ?? '' }, asked.questionId);
  if ('preview' in sent) return sent;
  leadTo(backTo(form, 'reopened'));
}, 'resolve');
