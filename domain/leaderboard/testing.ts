import assert from 'node:assert/strict';
import { addDays, type Day } from '#domain/articles/day.ts';
import { restoreCollection, withdrawCollection } from '#domain/predictions/commands.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { conditionOf } from '#domain/resolutions/condition-queries.ts';
import { disputeOutcome, settleDispute } from '#domain/resolutions/dispute-commands.ts';
import { standingResolution } from '#domain/resolutions/queries.ts';
import { isDecision } from '#domain/resolutions/resolution.ts';
import { dice } from '#domain/scoring/testing.ts';
import { administrator, editor, secondEditor, someEvidence, withPrediction, type World } from '../../e2e/world.ts';

/** Publishes, decides, corrects, annuls, reopens, disputes, settles, puts under conditions, takes out and brings back, on days that go on; some calls are entered late, some are of the speaker's own doings. */
export async function live(world: World, seed: number, steps: number): Promise<Day> {
  const random = dice(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const questions: { id: string; until: Day; knownOn?: Day }[] = [];
  let today = '2025-01-10';
  for (let step = 0; step < steps; step += 1) {
    today = addDays(today, Math.floor(random() * 12));
    const chance = random();
    const one = questions.length > 0 ? pick(questions) : null;
    if (!one || chance < 0.45) {
      const until = addDays(today, Math.floor(random() * 90));
      const { questionId } = await withPrediction(world, {
        forecaster: pick(['Ada Reyes', 'Bo Lindqvist', '陈思远', 'The Harbour Post']), claim: `Claim ${seed} ${step}.`, ppm: Math.round(random() * 20) * 50_000, topic: pick(['Harbour', 'Harbour / Bridge', 'Money']),
        made: addDays(today, -Math.floor(random() ** 4 * 60)), until, collection: pick(['a', 'b', 'c']), kind: pick(['forecast', 'forecast', 'forecast', 'commitment']), ...(one && random() < 0.4 ? { merge: one.id } : {}),
      }, today);
      if (!questions.some(({ id }) => id === questionId)) {
        questions.push({ id: questionId, until });
        if (one && random() < 0.4) await link(world, questionId, one.id, today);
      }
    } else if (chance < 0.85) {
      const standing = await standingResolution(world.store.read, one.id);
      if (standing?.outcome === 'disputed') await settleDispute(world.as(pick([administrator, administrator, secondEditor]), today), { questionId: one.id, standing: standing.id, side: 'first', reason: 'Looked at both.' });
      else if (isDecision(standing?.outcome) && standing!.recordedById === 'user-ines' && random() < 0.3) await disputeOutcome(world.as(secondEditor, today), { questionId: one.id, standing: standing!.id, reason: 'I doubt it.', proposed: null });
      else if (random() < 0.05) await link(world, one.id, pick(questions).id, today);
      else if (standing && standing.outcome !== 'reopened' && random() < 0.2) await reopenQuestion(world.as(administrator, today), { questionId: one.id, standing: standing.id, reason: 'It was too early.' });
      else {
        one.knownOn ??= addDays(today, -Math.floor(random() ** 3 * 30));
        const outcome = pick(['yes', 'yes', 'no', 'no', 'annulled', 'partly'] as const);
        await resolveQuestion(world.as(standing?.supersedes && settledByOther(standing) ? administrator : editor, today), { questionId: one.id, standing: standing?.id ?? null, outcome, share: outcome === 'partly' ? 400_000 : null, annulReason: outcome === 'annulled' ? 'cancelled' : null, note: 'Certain.', knownOn: one.knownOn, evidence: [{ ...someEvidence(), day: one.knownOn }] }).catch((error: unknown) => assert.match(String(error), /waits for its condition/));
      }
    } else if (chance < 0.93) await withdrawCollection(world.as(administrator, today), { collection: pick(['a', 'b', 'c']) });
    else await restoreCollection(world.as(administrator, today), { collection: pick(['a', 'b', 'c']) });
  }
  return today;
}

const settledByOther = ({ recordedById }: { recordedById: string | null }) => recordedById !== 'user-ines';

/** Puts one under the other, unless that would be a circle. */
async function link(world: World, questionId: string, id: string, today: Day): Promise<void> {
  const seen = await conditionOf(world.store.read, questionId);
  await setCondition(world.as(editor, today), { questionId, seen: seen?.id ?? null, condition: { id }, needs: 'yes' }).catch((error: unknown) => assert.match(String(error), /circle/));
}
