import { and, eq, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { confirmations } from '#db/resolution-schema.ts';
import { resolutionEvidence, type resolutions } from '#db/schema.ts';
import { day } from '#domain/articles/day.ts';
import { accountOf } from '#domain/auth/actor.ts';
import { outcomeWord } from '#domain/candidates/outcome-words.ts';
import { command, type Tools } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { checkAnswer, checkCondition, checkDays, checkParty, checkStanding, decisionChange, followAgain, keepDecision, partiesOf, type Decision } from './decide-commands.ts';
import { addEvidence, wordedAsSeen } from './evidence-commands.ts';
import { isJudge } from './judges.ts';
import { resolutionById } from './queries.ts';
import { isDecision, newEvidence, outcome, particulars } from './resolution.ts';
import { say, type Plain } from '#words/say.ts';

type Row = typeof resolutions.$inferSelect;
const reason = z.string().trim().min(1, { error: () => say('is empty') }).max(2000);

/** A second editor looked at the evidence and agrees. Whoever decided cannot confirm it, nor one of the two who disputed about it. */
export const confirmOutcome = command({
  name: 'confirmOutcome',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), standing: z.string(), note: z.string().trim().max(2000).nullable().default(null) }),
  async run(tools) {
    const { tx, actor, at, by, input: { questionId, note } } = tools;
    const standing = await decided(tools, 'No outcome stands here: there is nothing to confirm. Nothing was changed.');
    if (isJudge(actor, standing)) throw new RuleBroken(say('You decided this yourself: a second look is somebody else’s. Nothing was changed.'));
    if ((await partiesOf(tools, standing)).some((one) => isJudge(actor, one))) throw new RuleBroken(say('You were one of the two in a dispute about this outcome: a second look is somebody else’s. Nothing was changed.'));
    const byId = accountOf(actor) ?? by;
    const known = await tx.select({ byId: confirmations.byId }).from(confirmations).where(eq(confirmations.resolutionId, standing.id));
    if (known.some((one) => one.byId === byId)) throw new RuleBroken(say('You confirmed this outcome before. Nothing was changed.'));
    await tx.insert(confirmations).values({ resolutionId: standing.id, byId, by, note: note || null, at });
    return { result: { resolutionId: standing.id }, happened: [{ action: 'confirmed', subject: { kind: 'question', id: questionId }, detail: { why: note, resolutionId: standing.id, outcome: standing.outcome } }] };
  },
});

/**
 * A second editor holds an outcome to be wrong. It counts for nobody from then on, until that is settled; both judgements stay readable.
 * `proposed` is what they hold to be right, null for “it cannot be said yet”.
 */
export const disputeOutcome = command({
  name: 'disputeOutcome',
  permission: 'resolve',
  input: z.strictObject({
    questionId: z.string(), standing: z.string(), version: z.coerce.number().int().optional(), reason, proposed: outcome.nullable(), ...particulars,
    knownOn: day.nullable().default(null), evidence: z.array(newEvidence).max(20).default([]),
  }),
  async run(tools) {
    const { actor, input: { questionId, reason: why, evidence, standing: _standing, version, ...said } } = tools;
    const first = await decided(tools, 'No outcome stands here: there is nothing to dispute. Nothing was changed.');
    if (isJudge(actor, first)) throw new RuleBroken(say('You decided this yourself: correct the outcome, or open the question again. Nothing was changed.'));
    await checkParty(tools, first);
    if ((await partiesOf(tools, first)).some((one) => isJudge(actor, one))) throw new RuleBroken(say('You were one of the two in a dispute about this outcome: correct it, or open the question again. Nothing was changed.'));
    checkAnswer((await wordedAsSeen(tools, questionId, version)).form, said.proposed, said);
    if (said.proposed) await checkCondition(tools, questionId, said.proposed);
    if (said.proposed === first.outcome && said.share === first.share && JSON.stringify(said.value) === JSON.stringify(first.value) && said.annulReason === first.annulReason) {
      throw new RuleBroken(say('That is the outcome that stands: say what you hold to be right instead. Nothing was changed.'), { proposed: say('is what stands now') });
    }
    const own = await addEvidence(tools, questionId, evidence);
    const known = said.knownOn ? { knownOn: said.knownOn, knownOnPrecision: 'day' as const, knownOnBasis: 'told by an editor' } : { knownOn: first.knownOn, knownOnPrecision: first.knownOnPrecision, knownOnBasis: said.proposed === null ? first.knownOnBasis : 'as the disputed outcome had it' };
    const disputed = { ...said, ...known, outcome: 'disputed', note: why } as const;
    await checkDays(tools, questionId, { ...disputed, outcome: said.proposed ?? 'annulled' });
    const { id, followed } = await keepDecision(tools, questionId, first.id, disputed, own.length > 0 ? own : await evidenceIdsOf(tools, first));
    return {
      result: { resolutionId: id, evidenceIds: own },
      happened: [{ action: 'disputed', subject: { kind: 'question', id: questionId }, detail: { why, resolutionId: id, supersedes: first.id, proposed: said.proposed, ...decisionChange(first, disputed) } }, ...followed],
    };
  },
});

/**
 * Settles a dispute for one side: by an editor who is neither of the two; by the first judge for the other side (gives way); by the
 * disputer for the first (takes the dispute back). Rests on the evidence of that side, and on what is added.
 */
export const settleDispute = command({
  name: 'settleDispute',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), standing: z.string(), side: z.enum(['first', 'proposed']), reason, evidence: z.array(newEvidence).max(20).default([]) }),
  async run(tools) {
    const { actor, input: { questionId, side, reason: why, evidence } } = tools;
    const dispute = await checkStanding(tools, questionId, tools.input.standing);
    const first = dispute?.outcome === 'disputed' ? await resolutionById(tools.tx, dispute.supersedes) : null;
    if (!dispute || !first) throw new RuleBroken(say('Nothing is disputed here: there is nothing to settle. Nothing was changed.'));
    const [decidedIt, disputedIt] = [isJudge(actor, first), isJudge(actor, dispute)];
    if (!decidedIt && !disputedIt && (await partiesOf(tools, first)).some((one) => isJudge(actor, one))) throw new RuleBroken(say('You were one of the two in an earlier dispute about this: somebody else settles it. Nothing was changed.'));
    if (decidedIt && side === 'first') throw new RuleBroken(say('You decided it first: another editor settles it (somebody who is neither of the two), or you give way. Nothing was changed.'));
    if (disputedIt && side === 'proposed') throw new RuleBroken(say('The dispute is yours: another editor settles it (somebody who is neither of the two), or you take it back. Nothing was changed.'));
    const winner = side === 'first' ? first : dispute;
    if (side === 'proposed' && dispute.proposed) {
      await checkCondition(tools, questionId, dispute.proposed);
      await checkDays(tools, questionId, { ...dispute, outcome: dispute.proposed, note: why });
    }
    const added = await addEvidence(tools, questionId, evidence);
    const outcomeNow = side === 'first' ? first.outcome : (dispute.proposed ?? 'reopened');
    const ids = [...new Set([...added, ...await (side === 'first' ? evidenceIdsOf(tools, first) : ownEvidenceOf(tools, dispute, first))])];
    if (ids.length === 0 && outcomeNow !== 'reopened') throw new RuleBroken(say('Nobody has given evidence for “{outcome}” yet: name what shows it, or settle that it is open. Nothing was changed.', { outcome: outcomeWord(outcomeNow) }), { url: say('is missing') });
    const settled = outcomeNow === 'reopened' ? { outcome: outcomeNow, note: why } : { ...said(winner), outcome: outcomeNow, note: why };
    const { id, followed } = await keepDecision(tools, questionId, dispute.id, settled, outcomeNow === 'reopened' ? [] : ids);
    const again = side === 'first' && first.causedBy !== null ? await followAgain(tools, questionId) : [];
    if (side === 'first' && again.length === 0) await carryConfirmations(tools, { first, dispute, to: id });
    const action = disputedIt ? 'dispute taken back' : decidedIt ? 'gave way in the dispute' : 'dispute settled';
    return {
      result: { resolutionId: id, outcome: outcomeNow, evidenceIds: added },
      happened: [{ action: `${action}: ${outcomeNow}`, subject: { kind: 'question', id: questionId }, detail: { why, resolutionId: id, supersedes: dispute.id, side, ...decisionChange(dispute, settled) } }, ...followed, ...again],
    };
  },
});

async function decided(tools: Tools & { input: { questionId: string; standing: string } }, nothing: Plain): Promise<Row> {
  const standing = await checkStanding(tools, tools.input.questionId, tools.input.standing);
  if (!standing || !isDecision(standing.outcome)) throw new RuleBroken(say(nothing));
  return standing;
}

async function evidenceIdsOf({ tx }: Tools, { id, evidenceId }: Row): Promise<string[]> {
  const rows = await tx.select({ id: resolutionEvidence.evidenceId }).from(resolutionEvidence).where(eq(resolutionEvidence.resolutionId, id));
  return [...new Set([...(evidenceId ? [evidenceId] : []), ...rows.flatMap((row) => row.id ?? [])])];
}

// What a dispute brought itself; the evidence of the decision it is about says the other thing.
async function ownEvidenceOf(tools: Tools, dispute: Row, first: Row): Promise<string[]> {
  const theirs = await evidenceIdsOf(tools, first);
  return (await evidenceIdsOf(tools, dispute)).filter((id) => !theirs.includes(id));
}

// Who confirmed an outcome before it was disputed confirmed the same outcome, by the same wording; but for whoever disputes or settles it themselves.
async function carryConfirmations({ tx, actor, by }: Tools, { first, dispute, to }: { first: Row; dispute: Row; to: string }): Promise<void> {
  const parties = [dispute.recordedById ?? dispute.recordedBy, accountOf(actor) ?? by];
  const kept = await tx.select().from(confirmations).where(and(eq(confirmations.resolutionId, first.id), notInArray(confirmations.byId, parties)));
  if (kept.length > 0) await tx.insert(confirmations).values(kept.map((one) => ({ ...one, resolutionId: to })));
}

// All that a judgement said, by the wording and through the condition that it was made by.
function said({ value, share, annulReason, happenedOn, measured, causedBy, knownOn, knownOnPrecision, knownOnBasis, questionVersion }: Row): Omit<Decision, 'outcome'> {
  return { value, share, annulReason, happenedOn, measured, causedBy, knownOn, knownOnPrecision, knownOnBasis, questionVersion };
}
