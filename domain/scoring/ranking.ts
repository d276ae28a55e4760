import { SCORING } from './constants.ts';
import { compare } from './facts.ts';
import { pauleMandel } from './paule-mandel.ts';
import { unitOf } from './ppm.ts';
import { ranksInOrder } from './ranks.ts';
import { WEIGHT, type Sums } from './sums.ts';

/** ΣW and ΣD = Σw·edge of one forecaster's calls that one event settles; edges on the 0 to 1 scale. */
export type ClusterSums = { weight: number; edge: number };
export type Contestant = { id: string; clusters: readonly ClusterSums[] };

/** What the calls say of one forecaster; 0 to 1 scale. `score` is what ranks: the lower bound of the shrunken mean. */
export type Skill = {
  id: string; n: number; mean: number; variance: number; se2: number; shrink: number;
  postMean: number; postSd: number; score: number; rank: number | null;
};

/** What the calls of everybody say of the field: `spread` is τ², `centre` is μ with its variance. */
export type Population = { variance: number; size: number; pauleMandel: number; spread: number; weightedCentre: number; centre: number; centreVariance: number };

/** One forecaster's calls in three numbers: effective calls, weighted mean edge, and weighted variance about it. */
export type Sample = { id: string; n: number; mean: number; ss: number };
/** The same of many, each number in an array of its own. */
export type Samples = { ids: readonly string[]; n: Float64Array; mean: Float64Array; ss: Float64Array };
/** `order`: which sample stands at a place, best first, those below 10 effective calls after the others. */
export type Ranking = { population: Population; order: (place: number) => number; skillAt: (place: number) => Skill };

/**
 * Ranks by a lower bound on skill: empirical-Bayes shrinkage (Efron & Morris 1975) with a moderated variance (Smyth 2004) and
 * the spread of Paule & Mandel 1982. Contestants have at least one cluster each. Best first; those below 10 effective
 * calls follow, without a rank. The order of the input moves no number.
 */
export function rankBySkill(contestants: readonly Contestant[]): { rows: Skill[]; population: Population } {
  return rankSamples(contestants.map(sampleOf));
}

/** The same for samples of at least one call each, in any order. */
export function rankSamples(samples: readonly Sample[]): { rows: Skill[]; population: Population } {
  const inOrder = [...samples].sort((a, b) => compare(a.id, b.id));
  const { population, skillAt } = rankColumns({
    ids: inOrder.map((s) => s.id), n: Float64Array.from(inOrder, (s) => s.n), mean: Float64Array.from(inOrder, (s) => s.mean), ss: Float64Array.from(inOrder, (s) => s.ss),
  });
  return { population, rows: inOrder.map((_, place) => skillAt(place)) };
}

/** The same for many at once. Sums of doubles depend on their order, so everybody has to come in the same one each time. */
export function rankColumns({ ids, n, mean, ss }: Samples): Ranking {
  const size = n.length;
  const pooled = pooledVariance(n, ss);
  const [variance, se2] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i += 1) {
    variance[i] = (SCORING.variancePrior * pooled + n[i]! * ss[i]!) / (SCORING.variancePrior + n[i]! - 1);
    se2[i] = variance[i]! / n[i]!;
  }
  const field = populationOf(n, mean, se2, pooled);
  const [share, postMean, postSd, score] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i += 1) {
    share[i] = field.spread / (field.spread + se2[i]!);
    postMean[i] = field.centre + share[i]! * (mean[i]! - field.centre);
    postSd[i] = Math.sqrt(share[i]! * se2[i]! + (1 - share[i]!) ** 2 * field.centreVariance);
    score[i] = postMean[i]! - SCORING.z * postSd[i]!;
  }
  const { order, rankAt } = bestFirst(ids, n, score);
  const skillAt = (place: number): Skill => {
    const i = order(place);
    return { id: ids[i]!, n: n[i]!, mean: mean[i]!, variance: variance[i]!, se2: se2[i]!, shrink: share[i]!, postMean: postMean[i]!, postSd: postSd[i]!, score: score[i]!, rank: rankAt(place) };
  };
  return { population: field, order, skillAt };
}

/** The sample that exact sums of scored calls amount to. */
export function sampleOfSums({ id, n: calls, weight: w, edge, edgeSquares }: { id: string } & Pick<Sums, 'n' | 'weight' | 'edge' | 'edgeSquares'>): Sample {
  const weight = w / WEIGHT;
  const mean = unitOf(edge) / weight;
  return { id, n: weight ** 2 / calls, mean, ss: Math.max(0, unitOf(edgeSquares) / weight - mean ** 2) };
}

// Clusters are put in an order of size.
function sampleOf({ id, clusters }: Contestant): Sample {
  const ordered = [...clusters].sort((a, b) => a.weight - b.weight || a.edge - b.edge);
  const weight = sum(ordered, (g) => g.weight);
  const mean = sum(ordered, (g) => g.edge) / weight;
  const n = weight ** 2 / sum(ordered, (g) => g.weight ** 2);
  const ss = sum(ordered, (g) => g.weight * (g.edge / g.weight - mean) ** 2) / weight;
  return { id, n, mean, ss };
}

function pooledVariance(n: Float64Array, ss: Float64Array): number {
  let freedom = 0;
  let squares = 0;
  for (let i = 0; i < n.length; i += 1) {
    freedom += Math.max(0, n[i]! - 1);
    squares += n[i]! * ss[i]!;
  }
  const pooled = freedom > 0 ? squares / freedom : 0;
  return pooled > SCORING.varianceGrain ? pooled : SCORING.varianceFallback;
}

function populationOf(n: Float64Array, mean: Float64Array, se2: Float64Array, variance: number): Population {
  const [means, errors] = [new Float64Array(n.length), new Float64Array(n.length)];
  let size = 0;
  for (let i = 0; i < n.length; i += 1) {
    if (!reaches(n[i]!, SCORING.populationFloor)) continue;
    means[size] = mean[i]!;
    errors[size] = se2[i]!;
    size += 1;
  }
  const estimated = pauleMandel(means.subarray(0, size), errors.subarray(0, size));
  const spread = (SCORING.populationPrior * SCORING.spreadPrior + size * estimated) / (SCORING.populationPrior + size);
  let precision = 0;
  let weighted = 0;
  for (let i = 0; i < size; i += 1) {
    precision += 1 / (errors[i]! + spread);
    weighted += means[i]! / (errors[i]! + spread);
  }
  const weightedCentre = size === 0 ? 0 : weighted / precision;
  const c = size / (SCORING.populationPrior + size);
  return { variance, size, pauleMandel: estimated, spread, weightedCentre, centre: c * weightedCentre, centreVariance: size === 0 ? 0 : c ** 2 / precision };
}

/** Places of a first page, which are put in order without the rest. */
const FIRST = 100;

// By score, those with a rank first; the same scores by id. Whoever asks for a first page does not wait for everybody to be sorted.
function bestFirst(ids: readonly string[], n: Float64Array, score: Float64Array) {
  const [ranked, provisional]: [number[], number[]] = [[], []];
  for (let i = 0; i < n.length; i += 1) (reaches(n[i]!, SCORING.rankedFloor) ? ranked : provisional).push(i);
  const better = (a: number, b: number) => score[b]! - score[a]! || compare(ids[a]!, ids[b]!);
  let sorted: number[] = [];
  let ranks: number[] = [];
  const sortUpTo = (place: number) => {
    if (place < sorted.length) return;
    const least = place < FIRST && FIRST < ranked.length ? Float64Array.from(ranked, (i) => score[i]!).sort()[ranked.length - FIRST]! : -Infinity;
    const first = ranked.filter((i) => score[i]! >= least).sort(better);
    ranks = ranksInOrder(first.map((i) => score[i]!));
    sorted = least === -Infinity ? [...first, ...provisional.sort(better)] : first;
  };
  return {
    order: (place: number): number => { sortUpTo(place); return sorted[place]!; },
    rankAt: (place: number): number | null => { sortUpTo(place); return ranks[place] ?? null; },
  };
}

function reaches(n: number, floor: number): boolean {
  return n >= floor - SCORING.floorSlack;
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += valueOf(item);
  return total;
}
