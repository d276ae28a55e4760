import type { Context } from '#domain/command.ts';
import { keepEvidencePage } from '#domain/resolutions/jobs.ts';
import { env } from '#env';

/** Fetches the pages behind new evidence. That one could not be kept stands beside its evidence: what was decided is kept by then, and no fault here may say otherwise. */
export async function keepPages(context: Context, evidenceIds: readonly string[]): Promise<void> {
  await Promise.all(evidenceIds.map((id) => keepEvidencePage(context, id, { allowLoopback: env().FETCH_ALLOW_LOOPBACK })
    .catch((error: unknown) => { console.error(`The page of evidence ${id} was not kept:`, error); })));
}
