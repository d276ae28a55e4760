import { retryJobs } from '#domain/intake/queue-commands.ts';
import { changeOf } from '#app/_server/route.ts';

/** Tries what failed of a batch again, or one of it: `{ jobId? }`. */
export const POST = changeOf(retryJobs, 'batchId');
