'use server';

import { keepEvidencePage } from '#domain/resolutions/jobs.ts';
import { env } from '#env';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';

export const keep = action(async (context, form) => {
  const evidenceId = entry(form, 'evidenceId') ?? '';
  await keepEvidencePage(context, evidenceId, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  leadTo(`/evidence/${evidenceId}?done=kept`);
}, 'resolve');
