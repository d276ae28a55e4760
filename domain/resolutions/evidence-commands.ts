import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { evidence, questions } from '#db/schema.ts';
import { dayOf } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { newEvidence, type NewEvidence } from './resolution.ts';
import { say } from '#words/say.ts';

/** Keeps how things stand without deciding anything. */
export const noteEvidence = command({
  name: 'noteEvidence',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), evidence: z.array(newEvidence).min(1).max(50) }),
  async run(tools) {
    const { questionId } = tools.input;
    await questionOf(tools, questionId);
    const ids = await addEvidence(tools, questionId, tools.input.evidence);
    return { result: { ids }, happened: [{ action: 'noted', subject: { kind: 'question', id: questionId }, detail: { evidence: ids } }] };
  },
});

export async function questionOf({ tx }: Tools, id: string) {
  const [question] = await tx.select({ id: questions.id, version: questions.version, form: questions.form }).from(questions).where(eq(questions.id, id));
  if (!question) throw new NotFound(say('There is no such question.'));
  return question;
}

/** The question, if it is worded as the editor read it; a version left out is the one that stands. */
export async function wordedAsSeen(tools: Tools, id: string, seen: number | undefined) {
  const question = await questionOf(tools, id);
  if (seen !== undefined && seen !== question.version) throw new Conflict(say('Somebody worded this question anew since you read it. Nothing was changed: open this page again, and read what counts now.'), { version: question.version }, { kind: 'question', id });
  return question;
}

/** The same page cited again for the same question with the same words is the same evidence. */
export async function addEvidence({ tx, now, at, by, newId }: Tools, questionId: string, items: readonly NewEvidence[]): Promise<string[]> {
  if (items.length === 0) return [];
  if (items.some((item) => item.day !== null && item.day > dayOf(now))) throw new RuleBroken(say('The evidence is dated on a day to come. Nothing was changed.'), { day: say('is in the future') });
  const known = await tx.select().from(evidence).where(and(eq(evidence.questionId, questionId), inArray(evidence.url, items.map((item) => item.url))));
  const ids: string[] = [];
  for (const item of items) {
    const same = known.find((row) => row.url === item.url && row.note === item.note && row.day === item.day);
    const id = same?.id ?? newId();
    if (!same) await tx.insert(evidence).values({ id, questionId, ...item, dayPrecision: item.day ? item.dayPrecision : null, at, by });
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}
