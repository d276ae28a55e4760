import type { Reader } from '#db/connection.ts';
import { conditionOf, waitingFor } from '#domain/resolutions/condition-queries.ts';
import { pagesOf } from '#domain/resolutions/page-queries.ts';
import { notesOn, resolutionHistory } from '#domain/resolutions/queries.ts';
import { rulesOf } from '#domain/resolutions/question-queries.ts';

/** What every page of a question shows beside its words: what was decided by which rule, noted, kept, and what it waits for or holds up. */
export async function aroundQuestion(read: Reader, questionId: string, { version, windowFrom, windowTo }: { version: number; windowFrom: string | null; windowTo: string }) {
  return {
    decisions: await resolutionHistory(read, questionId),
    notes: await notesOn(read, questionId),
    condition: await conditionOf(read, questionId),
    waiting: await waitingFor(read, questionId),
    around: { version, windowFrom, windowTo, rules: await rulesOf(read, questionId), pages: await pagesOf(read, questionId) },
  };
}
