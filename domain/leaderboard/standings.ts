import type { Day } from '#domain/articles/day.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import { judge, type Judgement } from '#domain/scoring/eligible.ts';
import { compare, type Clock, type Facts, type Statement, type View } from '#domain/scoring/facts.ts';
import { meanOf, pointsOf } from '#domain/scoring/ppm.ts';
import { rankSamples, sampleOfSums, type Population, type Sample, type Skill } from '#domain/scoring/ranking.ts';
import { score } from '#domain/scoring/score.ts';
import { sumsOf, type Sums } from '#domain/scoring/sums.ts';

/** Plain means over the n scored statements: Brier on the 0 to 1 scale, edge in points. Null, never NaN, when n is 0. */
export type Means = { n: number; meanBrier: number | null; meanReferenceLoss: number | null; meanEdge: number | null };

/**
 * One forecaster. `points` is the shrunken skill, 400 × its mean, with a 90 % interval from `low` to `high`; `nEffective` counts
 * calls that one event settles less than once each. `sums` are what everything here follows from.
 */
export type Row = Means & {
  forecasterId: string; rank: number | null; provisional: boolean;
  points: number | null; low: number | null; high: number | null; nEffective: number | null;
  /** How many scored statements were measured against a reference of each tier. */
  tiers: Record<1 | 2 | 3 | 4, number>;
  skill: Skill | null;
  sums: Sums;
};

export type Standings = { asOf: Day; clock: Clock; version: string; rows: Row[]; population: Population };
/** `among` chooses the statements that take part: a topic, stated numbers only. */
export type Board = View & { among?: (s: Statement) => boolean };

/** The table on a day: ranked first, then provisional, then those with nothing scored yet. The same facts in any order give the same bits. */
export function standings(facts: Facts, { among, ...view }: Board): Standings {
  const { judgements, scored } = view.counted === 'time' ? score(facts, view, among) : { judgements: judge(facts, view, among), scored: null };
  const judged = Map.groupBy(judgements, (j: Judgement) => j.statement.forecasterId);
  const calls = scored && Map.groupBy(scored, (s) => s.forecasterId);
  const sums = new Map([...judged].map(([id, its]) => [id, sumsOf(its, calls ? (calls.get(id) ?? []) : undefined)]));
  const { order, population } = orderOf([...sums].map(([id, its]) => ({ id, ...its })));
  return { asOf: view.asOf, clock: view.clock, version: SCORING_VERSION, population, rows: order.map((place) => rowOf(place, sums.get(place.id)!)) };
}

/** Enough of a forecaster's sums to say where they stand. */
export type Standing = { id: string } & Pick<Sums, 'statements' | 'n' | 'weight' | 'edge' | 'edgeSquares'>;
/** A place in the table, with the skill that leads there; null for those with nothing scored yet, who come last. */
export type Place = { id: string; skill: Skill | null };

/** Everybody with a statement that stands, in the order of the table. */
export function orderOf(everybody: readonly Standing[]): { order: Place[]; population: Population } {
  const samples: Sample[] = [];
  const unscored: string[] = [];
  for (const one of everybody) {
    if (one.n > 0) samples.push(sampleOfSums(one));
    else if (one.statements > 0) unscored.push(one.id);
  }
  const { rows, population } = rankSamples(samples);
  return { population, order: [...rows.map((skill): Place => ({ id: skill.id, skill })), ...unscored.sort(compare).map((id): Place => ({ id, skill: null }))] };
}

export function rowOf({ id, skill }: Place, sums: Sums): Row {
  const bound = (side: -1 | 1) => (skill ? pointsOf(skill.postMean + side * SCORING.z * skill.postSd) : null);
  return {
    forecasterId: id, rank: skill?.rank ?? null, provisional: skill !== null && skill.rank === null,
    points: skill ? pointsOf(skill.postMean) : null, low: bound(-1), high: bound(1), nEffective: skill?.n ?? null,
    ...meansOf(sums), tiers: { 1: sums.tier1, 2: sums.tier2, 3: sums.tier3, 4: sums.tier4 }, skill, sums,
  };
}

/** Means from exact sums: the same in whichever order statements were scored. */
export function meansOf({ n, loss, referenceLoss }: Pick<Sums, 'n' | 'loss' | 'referenceLoss'>): Means {
  const meanEdge = meanOf(referenceLoss - loss, n);
  return { n, meanBrier: meanOf(loss, n), meanReferenceLoss: meanOf(referenceLoss, n), meanEdge: meanEdge === null ? null : pointsOf(meanEdge) };
}
