import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { evidence, resolutionEvidence, resolutions } from '#db/schema.ts';

/** The resolution that no later one supersedes, `reopened` ones included; null when nothing was ever decided. */
export async function standingResolution(db: Reader, questionId: string) {
  const [row] = await db.select().from(resolutions)
    .where(sql`${resolutions.questionId} = ${questionId} and not exists (select 1 from ${resolutions} later where later.supersedes = ${resolutions.id})`);
  return row ?? null;
}

/** Everything that was decided about a question, oldest first, each with the evidence it rests on. */
export async function resolutionHistory(db: Reader, questionId: string) {
  const rows = await db.select().from(resolutions).where(eq(resolutions.questionId, questionId)).orderBy(asc(resolutions.recordedAt), asc(resolutions.id));
  const cited = await db.select({ resolutionId: resolutionEvidence.resolutionId, evidence }).from(resolutionEvidence)
    .innerJoin(evidence, eq(evidence.id, resolutionEvidence.evidenceId)).where(eq(evidence.questionId, questionId)).orderBy(asc(evidence.id));
  return rows.map((row) => ({ ...row, evidence: cited.filter((c) => c.resolutionId === row.id).map((c) => c.evidence) }));
}
export type ResolutionEntry = Awaited<ReturnType<typeof resolutionHistory>>[number];

/** What was noted about a question without deciding it. */
export async function notesOn(db: Reader, questionId: string) {
  return db.select().from(evidence)
    .where(sql`${evidence.questionId} = ${questionId} and not exists (select 1 from ${resolutionEvidence} cited where cited.evidence_id = ${evidence.id})`)
    .orderBy(asc(evidence.id));
}
