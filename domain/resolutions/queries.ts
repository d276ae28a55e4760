import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { confirmations } from '#db/resolution-schema.ts';
import { evidence, questions, questionVersions, resolutionEvidence, resolutions } from '#db/schema.ts';
import { judgedBefore } from './judged.ts';

/** SQL for a resolution that no later one supersedes; `of` is its name in the statement. */
export const isStanding = (of: SQL = sql`${resolutions}`) => sql`not exists (select 1 from ${resolutions} later where later.supersedes = ${of}.id)`;

/** SQL for the day of the last evidence that anybody gave on a question, "undated" where it has none; null where nobody did. What came with its condition is nobody's. */
export const lastNoted = (questionId: SQL) => sql<string | null>`(select coalesce(max(e.day), 'undated') from ${evidence} e where e.question_id = ${questionId}
  and not exists (select 1 from ${resolutionEvidence} c join ${resolutions} d on d.id = c.resolution_id where c.evidence_id = e.id and d.caused_by is not null) having count(*) > 0)`;

/** The resolution that no later one supersedes, `reopened` ones included; null when nothing was ever decided. */
export async function standingResolution(db: Reader, questionId: string) {
  const [row] = await db.select().from(resolutions)
    .where(and(eq(resolutions.questionId, questionId), isStanding()));
  return row ?? null;
}

export async function resolutionById(db: Reader, id: string) {
  const [row] = await db.select().from(resolutions).where(eq(resolutions.id, id));
  return row ?? null;
}

/** The window, its zone and the status quo of the version that stands. */
export async function currentRule(db: Reader, questionId: string) {
  const [row] = await db.select({ windowFrom: questionVersions.windowFrom, windowTo: questionVersions.windowTo, zone: questionVersions.zone, statusQuo: questionVersions.statusQuo }).from(questions)
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version))).where(eq(questions.id, questionId));
  return row ?? null;
}

/** Everything that was decided about a question, oldest first, each with the evidence it rests on and who confirmed it. A dispute rests on its own evidence only: what the decision before it cites is not shown as its. */
export async function resolutionHistory(db: Reader, questionId: string) {
  const rows = await db.select().from(resolutions).where(eq(resolutions.questionId, questionId)).orderBy(asc(resolutions.recordedAt), asc(resolutions.id));
  const cited = await db.select({ resolutionId: resolutionEvidence.resolutionId, evidence }).from(resolutionEvidence)
    .innerJoin(evidence, eq(evidence.id, resolutionEvidence.evidenceId)).where(eq(evidence.questionId, questionId)).orderBy(asc(evidence.id));
  const seconded = await db.select({ resolutionId: confirmations.resolutionId, byId: confirmations.byId, by: confirmations.by, note: confirmations.note, at: confirmations.at }).from(confirmations)
    .innerJoin(resolutions, eq(resolutions.id, confirmations.resolutionId)).where(eq(resolutions.questionId, questionId)).orderBy(asc(confirmations.at), asc(confirmations.byId));
  const evidenceOf = (id: string) => cited.filter((c) => c.resolutionId === id).map((c) => c.evidence);
  const borrowed = (row: (typeof rows)[number]) => (row.outcome === 'disputed' ? evidenceOf(row.supersedes).map((one) => one.id) : []);
  return rows.map((row) => ({ ...row, evidence: evidenceOf(row.id).filter((one) => !borrowed(row).includes(one.id)), confirmations: seconded.filter((one) => one.resolutionId === row.id), judged: judgedBefore(row, new Map(rows.map((one) => [one.id, one]))) }));
}

/** What was noted about a question without deciding it. */
export async function notesOn(db: Reader, questionId: string) {
  return db.select().from(evidence)
    .where(sql`${evidence.questionId} = ${questionId} and not exists (select 1 from ${resolutionEvidence} cited where cited.evidence_id = ${evidence.id})`)
    .orderBy(asc(evidence.id));
}
