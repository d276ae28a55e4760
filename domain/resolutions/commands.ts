import { z } from 'zod';
import { day, dayOf, daysBetween, precision, type Day } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { plural } from '#domain/predictions/state.ts';
import { checkAnswer, checkParty, checkStanding, decisionChange, keepDecision } from './decide-commands.ts';
import { addEvidence, questionOf } from './evidence-commands.ts';
import { currentRule, standingResolution } from './queries.ts';
import { newEvidence, outcome, particulars, type Outcome } from './resolution.ts';

const seen = z.string().nullable();

/**
 * Decides a question, with evidence. `standing` is the resolution that the editor saw (null for none): a later row
 * supersedes it, and the second of two editors gets a Conflict. Questions that wait for this one follow at once.
 */
export const resolveQuestion = command({
  name: 'resolveQuestion',
  permission: 'resolve',
  input: z.strictObject({
    questionId: z.string(),
    standing: seen,
    outcome,
    ...particulars,
    knownOn: day,
    knownOnPrecision: precision.default('day'),
    knownOnBasis: z.string().trim().max(300).nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
    evidence: z.array(newEvidence).min(1, 'An outcome needs evidence: an address, who published it, its day, and what it says in your own words.').max(20),
  }),
  async run(tools) {
    const { questionId, standing, evidence, ...decision } = tools.input;
    const { form } = await questionOf(tools, questionId);
    const before = await checkStanding(tools, questionId, standing);
    await checkParty(tools, before);
    await checkDays(tools, questionId, decision);
    checkAnswer(form, decision.outcome, decision);
    const evidenceIds = await addEvidence(tools, questionId, evidence);
    const { id, followed } = await keepDecision(tools, questionId, before?.id ?? null, decision, evidenceIds);
    return {
      result: { resolutionId: id, evidenceIds },
      happened: [{ action: `resolved ${decision.outcome}`, subject: { kind: 'question', id: questionId }, detail: { why: decision.note, resolutionId: id, knownOn: decision.knownOn, supersedes: before?.id ?? null, ...decisionChange(before, decision) } }, ...followed],
    };
  },
});

/** Opens a decided question again, with a reason. The decision stays in its history. */
export const reopenQuestion = command({
  name: 'reopenQuestion',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), standing: seen, reason: z.string().trim().min(1, 'Say why it is opened again.').max(2000) }),
  async run(tools) {
    const { questionId, reason } = tools.input;
    const before = await checkStanding(tools, questionId, tools.input.standing);
    const standing = await standingResolution(tools.tx, questionId);
    if (!before || standing?.outcome === 'reopened') {
      await questionOf(tools, questionId);
      throw new RuleBroken('This question is open: there is nothing to open again.');
    }
    await checkParty(tools, before);
    const opened = { outcome: 'reopened', note: reason } as const;
    const { id, followed } = await keepDecision(tools, questionId, before.id, opened);
    return {
      result: { resolutionId: id },
      happened: [{ action: 'reopened', subject: { kind: 'question', id: questionId }, detail: { why: reason, resolutionId: id, supersedes: before.id, ...decisionChange(before, opened) } }, ...followed],
    };
  },
});

type Said = { outcome: Outcome; knownOn: Day; happenedOn: Day | null; note: string | null };

// What changes nothing is not certain before the last day has ended; what happened cannot have happened after it.
async function checkDays({ tx, now }: Tools, questionId: string, { outcome: what, knownOn, happenedOn, note }: Said): Promise<void> {
  const today = dayOf(now);
  if (knownOn > today) throw new RuleBroken('The day it became known is in the future. Nothing was changed.', { knownOn: 'is in the future' });
  if (happenedOn !== null && happenedOn > today) throw new RuleBroken('The day it happened is in the future. Nothing was changed.', { happenedOn: 'is in the future' });
  const rule = await currentRule(tx, questionId);
  if (!rule) return;
  if (happenedOn !== null && happenedOn > rule.windowTo && what === (rule.statusQuo === 'yes' ? 'no' : 'yes')) throw new RuleBroken(`It happened after the last day, ${rule.windowTo}: then it is not a “${what}”. Nothing was changed.`, { happenedOn: 'is after the last day' });
  if (what === (rule.statusQuo ?? 'no') && today <= rule.windowTo && !note) {
    throw new RuleBroken(`This is early: ${plural(daysBetween(today, rule.windowTo) + 1, 'day')} are left in which it may still come out otherwise. Say in the remark why it is certain already. Nothing was changed.`, { note: 'says why it is certain already' });
  }
}
