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
type Estimate = { mean: number; se2: number };

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
  // Sums of doubles depend on their order, so everybody is always taken in the same one.
  const inOrder = isSorted(samples) ? samples : [...samples].sort((a, b) => compare(a.id, b.id));
  const variance = pooledVariance(inOrder);
  const skills = inOrder.map((sample) => unshrunk(sample, variance));
  const population = populationOf(skills.filter((s) => reaches(s.n, SCORING.populationFloor)), variance);
  for (const skill of skills) shrink(skill, population);
  const ranked = skills.filter((s) => reaches(s.n, SCORING.rankedFloor)).sort(byScore);
  ranksInOrder(ranked.map((s) => s.score)).forEach((rank, i) => { ranked[i]!.rank = rank; });
  return { rows: [...ranked, ...skills.filter((s) => !reaches(s.n, SCORING.rankedFloor)).sort(byScore)], population };
}

/** The sample that exact sums of scored calls amount to. */
export function sampleOfSums({ id, n: calls, weight: w, edge, edgeSquares }: { id: string } & Pick<Sums, 'n' | 'weight' | 'edge' | 'edgeSquares'>): Sample {
  const weight = w / WEIGHT;
  const mean = unitOf(edge) / weight;
  return { id, n: weight ** 2 / calls, mean, ss: Math.max(0, unitOf(edgeSquares) / weight - mean ** 2) };
}

// For the same reason clusters are put in an order of size.
function sampleOf({ id, clusters }: Contestant): Sample {
  const ordered = [...clusters].sort((a, b) => a.weight - b.weight || a.edge - b.edge);
  const weight = sum(ordered, (g) => g.weight);
  const mean = sum(ordered, (g) => g.edge) / weight;
  const n = weight ** 2 / sum(ordered, (g) => g.weight ** 2);
  const ss = sum(ordered, (g) => g.weight * (g.edge / g.weight - mean) ** 2) / weight;
  return { id, n, mean, ss };
}

function isSorted(samples: readonly Sample[]): boolean {
  return samples.every((s, i) => i === 0 || samples[i - 1]!.id < s.id);
}

function byScore(a: Skill, b: Skill): number {
  return b.score - a.score || compare(a.id, b.id);
}

function pooledVariance(samples: readonly Sample[]): number {
  const freedom = sum(samples, (s) => Math.max(0, s.n - 1));
  const pooled = freedom > 0 ? sum(samples, (s) => s.n * s.ss) / freedom : 0;
  return pooled > SCORING.varianceGrain ? pooled : SCORING.varianceFallback;
}

function unshrunk({ id, n, mean, ss }: Sample, pooled: number): Skill {
  const variance = (SCORING.variancePrior * pooled + n * ss) / (SCORING.variancePrior + n - 1);
  return { id, n, mean, variance, se2: variance / n, shrink: 0, postMean: 0, postSd: 0, score: 0, rank: null };
}

function populationOf(estimates: readonly Estimate[], variance: number): Population {
  const size = estimates.length;
  const estimated = pauleMandel(estimates);
  const spread = (SCORING.populationPrior * SCORING.spreadPrior + size * estimated) / (SCORING.populationPrior + size);
  const precision = sum(estimates, (e) => 1 / (e.se2 + spread));
  const weightedCentre = size === 0 ? 0 : sum(estimates, (e) => e.mean / (e.se2 + spread)) / precision;
  const c = size / (SCORING.populationPrior + size);
  return { variance, size, pauleMandel: estimated, spread, weightedCentre, centre: c * weightedCentre, centreVariance: size === 0 ? 0 : c ** 2 / precision };
}

function shrink(skill: Skill, field: Population): void {
  const { mean, se2 } = skill;
  const share = field.spread / (field.spread + se2);
  skill.shrink = share;
  skill.postMean = field.centre + share * (mean - field.centre);
  skill.postSd = Math.sqrt(share * se2 + (1 - share) ** 2 * field.centreVariance);
  skill.score = skill.postMean - SCORING.z * skill.postSd;
}

function reaches(n: number, floor: number): boolean {
  return n >= floor - SCORING.floorSlack;
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += valueOf(item);
  return total;
}
