import { keepEvidencePage } from '#domain/resolutions/jobs.ts';
import { env } from '#env';
import { change } from '#app/_server/route.ts';

/** Fetches the page behind a piece of evidence and keeps its text; that it could not be kept is an answer, not an error. */
export const POST = change((context, _, { id = '' }) => keepEvidencePage(context, id, { allowLoopback: env().FETCH_ALLOW_LOOPBACK }));
