import { hitOf, logLoss } from './binary.ts';
import { contentNumbers } from './content-numbers.ts';
import { judge, type Judgement } from './eligible.ts';
import type { Facts, Statement, View } from './facts.ts';
import { lossOf, MILLION, pointsOf, unitOf } from './ppm.ts';
import { overTime } from './over-time.ts';
import { NOTHING_KNOWN } from './reference.ts';
import type { ScoredStatement } from './scored.ts';
import { cameOf, expectedOf, outcomeOf } from './sums.ts';

export type { ScoredStatement } from './scored.ts';

/** Judges the statements and scores those that count; in the view over time, one for each forecaster and question. */
export function score(facts: Facts, view: View, among?: (s: Statement) => boolean): { judgements: Judgement[]; scored: ScoredStatement[] } {
  const judgements = judge(facts, view, among);
  const scored = judgements.flatMap((j) => (j.verdict === 'scored' ? [scoreOf(j)] : []));
  return { judgements, scored: view.counted === 'time' ? overTime(facts, view, scored) : scored };
}

/** The numbers of a statement that counts. A vague word costs its spread on top, whatever happens. */
export function scoreOf({ statement: s, known, hindsight }: Extract<Judgement, { verdict: 'scored' }>): ScoredStatement {
  const { knownBy } = known;
  const reference = s.reference ?? NOTHING_KNOWN;
  const common = { statementId: s.id, forecasterId: s.forecasterId, questionId: s.questionId, clusterId: s.clusterId, knownBy, hindsight, reference, tier: reference.tier };
  if (s.said) {
    const numbers = contentNumbers(s.said, outcomeOf(known));
    const edge = numbers.referenceLoss - numbers.loss;
    return { ...common, ...numbers, basis: 'stated', ppm: null, came: null, value: known.value, vagueness: 0, edge, points: pointsOf(unitOf(edge)) };
  }
  const came = cameOf(known);
  const ppm = s.probability.ppm!;
  const vagueness = s.probability.vagueness ?? 0;
  const loss = lossOf(ppm, came) + vagueness;
  const referenceLoss = lossOf(reference.ppm, came);
  const { nats, clamped } = logLoss(ppm / MILLION, came / MILLION);
  return {
    ...common, basis: s.probability.basis === 'implied' ? 'implied' : 'stated', ppm, came, value: null,
    loss, vagueness, referenceLoss, edge: referenceLoss - loss, points: pointsOf(unitOf(referenceLoss - loss)),
    hit: hitOf(ppm / MILLION, came / MILLION), logLoss: nats, clamped, expected: expectedOf(s, ppm > MILLION / 2),
  };
}
