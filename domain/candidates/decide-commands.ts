import { and, eq } from 'drizzle-orm';
import { candidates, questions, questionVersions, forecasts, withdrawals } from '#db/schema.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { accountOf } from '#domain/auth/actor.ts';
import type { Happening } from '#domain/audit/event.ts';
import type { Tools } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { outcomeWord } from './outcome-words.ts';
import type { Candidate } from './queries.ts';
import { statusWords } from './reason-words.ts';
import { decidedSince } from './undo-queries.ts';
import { inEnglish, say } from '#words/say.ts';

/** Which candidate, and the version of it that the editor saw. `instead` takes a decision that stands back first. */
export type Seen = { candidateId: string; version: number; instead?: boolean };
type Decision = { status: 'published' | 'merged' | 'rejected' } & Partial<Pick<Candidate, 'reason' | 'note' | 'batchId'>>;

/** Decides on a candidate that waits. Returns it as it was, and what happened before: a decision that was taken back first. */
export async function decide(tools: Tools, seen: Seen, decision: Decision): Promise<{ was: Candidate; before: Happening[] }> {
  const { tx, at, by, actor } = tools;
  let was = await candidateAsSeen(tools, seen, seen.instead ? 'either' : 'pending');
  const before = was.status === 'pending' ? [] : await takeBack(tools, was);
  if (before.length > 0) was = { ...was, status: 'pending', version: was.version + 1 };
  await tx.update(candidates).set({ ...decision, version: was.version + 1, decidedAt: at, decidedBy: by, deciderId: accountOf(actor) }).where(eq(candidates.id, was.id));
  return { was, before };
}

/** Lets a decided candidate wait again; what it published is withdrawn but kept. Returns what happened. */
export async function takeBack({ tx, at, by }: Tools, was: Candidate): Promise<Happening[]> {
  const { id, version, status, reason, note, forecastId } = was;
  const decided = await decidedSince(tx, was);
  if (decided) throw new RuleBroken(say('What this published was decided since ({outcome}): the outcome would leave the record with it. Open the question again first, then undo. Nothing was changed.', { outcome: outcomeWord(decided) }));
  await tx.update(candidates).set({
    status: 'pending', reason: null, note: null, forecastId: null, batchId: null, version: version + 1, decidedAt: at, decidedBy: by, deciderId: null,
  }).where(eq(candidates.id, id));
  const why = inEnglish(() => say('the decision was taken back'));
  if (forecastId) await tx.insert(withdrawals).values({ forecastId, reason: why, at, by }).onConflictDoNothing();
  return [
    { action: 'taken back', subject: { kind: 'candidate', id }, detail: { was: status, version: version + 1, before: { status, reason, note, forecastId }, after: { status: 'pending', reason: null, note: null, forecastId: null } } },
    ...(forecastId ? [{ action: 'withdrawn', subject: { kind: 'prediction', id: forecastId }, detail: { why, before: { shown: true }, after: { shown: false } } }] : []),
  ];
}

/** The candidate, if it is as the editor saw it; else a conflict with what stands now. */
export async function candidateAsSeen(tools: Pick<Tools, 'tx'>, { candidateId, version }: Seen, state: 'pending' | 'decided' | 'either'): Promise<Candidate> {
  const [was] = await tools.tx.select().from(candidates).where(eq(candidates.id, candidateId));
  if (!was) throw new NotFound(say('There is no such candidate.'));
  const waits = was.status === 'pending';
  if (was.version === version && (state === 'either' || waits === (state === 'pending'))) return was;
  const of = { kind: 'candidate', id: was.id } as const;
  const theirs = { status: was.status, version: was.version, decidedBy: was.decidedBy, decidedAt: was.decidedAt, reason: was.reason, note: was.note, ...await publishedWords(tools, was.forecastId) };
  // A candidate that nobody decided on changes only when its article is read again.
  if (waits && !was.decidedBy && state !== 'decided') throw new Conflict(say('The article was read again since this page was opened, and this candidate was brought up to date. Nothing was changed: look at it as it is now.'), theirs, of);
  throw new Conflict(say('{who} was here first: this candidate is {state}. Nothing was changed.', { who: was.decidedBy ? whoWords(was.decidedBy, 'first') : say('Somebody'), state: waits ? say('waiting again') : say(statusWords[was.status]) }), theirs, of);
}

/** What the other one published, as it is worded now, under the names of the entries of the form. */
async function publishedWords({ tx }: Pick<Tools, 'tx'>, forecastId: string | null): Promise<Record<string, string | null>> {
  if (!forecastId) return {};
  const { claim, criteria, topic, condition, windowFrom, windowTo } = questionVersions;
  const [row] = await tx.select({ claim, criteria, topic, condition, windowFrom, windowTo }).from(forecasts)
    .innerJoin(questions, eq(questions.id, forecasts.questionId))
    .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version))).where(eq(forecasts.id, forecastId));
  return row ?? {};
}
