import { asc, eq } from 'drizzle-orm';
import { evidence, resolutionEvidence, resolutions } from '#db/schema.ts';
import { dayIn, dayOf, lastDayOf, type Day, type Precision } from '#domain/articles/day.ts';
import { accountOf } from '#domain/auth/actor.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { differing, type Happening } from '#domain/audit/event.ts';
import { outcomeWord } from '#domain/candidates/outcome-words.ts';
import type { Tools } from '#domain/command.ts';
import { Conflict, RuleBroken } from '#domain/errors.ts';
import { brokenEntries } from '#domain/input.ts';
import { answers, type AskedForm } from '#domain/predictions/forms.ts';
import { conditionState } from './condition.ts';
import { conditionOf, dependentsOf } from './condition-queries.ts';
import { addEvidence, questionOf } from './evidence-commands.ts';
import { isJudge, sameJudge } from './judges.ts';
import { currentRule, resolutionById, standingResolution } from './queries.ts';
import { misfits, type Outcome, type Particulars } from './resolution.ts';
import { listed, say } from '#words/say.ts';

type Row = typeof resolutions.$inferSelect;
/** What a new decision says; who and when is known. `questionVersion` is that of the wording it was judged by: the one that stands, unless said. */
export type Decision = Pick<typeof resolutions.$inferInsert, 'outcome' | 'proposed' | 'knownOn' | 'knownOnPrecision' | 'knownOnBasis' | 'note' | 'causedBy'> & Partial<Particulars> & { questionVersion?: number };

/** What a decision changes of the one before it, for the trail. */
export function decisionChange(before: Decision | null, after: Decision) {
  const said = (decision: Decision | null) => {
    const { outcome = null, share, value, annulReason, knownOn, happenedOn, measured } = decision ?? {};
    return { outcome, share, value, annulReason, knownOn, happenedOn, measured };
  };
  return differing(said(before), said(after));
}

/** Puts a decision after the one that stands, and lets the questions that wait for this one follow. Returns its id, and what happened to the others. */
export async function keepDecision(tools: Tools, questionId: string, before: string | null, decision: Decision, evidenceIds: readonly string[] = []): Promise<{ id: string; followed: Happening[] }> {
  const { tx, at, by, actor, newId } = tools;
  const { version } = await questionOf(tools, questionId);
  const id = newId();
  await tx.insert(resolutions).values({
    id, questionId, ...decision, questionVersion: decision.questionVersion ?? version, note: decision.note || null, evidenceId: evidenceIds[0] ?? null,
    supersedes: before ?? `first ${questionId}`, recordedAt: at, recordedBy: by, recordedById: accountOf(actor),
  });
  for (const evidenceId of evidenceIds) await tx.insert(resolutionEvidence).values({ resolutionId: id, evidenceId });
  return { id, followed: await follow(tools, questionId) };
}

/** Annuls or opens again whatever waits for this question, as far as no person has decided it. */
async function follow(tools: Tools, conditionId: string): Promise<Happening[]> {
  const happened: Happening[] = [];
  for (const { questionId, needs } of await dependentsOf(tools.tx, conditionId)) happened.push(...await followOne(tools, questionId, { conditionId, needs }));
  return happened;
}

/** Brings one question to where its condition says; a null condition is one that was taken off. */
export async function followOne(tools: Tools, questionId: string, link: { conditionId: string; needs: 'yes' | 'no' } | null): Promise<Happening[]> {
  const condition = link && await standingResolution(tools.tx, link.conditionId);
  const own = await standingResolution(tools.tx, questionId);
  const state = link ? conditionState(link.needs, condition?.outcome ?? null, condition?.annulReason ?? null) : 'holds';
  if (state === 'failed' && await isOpenTo(tools, own)) {
    const why = condition!.outcome === 'annulled' ? 'Its condition was annulled because the condition of that one failed.' : `Its condition came out as “${condition!.outcome}”; it needs “${link!.needs}”.`;
    const evidenceIds = await addEvidence(tools, questionId, await evidenceOf(tools, condition!.id));
    return kept(tools, questionId, own, { outcome: 'annulled', annulReason: 'condition-failed', causedBy: link!.conditionId, knownOn: condition!.knownOn, knownOnPrecision: condition!.knownOnPrecision, knownOnBasis: 'the day the outcome of its condition became known', note: why }, evidenceIds, why);
  }
  if (state !== 'failed' && own?.outcome === 'annulled' && own.causedBy !== null) {
    const why = link ? 'What its condition came to was taken back or corrected.' : 'Its condition was taken off.';
    return kept(tools, questionId, own, { outcome: 'reopened', causedBy: own.causedBy, note: why }, [], why);
  }
  return [];
}

/** The same for what its condition once annulled and a dispute left standing: that may have come out otherwise meanwhile. */
export async function followAgain(tools: Tools, questionId: string): Promise<Happening[]> {
  const condition = await conditionOf(tools.tx, questionId);
  return followOne(tools, questionId, condition && { conditionId: condition.id, needs: condition.needs });
}

async function kept(tools: Tools, questionId: string, own: Row | null, decision: Decision, evidenceIds: readonly string[], why: string): Promise<Happening[]> {
  const { id, followed } = await keepDecision(tools, questionId, own?.id ?? null, decision, evidenceIds);
  const action = decision.outcome === 'annulled' ? 'annulled by its condition' : 'opened again by its condition';
  return [{ action, subject: { kind: 'question', id: questionId }, detail: { why, resolutionId: id, causedBy: decision.causedBy, ...decisionChange(own, decision) } }, ...followed];
}

// Open, and not because a person opened what the condition had annulled: what a person decided stays.
async function isOpenTo({ tx }: Tools, own: Row | null): Promise<boolean> {
  if (own === null) return true;
  if (own.outcome !== 'reopened') return false;
  return own.causedBy !== null || (await resolutionById(tx, own.supersedes))?.causedBy == null;
}

async function evidenceOf({ tx }: Tools, resolutionId: string) {
  const rows = await tx.select({ url: evidence.url, publisher: evidence.publisher, day: evidence.day, dayPrecision: evidence.dayPrecision, note: evidence.note, quality: evidence.quality })
    .from(resolutionEvidence).innerJoin(evidence, eq(evidence.id, resolutionEvidence.evidenceId)).where(eq(resolutionEvidence.resolutionId, resolutionId)).orderBy(asc(evidence.id));
  return rows;
}

/** The decision that stands, which must be the one that the editor saw. */
export async function checkStanding({ tx }: Tools, questionId: string, expected: string | null): Promise<Row | null> {
  const standing = await standingResolution(tx, questionId);
  if ((standing?.id ?? null) !== expected) {
    throw new Conflict(say('{who} was here first: this question is now {outcome}. Nothing was changed: look at what stands, then open this page again if you still hold otherwise.', { who: standing ? whoWords(standing.recordedBy, 'first') : say('Somebody'), outcome: outcomeWord(standing?.outcome ?? 'open') }), { ...standing }, { kind: 'question', id: questionId });
  }
  return standing;
}

/** The judgements of the dispute that is open, or that this decision settled, and of those before it; none where there was no dispute. */
export async function partiesOf(tools: Pick<Tools, 'tx'>, standing: Row): Promise<Row[]> {
  const dispute = standing.outcome === 'disputed' ? standing : await resolutionById(tools.tx, standing.supersedes);
  const first = dispute?.outcome === 'disputed' ? await resolutionById(tools.tx, dispute.supersedes) : null;
  return dispute && first ? [dispute, first, ...await partiesOf(tools, first)] : [];
}

// A dispute that was taken back left standing what it was about.
async function vouchedFor(tools: Tools, standing: Row): Promise<Row> {
  const [dispute, first] = standing.outcome === 'disputed' ? [] : await partiesOf(tools, standing);
  return dispute && first && sameJudge(dispute, standing) ? vouchedFor(tools, first) : standing;
}

/**
 * The two of a dispute do not settle it by deciding anew, nor undo what another editor settled between them. What came of a later dispute is never
 * theirs either, however it ended: somebody who was none of them had a part in it. What two ended between themselves they may change.
 */
export async function checkParty(tools: Tools, standing: Row | null): Promise<void> {
  const { actor } = tools;
  const vouched = standing && await vouchedFor(tools, standing);
  const parties = vouched ? await partiesOf(tools, vouched) : [];
  if (!vouched || !parties.some((one) => isJudge(actor, one))) return;
  const two = parties.slice(0, 2);
  if (!two.some((one) => isJudge(actor, one))) throw new RuleBroken(say('You were one of the two in an earlier dispute about this, and others disputed what came of it since: only somebody else may change it. Nothing was changed.'));
  if (vouched.outcome === 'disputed') throw new RuleBroken(say('You are one of the two in this dispute: another editor settles it, or you give way. Nothing was changed.'));
  if (!two.some((one) => sameJudge(one, vouched))) {
    throw new RuleBroken(say('{who} settled a dispute between you and another editor: only somebody else may change that. Nothing was changed.', { who: whoWords(vouched.recordedBy, 'first') }));
  }
}

/** An outcome must answer what the question asks. */
export function checkAnswer(form: AskedForm | null, what: Outcome | null, particulars: Particulars): void {
  const fields = misfits(what, particulars);
  if (Object.keys(fields).length > 0) throw brokenEntries(fields);
  if (what === 'annulled' || what === null) return;
  const { value } = particulars;
  if (form === null && what === 'value') throw new RuleBroken(say('This question is of yes or no. Nothing was changed.'), { outcome: say('does not fit the question') });
  if (form !== null && (value === null || !answers(form, value))) {
    throw new RuleBroken(form.kind === 'number' ? say('This question asks for a number: say which. Nothing was changed.') : say('This question asks for one of: {options}. Nothing was changed.', { options: listed(form.options) }), { value: say('does not fit the question') });
  }
}

/** What waits for its condition comes to nothing before that does. */
export async function checkCondition({ tx }: Tools, questionId: string, what: Outcome): Promise<void> {
  const condition = what === 'annulled' ? null : await conditionOf(tx, questionId);
  if (condition && conditionState(condition.needs, condition.outcome, condition.annulReason) === 'waits') {
    throw new RuleBroken(say('This waits for its condition, “{claim}”: decide that first, or take the condition off. Nothing was changed.', { claim: condition.claim }), { outcome: say('waits for its condition') });
  }
}

type Said = { outcome: Outcome; knownOn: Day | null; knownOnPrecision: Precision | null; happenedOn: Day | null; note: string | null };

/** What changes nothing is not certain before the last day has ended where the question is; what happened cannot have happened after it, nor be known before it happened. */
export async function checkDays({ tx, now }: Tools, questionId: string, { outcome: what, knownOn, knownOnPrecision, happenedOn, note }: Said): Promise<void> {
  const today = dayOf(now);
  if (knownOn !== null && knownOn > today) throw new RuleBroken(say('The day it became known is in the future; days are those of UTC. Nothing was changed.'), { knownOn: say('is in the future') });
  if (happenedOn !== null && happenedOn > today) throw new RuleBroken(say('The day it happened is in the future; days are those of UTC. Nothing was changed.'), { happenedOn: say('is in the future') });
  const rule = await currentRule(tx, questionId);
  if (!rule) return;
  const came = what === (rule.statusQuo === 'yes' ? 'no' : 'yes') ? happenedOn : null;
  if (came !== null && knownOn !== null && came > lastDayOf(knownOn, knownOnPrecision ?? 'day')) throw new RuleBroken(say('It happened on {came}, so it cannot have been known on {known}. Nothing was changed.', { came, known: knownOn }), { knownOn: say('is before the day it happened') });
  if (came !== null && came > rule.windowTo) throw new RuleBroken(say('It happened after the last day, {day}: then it is not a “{outcome}”. Nothing was changed.', { day: rule.windowTo, outcome: outcomeWord(what) }), { happenedOn: say('is after the last day') });
  if (what === (rule.statusQuo ?? 'no') && dayIn(now, rule.zone) <= rule.windowTo && !note) {
    throw new RuleBroken(say('This is early: its last day, {day}, has not ended, and it may still come out otherwise. Say in the remark why it is certain already. Nothing was changed.', { day: rule.windowTo }), { note: say('must say why it is certain already') });
  }
}
