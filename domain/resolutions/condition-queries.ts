import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { questionConditions } from '#db/resolution-schema.ts';
import { questions, questionVersions, resolutions } from '#db/schema.ts';
import { says } from '#domain/articles/word-queries.ts';
import type { LinkedCondition } from './condition.ts';
import { isStanding } from './queries.ts';

const latest = sql`not exists (select 1 from ${questionConditions} later where later.question_id = ${questionConditions.questionId} and later.id > ${questionConditions.id})`;

/** The questions that count only if this one comes out as they need it. */
export async function dependentsOf(db: Reader, conditionId: string): Promise<{ questionId: string; needs: 'yes' | 'no' }[]> {
  return db.select({ questionId: questionConditions.questionId, needs: questionConditions.needs }).from(questionConditions)
    .where(and(eq(questionConditions.conditionId, conditionId), latest)).orderBy(asc(questionConditions.questionId));
}

/** What a question waits for, with how that stands; null when it waits for nothing. */
export async function conditionOf(db: Reader, questionId: string): Promise<LinkedCondition | null> {
  const [row] = await db.select(linked).from(questionConditions).innerJoin(questions, eq(questions.id, questionConditions.conditionId))
    .innerJoin(questionVersions, currentVersion).leftJoin(resolutions, standing).where(and(eq(questionConditions.questionId, questionId), latest));
  return row ?? null;
}

/** The questions that wait for this one, in the words of their claims. */
export async function waitingFor(db: Reader, conditionId: string) {
  return db.select({ ...asked, needs: questionConditions.needs, outcome: resolutions.outcome }).from(questionConditions)
    .innerJoin(questions, eq(questions.id, questionConditions.questionId)).innerJoin(questionVersions, currentVersion).leftJoin(resolutions, standing)
    .where(and(eq(questionConditions.conditionId, conditionId), latest)).orderBy(asc(questionVersions.claim), asc(questions.id));
}

/** Questions whose claim has these words, to choose a condition from; 20 at most. */
export async function questionsNamed(db: Reader, words: string, but: string) {
  const said = (text: SQL) => says(text, words.trim());
  return db.select({ ...asked, windowTo: questionVersions.windowTo }).from(questions).innerJoin(questionVersions, currentVersion)
    .where(sql`${questions.id} <> ${but} and ${questions.form} is null and (${said(sql`${questionVersions.claim}`)} or ${said(sql`${questionVersions.claimZh}`)})`)
    .orderBy(asc(questionVersions.claim), asc(questions.id)).limit(20);
}

const currentVersion = and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version));
const standing = and(eq(resolutions.questionId, questions.id), isStanding());
const asked = { id: questions.id, claim: questionVersions.claim, claimZh: questionVersions.claimZh, language: questionVersions.language };
const linked = {
  ...asked, windowTo: questionVersions.windowTo, needs: questionConditions.needs, outcome: resolutions.outcome, annulReason: resolutions.annulReason,
  setBy: questionConditions.by, setAt: questionConditions.at,
};
