import { z } from 'zod';
import { queuedJobs } from '#db/intake-schema.ts';
import { keepTaken, takeInArticle } from '#domain/candidates/commands.ts';
import { command } from '#domain/command.ts';
import { held } from './queue-commands.ts';

/**
 * Stores what was read for a job and ends the job, in one transaction: whatever stops the program, an article is there with its job done,
 * or neither is. Who queued it acts. Null when another holder has taken the job over: then nothing is stored here.
 */
export const keepRead = command({
  name: 'keepRead',
  permission: 'ingest',
  input: z.strictObject({ jobId: z.string(), holder: z.string(), taken: takeInArticle.input }),
  async run(tools) {
    const { tx, at, input: { jobId, holder, taken } } = tools;
    if ((await tx.select({ id: queuedJobs.id }).from(queuedJobs).where(held(jobId, holder))).length === 0) return { result: null, happened: 'nothing' };
    const { result, happened } = await keepTaken(tools, taken);
    await tx.update(queuedJobs).set({ status: 'done', ...result, bytes: null, error: null, leaseBy: null, leaseUntil: null, endedAt: at }).where(held(jobId, holder));
    return { result, happened };
  },
});
