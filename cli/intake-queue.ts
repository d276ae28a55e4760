import { randomUUID } from 'node:crypto';
import type { Told } from '#domain/extraction/of-article.ts';
import { bringMany } from '#domain/intake/bring-jobs.ts';
import { isOpen, progressWords } from '#domain/intake/progress.ts';
import { retryJobs, stopBatch } from '#domain/intake/queue-commands.ts';
import { workOnce } from '#domain/intake/queue-jobs.ts';
import { batchById, batchList, jobsOf } from '#domain/intake/queue-queries.ts';
import { plural } from '#domain/predictions/state.ts';
import { startReader } from '#domain/intake/reader-jobs.ts';
import { env } from '#env';
import { bring } from './bring.ts';
import { context, required, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

/** Brings several texts by way of the queue, and reads them here unless a server is quicker. */
export async function ingestMany(things: readonly string[], told: Told): Promise<number> {
  const isAddress = (thing: string): boolean => /^https?:\/\//i.test(thing);
  const files = await Promise.all(things.filter((thing) => !isAddress(thing)).map(bring));
  const { batchId } = await bringMany(context(), { files, addresses: things.filter(isAddress).join('\n'), told });
  return readBatch(batchId);
}

/** Reads what waits of a batch, and says what became of each text. */
export async function readBatch(batchId: string): Promise<number> {
  const reader = startReader();
  const working = { context, reader, holder: `command line ${randomUUID()}`, allowLoopback: env().FETCH_ALLOW_LOOPBACK, batchId };
  // What a running server has taken is not ours to read; it is not ours to leave unsaid either. Where that server has died, its lease runs out and the text is ours.
  while (await workOnce(working) || await isTaken(batchId)) { /* until nothing is to be done now */ }
  await reader.close();
  return say(batchId);
}

/** Whether somebody reads of it now; a moment later, so that one does not ask without a pause. */
async function isTaken(batchId: string): Promise<boolean> {
  const taken = ((await batchById(context().store.read, batchId))?.working ?? 0) > 0;
  if (taken) await new Promise((done) => { setTimeout(done, 300); });
  return taken;
}

async function say(batchId: string): Promise<number> {
  const { read } = context().store;
  const batch = await batchById(read, batchId);
  if (!batch) throw new Usage(`There is no batch ${batchId}. “hindcast intake” names them.`);
  for (const { title, status, articleId, found, isNew, error, runAt } of await jobsOf(read, batchId)) {
    console.log(status === 'done' ? line`${articleId ?? ''}  ${isNew ? plural(found ?? 0, 'candidate') : 'was here already'}  ${title}` : line`${status === 'failed' ? 'failed' : 'waits'}  ${title}${error ? `: ${error}` : ''}${status === 'waiting' && error ? ` Tried again after ${runAt}.` : ''}`);
  }
  console.log(`${progressWords(batch)}${isOpen(batch) ? `; the rest waits for a running server, or for: hindcast intake read ${batchId}` : ''}`);
  return batch.failed > 0 ? 1 : 0;
}

export const intake: ShellCommand = {
  usage: '[show|read|retry|stop BATCH]',
  async run([verb, batchId]) {
    if (!verb) {
      const batches = await batchList(context().store.read);
      for (const batch of batches) console.log(`${batch.batchId}  ${batch.queuedAt?.slice(0, 16)}  ${batch.queuedBy}  ${progressWords(batch)}`);
      if (batches.length === 0) console.log('Nothing waits and nothing was read lately.');
      return 0;
    }
    const id = required(batchId, 'The batch', `intake ${intake.usage}`);
    switch (verb) {
      case 'show': return say(id);
      case 'read': return readBatch(id);
      case 'retry': await retryJobs(context(), { batchId: id }); return readBatch(id);
      case 'stop': await stopBatch(context(), { batchId: id }); return say(id);
      default: throw new Usage(`hindcast intake ${intake.usage}`);
    }
  },
};
