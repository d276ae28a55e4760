import type { Day } from '#domain/articles/day.ts';
import { hitOf, logLoss } from './binary.ts';
import { judge, type Judgement } from './eligible.ts';
import { firstDayMade, isRecorded, type Facts, type Statement, type View } from './facts.ts';
import { lossOf, MILLION, pointsOf, unitOf, type Pico, type Ppm } from './ppm.ts';
import { referenceFor, shelve, type ClaimShelves, type Reference } from './reference.ts';
import { standingVerdicts } from './standing-verdicts.ts';

/** The numbers of one scored statement; losses and edge are integers of 1e-12, points and log loss (nats) are for showing. */
export type ScoredStatement = {
  statementId: string;
  forecasterId: string;
  questionId: string;
  clusterId: string;
  basis: 'stated' | 'implied';
  ppm: Ppm;
  outcome: 'yes' | 'no';
  knownBy: Day;
  hindsight: boolean;
  reference: Reference;
  loss: Pico;
  referenceLoss: Pico;
  edge: Pico;
  points: number;
  hit: 0 | 1 | null;
  logLoss: number;
  clamped: boolean;
};

/** Judges the statements and scores those that count. References rest on every recorded claim, also outside `among`. */
export function score(facts: Facts, view: View, among?: (s: Statement) => boolean): { judgements: Judgement[]; scored: ScoredStatement[] } {
  const judgements = judge(facts, view, among);
  const shelves = shelve(decidedClaims(facts, view));
  return { judgements, scored: judgements.flatMap((j) => (j.verdict === 'scored' ? [scoreOf(j, shelves)] : [])) };
}

function scoreOf({ statement: s, outcome, knownBy, hindsight }: Extract<Judgement, { verdict: 'scored' }>, shelves: ClaimShelves): ScoredStatement {
  const reference: Reference = s.reference ? { ...s.reference, rates: [] }
    : referenceFor(shelves, { questionId: s.questionId, topic: s.topic, before: firstDayMade(s) });
  const ppm = s.probability.ppm!;
  const came = outcome === 'yes' ? MILLION : 0;
  const loss = lossOf(ppm, came);
  const referenceLoss = lossOf(reference.ppm, came);
  const { nats, clamped } = logLoss(ppm / MILLION, came / MILLION);
  return {
    statementId: s.id, forecasterId: s.forecasterId, questionId: s.questionId, clusterId: s.clusterId,
    basis: s.probability.basis === 'implied' ? 'implied' : 'stated', ppm, outcome, knownBy, hindsight, reference,
    loss, referenceLoss, edge: referenceLoss - loss, points: pointsOf(unitOf(referenceLoss - loss)),
    hit: hitOf(ppm / MILLION, came / MILLION), logLoss: nats, clamped,
  };
}

// One claim a question, however many people spoke about it; a question that only withdrawn statements name is not one.
function* decidedClaims(facts: Facts, view: View) {
  const standing = standingVerdicts(facts.verdicts, view);
  const topics = new Map<string, string>();
  for (const s of facts.statements) {
    if (s.withdrawn || !isRecorded(s, view)) continue;
    const topic = topics.get(s.questionId);
    if (topic === undefined || s.topic < topic) topics.set(s.questionId, s.topic);
  }
  for (const [questionId, topic] of topics) {
    const known = standing.get(questionId);
    if (known && known.outcome !== 'annulled') yield { questionId, topic, yes: known.outcome === 'yes', knownBy: known.knownBy };
  }
}
