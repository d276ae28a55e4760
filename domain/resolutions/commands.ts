import { z } from 'zod';
import { day, precision } from '#domain/articles/day.ts';
import { command } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { checkAnswer, checkCondition, checkDays, checkParty, checkStanding, decisionChange, keepDecision } from './decide-commands.ts';
import { addEvidence, questionOf, wordedAsSeen } from './evidence-commands.ts';
import { newEvidence, outcome, particulars } from './resolution.ts';
import { say } from '#words/say.ts';

const seen = z.string().nullable();
/** The version of the question that the editor read; left out, the one that stands. */
const version = z.coerce.number().int();

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
    version: version.optional(),
    outcome,
    ...particulars,
    knownOn: day,
    knownOnPrecision: precision.default('day'),
    knownOnBasis: z.string().trim().max(300).nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
    evidence: z.array(newEvidence).min(1, { error: () => say('is empty: an outcome needs an address, who published it, its day, and what it says in your own words') }).max(20),
  }),
  async run(tools) {
    const { questionId, standing, evidence, version: seenVersion, ...decision } = tools.input;
    const { form } = await wordedAsSeen(tools, questionId, seenVersion);
    const before = await checkStanding(tools, questionId, standing);
    await checkParty(tools, before);
    await checkCondition(tools, questionId, decision.outcome);
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
  input: z.strictObject({ questionId: z.string(), standing: seen, reason: z.string().trim().min(1, { error: () => say('is empty: say why it is opened again') }).max(2000) }),
  async run(tools) {
    const { questionId, reason } = tools.input;
    const before = await checkStanding(tools, questionId, tools.input.standing);
    if (!before || before.outcome === 'reopened') {
      await questionOf(tools, questionId);
      throw new RuleBroken(say('This question is open: there is nothing to open again.'));
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
