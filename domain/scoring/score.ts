import { hitOf, logLoss } from './binary.ts';
import { judge, type Judgement } from './eligible.ts';
import type { Facts, Statement, View } from './facts.ts';
import { lossOf, MILLION, pointsOf, unitOf } from './ppm.ts';
import { overTime } from './over-time.ts';
import { NOTHING_KNOWN } from './reference.ts';
import type { ScoredStatement } from './scored.ts';
import { expectedOf } from './sums.ts';

export type { ScoredStatement } from './scored.ts';

/** Judges the statements and scores those that count; in the view over time, one for each forecaster and question. */
export function score(facts: Facts, view: View, among?: (s: Statement) => boolean): { judgements: Judgement[]; scored: ScoredStatement[] } {
  const judgements = judge(facts, view, among);
  const scored = judgements.flatMap((j) => (j.verdict === 'scored' ? [scoreOf(j)] : []));
  return { judgements, scored: view.counted === 'time' ? overTime(facts, view, scored) : scored };
}

/** The numbers of a statement that counts. A vague word costs its spread on top, whatever happens. */
export function scoreOf({ statement: s, known: { came, knownBy }, hindsight }: Extract<Judgement, { verdict: 'scored' }>): ScoredStatement {
  const reference = s.reference ?? NOTHING_KNOWN;
  const ppm = s.probability.ppm!;
  const vagueness = s.probability.vagueness ?? 0;
  const loss = lossOf(ppm, came) + vagueness;
  const referenceLoss = lossOf(reference.ppm, came);
  const { nats, clamped } = logLoss(ppm / MILLION, came / MILLION);
  return {
    statementId: s.id, forecasterId: s.forecasterId, questionId: s.questionId, clusterId: s.clusterId,
    basis: s.probability.basis === 'implied' ? 'implied' : 'stated', ppm, came, knownBy, hindsight, reference,
    loss, vagueness, referenceLoss, edge: referenceLoss - loss, points: pointsOf(unitOf(referenceLoss - loss)),
    hit: hitOf(ppm / MILLION, came / MILLION), logLoss: nats, clamped, expected: expectedOf(s, ppm > MILLION / 2), tier: reference.tier,
  };
}
