'use server';

import { confirmOutcome, disputeOutcome, settleDispute } from '#domain/resolutions/dispute-commands.ts';
import type { Outcome } from '#domain/resolutions/resolution.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { askedIn, backTo, evidenceIn, particularsIn, versionIn } from '#app/_server/decision-form.ts';
import { keepPages } from '#app/_server/keep-pages.ts';
import { inTwoSteps } from '#app/_server/two-steps.ts';

export const confirm = action(async (context, form) => {
  const { questionId, standing } = askedIn(form);
  await confirmOutcome(context, { questionId, standing: standing ?? '', note: entry(form, 'note') });
  leadTo(backTo(form, 'confirmed'));
}, 'resolve');

export const dispute = action(async (context, form) => {
  const { questionId, standing } = askedIn(form);
  const said = entry(form, 'proposed');
  const proposed = said === 'unsaid' ? null : said as Outcome;
  const sent = await inTwoSteps(context, form, disputeOutcome, {
    questionId, standing: standing ?? '', version: versionIn(form), reason: entry(form, 'reason') ?? '', proposed: said === null ? '' as 'yes' : proposed, ...particularsIn(form, proposed), knownOn: entry(form, 'knownOn'), evidence: evidenceIn(form, false),
  }, questionId);
  if ('preview' in sent) return sent;
  await keepPages(context, sent.done.evidenceIds);
  leadTo(backTo(form, 'disputed'));
}, 'resolve');

export const settle = action(async (context, form) => {
  const { questionId, standing } = askedIn(form);
  const sent = await inTwoSteps(context, form, settleDispute, { questionId, standing: standing ?? '', side: entry(form, 'side') as 'first', reason: entry(form, 'reason') ?? '', evidence: evidenceIn(form, false) }, questionId);
  if ('preview' in sent) return sent;
  await keepPages(context, sent.done.evidenceIds);
  leadTo(backTo(form, 'settled'));
}, 'resolve');
