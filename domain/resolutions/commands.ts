import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { evidence, questions, resolutionEvidence, resolutions } from '#db/schema.ts';
import { day, dayOf, precision } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { answers, decidedValue, type AskedForm, type DecidedValue } from '#domain/predictions/forms.ts';
import { newEvidence, outcome, type NewEvidence, type Outcome } from './resolution.ts';
import { standingResolution } from './queries.ts';

const seen = z.string().nullable();

/**
 * Decides a question, with evidence. `standing` is the resolution that the editor saw (null for none): a later row
 * supersedes it, and the second of two editors gets a Conflict.
 */
export const resolveQuestion = command({
  name: 'resolveQuestion',
  permission: 'resolve',
  input: z.strictObject({
    questionId: z.string(),
    standing: seen,
    outcome,
    value: decidedValue.nullable().default(null),
    share: z.int().min(1).max(999_999).nullable().default(null),
    knownOn: day,
    knownOnPrecision: precision.default('day'),
    knownOnBasis: z.string().trim().max(300).nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
    evidence: z.array(newEvidence).min(1, 'An outcome needs evidence: an address, who published it, its day, and what it says in your own words.').max(20),
  }).refine(({ outcome: what, share }) => (what === 'partly') === (share !== null), { path: ['share'], message: 'says how much came true, for “partly” and for nothing else' })
    .refine(({ outcome: what, value }) => (what === 'value') === (value !== null), { path: ['value'], message: 'says which option or what number it came to' }),
  async run(tools) {
    const { tx, now, at, by, newId, input } = tools;
    if (input.knownOn > dayOf(now)) throw new RuleBroken('The day it became known is in the future. Nothing was changed.', { knownOn: 'is in the future' });
    if (input.evidence.some((item) => item.day !== null && item.day > dayOf(now))) throw new RuleBroken('The evidence is dated on a day to come. Nothing was changed.', { day: 'is in the future' });
    const question = await questionOf(tools, input.questionId);
    checkAnswer(question.form, input);
    const before = await checkStanding(tools, input.questionId, input.standing);
    const evidenceIds = await addEvidence(tools, input.questionId, input.evidence);
    const id = newId();
    await tx.insert(resolutions).values({
      id, questionId: input.questionId, questionVersion: question.version, outcome: input.outcome, share: input.share, value: input.value, evidenceId: evidenceIds[0]!,
      knownOn: input.knownOn, knownOnPrecision: input.knownOnPrecision, knownOnBasis: input.knownOnBasis, note: input.note || null,
      supersedes: before ?? `first ${input.questionId}`, recordedAt: at, recordedBy: by,
    });
    for (const evidenceId of evidenceIds) await tx.insert(resolutionEvidence).values({ resolutionId: id, evidenceId });
    return {
      result: { resolutionId: id },
      happened: [{ action: `resolved ${input.outcome}`, subject: { kind: 'question', id: input.questionId }, detail: { resolutionId: id, knownOn: input.knownOn, supersedes: before } }],
    };
  },
});

/** Opens a decided question again, with a reason. The decision stays in its history. */
export const reopenQuestion = command({
  name: 'reopenQuestion',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), standing: seen, reason: z.string().trim().min(1, 'Say why it is opened again.').max(2000) }),
  async run(tools) {
    const { tx, at, by, newId, input } = tools;
    const question = await questionOf(tools, input.questionId);
    const before = await checkStanding(tools, input.questionId, input.standing);
    const standing = await standingResolution(tx, input.questionId);
    if (!before || standing?.outcome === 'reopened') throw new RuleBroken('This question is open: there is nothing to open again.');
    const id = newId();
    await tx.insert(resolutions).values({
      id, questionId: input.questionId, questionVersion: question.version, outcome: 'reopened', note: input.reason, supersedes: before, recordedAt: at, recordedBy: by,
    });
    return {
      result: { resolutionId: id },
      happened: [{ action: 'reopened', subject: { kind: 'question', id: input.questionId }, detail: { resolutionId: id, supersedes: before, reason: input.reason } }],
    };
  },
});

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

function checkAnswer(form: AskedForm | null, { outcome: what, value }: { outcome: Outcome; value: DecidedValue | null }): void {
  if (what === 'annulled') return;
  if (form === null && what === 'value') throw new RuleBroken('This question is of yes or no. Nothing was changed.', { outcome: 'does not fit the question' });
  if (form !== null && (value === null || !answers(form, value))) {
    throw new RuleBroken(form.kind === 'number' ? 'This question asks for a number: say which. Nothing was changed.' : `This question asks for one of: ${form.options.join(', ')}. Nothing was changed.`, { value: 'does not fit the question' });
  }
}

async function questionOf({ tx }: Tools, id: string) {
  const [question] = await tx.select({ version: questions.version, form: questions.form }).from(questions).where(eq(questions.id, id));
  if (!question) throw new NotFound('There is no such question.');
  return question;
}

async function checkStanding({ tx }: Tools, questionId: string, expected: string | null): Promise<string | null> {
  const standing = await standingResolution(tx, questionId);
  if ((standing?.id ?? null) !== expected) {
    throw new Conflict(`${standing?.recordedBy ?? 'Somebody'} was here first: this question is now ${standing?.outcome ?? 'open'}. Nothing was changed.`, { ...standing });
  }
  return standing?.id ?? null;
}

// The same page cited again for the same question with the same words is the same evidence.
async function addEvidence({ tx, at, by, newId }: Tools, questionId: string, items: NewEvidence[]): Promise<string[]> {
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
