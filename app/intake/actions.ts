'use server';

import { retryJobs, stopBatch } from '#domain/intake/queue-commands.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';

export const retryAction = action(async (context, form) => {
  const [batchId, jobId] = [entry(form, 'batchId') ?? '', entry(form, 'jobId')];
  await retryJobs(context, { batchId, ...(jobId ? { jobId } : {}) });
  leadTo(`/intake/${encodeURIComponent(batchId)}?done=again`);
}, 'ingest');

export const stopAction = action(async (context, form) => {
  const batchId = entry(form, 'batchId') ?? '';
  await stopBatch(context, { batchId });
  leadTo(`/intake/${encodeURIComponent(batchId)}?done=stopped`);
}, 'ingest');
