import type { Day } from '#domain/articles/day.ts';
import { hitOf, logLoss } from './binary.ts';
import { judge, type Judgement } from './eligible.ts';
import type { Facts, Statement, View } from './facts.ts';
import { lossOf, MILLION, pointsOf, unitOf, type Pico, type Ppm } from './ppm.ts';
import { NOTHING_KNOWN, type Reference } from './reference.ts';

/** The numbers of one scored statement; losses and edge are integers of 1e-12, points and log loss (nats) are for showing. */
export type ScoredStatement = {
  statementId: string;
  forecasterId: string;
  questionId: string;
  clusterId: string;
  basis: 'stated' | 'implied';
  ppm: Ppm;
  /** How much of it came true. */
  came: Ppm;
  knownBy: Day;
  hindsight: boolean;
  reference: Reference;
  loss: Pico;
  /** The part of the loss that words cost because readers take them differently. */
  vagueness: Pico;
  referenceLoss: Pico;
  edge: Pico;
  points: number;
  hit: 0 | 1 | null;
  logLoss: number;
  clamped: boolean;
};

/** Judges the statements and scores those that count. */
export function score(facts: Facts, view: View, among?: (s: Statement) => boolean): { judgements: Judgement[]; scored: ScoredStatement[] } {
  const judgements = judge(facts, view, among);
  return { judgements, scored: judgements.flatMap((j) => (j.verdict === 'scored' ? [scoreOf(j)] : [])) };
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
    hit: hitOf(ppm / MILLION, came / MILLION), logLoss: nats, clamped,
  };
}
