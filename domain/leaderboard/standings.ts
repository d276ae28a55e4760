import type { Day } from '#domain/articles/day.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import type { Judgement } from '#domain/scoring/eligible.ts';
import { compare, type Clock, type Facts, type Statement, type View } from '#domain/scoring/facts.ts';
import { meanOf, pointsOf, sumOf } from '#domain/scoring/ppm.ts';
import { clusterSums, rankBySkill, type Population, type Skill } from '#domain/scoring/ranking.ts';
import { score, type ScoredStatement } from '#domain/scoring/score.ts';

/**
 * Statements by what became of them. `calls` are right or wrong: scored ones that took a side, and `bare` ones without a number.
 * `unsided` are decided ones without a number that are neither: hedges, and bare calls beside a scored one.
 */
export type Counts = {
  statements: number; stated: number; implied: number; hits: number; calls: number; bare: number; unsided: number; hedges: number;
  void: number; open: number; overdue: number; late: number; later: number; withdrawn: number; hindsight: number;
};

/** Plain means over the n scored statements: Brier on the 0 to 1 scale, edge in points. Null, never NaN, when n is 0. */
export type Means = { n: number; meanBrier: number | null; meanReferenceLoss: number | null; meanEdge: number | null };

/**
 * One forecaster. `points` is the shrunken skill, 400 × its mean, with a 90 % interval from `low` to `high`; `nEffective` counts
 * calls that one event settles less than once each. `hedges` and `statements` count in any state; `open` includes `overdue`.
 */
export type Row = Counts & Means & {
  forecasterId: string; rank: number | null; provisional: boolean;
  points: number | null; low: number | null; high: number | null; nEffective: number | null;
  /** How many scored statements were measured against a reference of each tier. */
  tiers: Record<1 | 2 | 3 | 4, number>;
  skill: Skill | null;
  scored: ScoredStatement[];
};

export type Standings = { asOf: Day; clock: Clock; version: string; rows: Row[]; population: Population };
/** `among` chooses the statements that take part (a topic, stated numbers only); references always rest on every claim. */
export type Board = View & { among?: (s: Statement) => boolean };

/** The table on a day: ranked first, then provisional, then those with nothing scored yet. The same facts in any order give the same bits. */
export function standings(facts: Facts, { among, ...view }: Board): Standings {
  const { judgements, scored } = score(facts, view, among);
  const scoredBy = groupBy(scored, (s) => s.forecasterId);
  const { rows, population } = rankBySkill([...scoredBy].map(([id, its]) => ({ id, clusters: clusterSums(its) })));
  const skills = new Map(rows.map((skill, place) => [skill.id, { skill, place }]));
  const table = [...groupBy(judgements, (j) => j.statement.forecasterId)]
    .filter(([, its]) => its.some((j) => j.verdict !== 'withdrawn'))
    .map(([id, its]) => rowOf(id, its, scoredBy.get(id) ?? [], skills.get(id)?.skill ?? null));
  const placeOf = (row: Row) => skills.get(row.forecasterId)?.place ?? Infinity;
  return { ...view, version: SCORING_VERSION, population, rows: table.sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.forecasterId, b.forecasterId)) };
}

/** Means from exact sums: the same in whichever order statements were scored. */
export function meansOf(scored: readonly ScoredStatement[]): Means {
  const n = scored.length;
  const meanEdge = meanOf(sumOf(scored.map((s) => s.edge)), n);
  return {
    n,
    meanBrier: meanOf(sumOf(scored.map((s) => s.loss)), n),
    meanReferenceLoss: meanOf(sumOf(scored.map((s) => s.referenceLoss)), n),
    meanEdge: meanEdge === null ? null : pointsOf(meanEdge),
  };
}

function rowOf(forecasterId: string, judgements: Judgement[], scored: ScoredStatement[], skill: Skill | null): Row {
  const bound = (side: -1 | 1) => (skill ? pointsOf(skill.postMean + side * SCORING.z * skill.postSd) : null);
  return {
    forecasterId, rank: skill?.rank ?? null, provisional: skill !== null && skill.rank === null,
    points: skill ? pointsOf(skill.postMean) : null, low: bound(-1), high: bound(1), nEffective: skill?.n ?? null,
    ...meansOf(scored), ...countsOf(judgements, scored), tiers: tiersOf(scored), skill, scored,
  };
}

function countsOf(judgements: Judgement[], scored: ScoredStatement[]): Counts {
  const count = (test: (j: Judgement) => boolean) => judgements.filter(test).length;
  const sided = scored.flatMap((s) => (s.hit === null ? [] : [s.hit]));
  const bare = judgements.flatMap((j) => (j.verdict === 'no-probability' && j.hit !== null ? [j.hit] : []));
  return {
    statements: count((j) => j.verdict !== 'withdrawn'),
    stated: scored.filter((s) => s.basis === 'stated').length,
    implied: scored.filter((s) => s.basis === 'implied').length,
    hits: [...sided, ...bare].filter((hit) => hit === 1).length,
    calls: sided.length + bare.length,
    bare: bare.length,
    unsided: count((j) => j.verdict === 'no-probability' && j.hit === null),
    hedges: count((j) => j.verdict !== 'withdrawn' && j.statement.probability.hedgeOnly),
    void: count((j) => j.verdict === 'void'),
    open: count((j) => j.verdict === 'open'),
    overdue: count((j) => j.verdict === 'open' && j.overdue),
    late: count((j) => j.verdict === 'late'),
    later: count((j) => j.verdict === 'later-statement'),
    withdrawn: count((j) => j.verdict === 'withdrawn'),
    hindsight: scored.filter((s) => s.hindsight).length,
  };
}

function tiersOf(scored: ScoredStatement[]): Row['tiers'] {
  const tiers = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { reference } of scored) tiers[reference.tier] += 1;
  return tiers;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, key);
}
