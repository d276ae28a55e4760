import { SCORING } from './constants.ts';
import { compare } from './facts.ts';
import { pauleMandel } from './paule-mandel.ts';
import { sumOf, unitOf, type Pico } from './ppm.ts';
import { competitionRanks } from './ranks.ts';

/** ΣW and ΣD = Σw·edge of one forecaster's calls that one event settles; edges on the 0 to 1 scale. */
export type ClusterSums = { weight: number; edge: number };
export type Contestant = { id: string; clusters: readonly ClusterSums[] };

/** What the calls say of one forecaster; 0 to 1 scale. `score` is what ranks: the lower bound of the shrunken mean. */
export type Skill = {
  id: string; clusters: number; n: number; mean: number; variance: number; se2: number; shrink: number;
  postMean: number; postSd: number; score: number; rank: number | null;
};

/** What the calls of everybody say of the field: `spread` is τ², `centre` is μ with its variance. */
export type Population = { variance: number; size: number; pauleMandel: number; spread: number; weightedCentre: number; centre: number; centreVariance: number };

type Sample = { id: string; clusters: number; n: number; mean: number; ss: number };
type Estimate = { mean: number; se2: number };

/**
 * Ranks by a lower bound on skill: empirical-Bayes shrinkage (Efron & Morris 1975) with a moderated variance (Smyth 2004) and
 * the spread of Paule & Mandel 1982. Contestants have at least one cluster each. Best first; those below 10 effective
 * calls follow, without a rank. Neither names nor the order of the input move any number.
 */
export function rankBySkill(contestants: readonly Contestant[]): { rows: Skill[]; population: Population } {
  const samples = contestants.map(sampleOf).sort(bySize);
  const variance = pooledVariance(samples);
  const moderated = samples.map((s) => ({ ...s, ...moderate(s, variance) }));
  const population = populationOf(moderated.filter((s) => reaches(s.n, SCORING.populationFloor)), variance);
  const skills = moderated.map((s) => shrink(s, population)).sort((a, b) => b.score - a.score || compare(a.id, b.id));
  const ranked = skills.filter((s) => reaches(s.n, SCORING.rankedFloor));
  const ranks = competitionRanks(ranked.map((s) => s.score));
  const provisional = skills.filter((s) => !reaches(s.n, SCORING.rankedFloor));
  return { rows: [...ranked.map((s, i) => ({ ...s, rank: ranks[i]! })), ...provisional], population };
}

/** k calls that one event settles weigh 1/√k each: the fifty states of one election night count as about seven, in one cluster. */
export function clusterSums(calls: Iterable<{ clusterId: string; edge: Pico }>): ClusterSums[] {
  const edges = new Map<string, Pico[]>();
  for (const { clusterId, edge } of calls) {
    const its = edges.get(clusterId);
    if (its) its.push(edge);
    else edges.set(clusterId, [edge]);
  }
  return [...edges.values()].map((its) => ({ weight: Math.sqrt(its.length), edge: unitOf(sumOf(its)) / Math.sqrt(its.length) }));
}

// Sums of doubles depend on their order, so clusters and forecasters are put in an order of size, never of name.
function sampleOf({ id, clusters }: Contestant): Sample {
  const ordered = [...clusters].sort((a, b) => a.weight - b.weight || a.edge - b.edge);
  const weight = sum(ordered.map((g) => g.weight));
  const mean = sum(ordered.map((g) => g.edge)) / weight;
  const n = weight ** 2 / sum(ordered.map((g) => g.weight ** 2));
  const ss = sum(ordered.map((g) => g.weight * (g.edge / g.weight - mean) ** 2)) / weight;
  return { id, clusters: ordered.length, n, mean, ss };
}

function bySize(a: Sample, b: Sample): number {
  return a.mean - b.mean || a.n - b.n || a.ss - b.ss || a.clusters - b.clusters || compare(a.id, b.id);
}

function pooledVariance(samples: Sample[]): number {
  const freedom = sum(samples.map((s) => (s.clusters > 1 ? s.n - 1 : 0)));
  const pooled = freedom > 0 ? sum(samples.map((s) => s.n * s.ss)) / freedom : 0;
  return pooled > SCORING.varianceGrain ? pooled : SCORING.varianceFallback;
}

function moderate({ n, ss }: Sample, pooled: number): { variance: number; se2: number } {
  const variance = (SCORING.variancePrior * pooled + n * ss) / (SCORING.variancePrior + n - 1);
  return { variance, se2: variance / n };
}

function populationOf(estimates: Estimate[], variance: number): Population {
  const size = estimates.length;
  const estimated = pauleMandel(estimates);
  const spread = (SCORING.populationPrior * SCORING.spreadPrior + size * estimated) / (SCORING.populationPrior + size);
  const precision = sum(estimates.map((e) => 1 / (e.se2 + spread)));
  const weightedCentre = size === 0 ? 0 : sum(estimates.map((e) => e.mean / (e.se2 + spread))) / precision;
  const c = size / (SCORING.populationPrior + size);
  return { variance, size, pauleMandel: estimated, spread, weightedCentre, centre: c * weightedCentre, centreVariance: size === 0 ? 0 : c ** 2 / precision };
}

function shrink({ id, clusters, n, mean, variance, se2 }: Sample & Estimate & { variance: number }, field: Population): Skill {
  const share = field.spread / (field.spread + se2);
  const postMean = field.centre + share * (mean - field.centre);
  const postSd = Math.sqrt(share * se2 + (1 - share) ** 2 * field.centreVariance);
  return { id, clusters, n, mean, variance, se2, shrink: share, postMean, postSd, score: postMean - SCORING.z * postSd, rank: null };
}

function reaches(n: number, floor: number): boolean {
  return n >= floor - SCORING.floorSlack;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
