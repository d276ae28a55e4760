'use server';

import { redirect } from 'next/navigation';
import { keepEvidencePage } from '#domain/resolutions/jobs.ts';
import { env } from '#env';
import { action, entry } from '#app/_server/action.ts';

export const keep = action(async (context, form) => {
  const evidenceId = entry(form, 'evidenceId') ?? '';
  await keepEvidencePage(context, evidenceId, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  redirect(`/evidence/${evidenceId}?done=kept`);
}, 'resolve');
