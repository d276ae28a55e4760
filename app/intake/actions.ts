'use server';

import { redirect } from 'next/navigation';
import { retryJobs, stopBatch } from '#domain/intake/queue-commands.ts';
import { action, entry } from '#app/_server/action.ts';

export const retryAction = action(async (context, form) => {
  const [batchId, jobId] = [entry(form, 'batchId') ?? '', entry(form, 'jobId')];
  await retryJobs(context, { batchId, ...(jobId ? { jobId } : {}) });
  redirect(`/intake/${encodeURIComponent(batchId)}?done=again`);
}, 'ingest');

export const stopAction = action(async (context, form) => {
  const batchId = entry(form, 'batchId') ?? '';
  await stopBatch(context, { batchId });
  redirect(`/intake/${encodeURIComponent(batchId)}?done=stopped`);
}, 'ingest');
