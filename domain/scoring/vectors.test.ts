import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brierScore, brierSkill, edgeOver, hitOf, logLoss } from './binary.ts';
import { lossOf, meanOf, MILLION, pointsOf, ppmOf, sumOf } from './ppm.ts';
import { rankBySkill } from './ranking.ts';
import { competitionRanks } from './ranks.ts';
import { baseRate } from './reference.ts';
import { SCORING } from './constants.ts';

type BinaryRow = { p: number; y: number; loss: number; points_vs_half: number; log_loss_nats_clamp_0_001: number; log_bits: number; clamped: boolean; hit: 0 | 1 | null };
type League = {
  clusters: Record<string, [number, number][]>; sigma2_pooled: number; n_hyper_set: number; tau2_pm: number; tau2: number; mu_weighted: number; mu: number; var_mu: number;
  rows: Record<string, { n_clusters: number; n_eff: number; mean_edge: number; var_moderated: number; se2: number; shrink: number; post_mean: number; post_sd: number; rank_score: number; ranked: boolean }>;
  points?: Record<string, number>; ranked_order?: string[]; provisional?: string[];
};
type Vectors = {
  binary: { rows: BinaryRow[] };
  binary_mean: { p: number[]; y: number[]; brier: number; log_loss_nats: number; brier_numerator_ppm2_exact: string };
  reference_skill: {
    example: { belief: number; base: number; expected_edge_at_p: { p: string; value: number }[] };
    bss: { p: number[]; y: number[]; ref: number[]; brier: number; ref_brier: number; mean_edge: number; bss_ratio_of_sums: number };
  };
  base_rate: { rows: { Y: number; N: number; m: number; kappa: number; b: number }[] };
  quantised_sums: { p_ppm: number[]; y: number[]; loss_pico: number[]; sum_pico: string };
  standard_ranks_with_ties: { scores: number[]; ranks: number[] };
} & Record<'ranking_eb' | 'ranking_eb_single_forecaster' | 'ranking_eb_no_signal' | 'ranking_eb_everyone_thin', League>;

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, 'vectors.json'), 'utf8')) as Vectors;
const near = (actual: number, expected: number, what: string) => assert.ok(Math.abs(actual - expected) <= 1e-10, `${what}: ${actual} is not ${expected}`);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test('vectors: binary', () => {
  for (const row of vectors.binary.rows) {
    near(brierScore(row.p, row.y), row.loss, `loss of ${row.p}`);
    near(pointsOf(0.25 - brierScore(row.p, row.y)), row.points_vs_half, `points of ${row.p}`);
    const { nats, clamped } = logLoss(row.p, row.y);
    near(nats, row.log_loss_nats_clamp_0_001, `log loss of ${row.p}`);
    near(nats / Math.LN2, row.log_bits, `bits of ${row.p}`);
    assert.equal(clamped, row.clamped);
    assert.equal(hitOf(row.p, row.y), row.hit);
  }
});

test('vectors: binary_mean', () => {
  const { p, y, brier, log_loss_nats: nats, brier_numerator_ppm2_exact: exact } = vectors.binary_mean;
  const sum = sumOf(p.map((chance, i) => lossOf(ppmOf(chance), y[i]! * MILLION)));
  assert.equal(String(sum), exact);
  near(meanOf(sum, p.length)!, brier, 'Brier');
  near(mean(p.map((chance, i) => logLoss(chance, y[i]!).nats)), nats, 'log loss');
});

test('vectors: reference_skill', () => {
  const { example: { belief, base, expected_edge_at_p: rows }, bss } = vectors.reference_skill;
  for (const { p, value } of rows) near(belief * edgeOver(base, Number(p), 1) + (1 - belief) * edgeOver(base, Number(p), 0), value, `expected edge at ${p}`);
  const loss = mean(bss.p.map((p, i) => brierScore(p, bss.y[i]!)));
  const referenceLoss = mean(bss.ref.map((p, i) => brierScore(p, bss.y[i]!)));
  near(loss, bss.brier, 'Brier');
  near(referenceLoss, bss.ref_brier, 'reference Brier');
  near(mean(bss.p.map((p, i) => edgeOver(bss.ref[i]!, p, bss.y[i]!))), bss.mean_edge, 'mean edge');
  near(brierSkill(loss, referenceLoss)!, bss.bss_ratio_of_sums, 'skill');
});

test('vectors: base_rate', () => {
  for (const { Y, N, m, kappa, b } of vectors.base_rate.rows) {
    assert.equal(SCORING.baseRatePrior, kappa);
    near(baseRate(Y, N, m), b, `${Y} of ${N}`);
  }
});

test('vectors: quantised_sums', () => {
  const { p_ppm: ppm, y, loss_pico: losses, sum_pico: sum } = vectors.quantised_sums;
  assert.deepEqual(ppm.map((p, i) => lossOf(p, y[i]! * MILLION)), losses);
  assert.equal(String(sumOf(losses)), sum);
});

test('vectors: standard_ranks_with_ties', () => {
  const { scores, ranks } = vectors.standard_ranks_with_ties;
  assert.deepEqual(competitionRanks(scores), ranks);
});

for (const name of ['ranking_eb', 'ranking_eb_single_forecaster', 'ranking_eb_no_signal', 'ranking_eb_everyone_thin'] as const) {
  test(`vectors: ${name}`, () => {
    const league = vectors[name];
    const { rows, population } = rankBySkill(Object.entries(league.clusters).map(([id, its]) => ({ id, clusters: its.map(([weight, edge]) => ({ weight, edge })) })));
    assert.equal(population.size, league.n_hyper_set);
    near(population.variance, league.sigma2_pooled, 'σ²');
    near(population.pauleMandel, league.tau2_pm, 'τ² (Paule-Mandel)');
    near(population.spread, league.tau2, 'τ²');
    near(population.weightedCentre, league.mu_weighted, 'weighted μ');
    near(population.centre, league.mu, 'μ');
    near(population.centreVariance, league.var_mu, 'variance of μ');
    assert.equal(rows.length, Object.keys(league.rows).length);
    for (const row of rows) {
      const expected = league.rows[row.id]!;
      assert.equal(row.rank !== null, expected.ranked);
      near(row.n, expected.n_eff, `${row.id} n`);
      near(row.mean, expected.mean_edge, `${row.id} mean`);
      near(row.variance, expected.var_moderated, `${row.id} variance`);
      near(row.se2, expected.se2, `${row.id} s²`);
      near(row.shrink, expected.shrink, `${row.id} shrink`);
      near(row.postMean, expected.post_mean, `${row.id} posterior mean`);
      near(row.postSd, expected.post_sd, `${row.id} posterior sd`);
      near(row.score, expected.rank_score, `${row.id} score`);
      if (league.points) near(pointsOf(row.postMean), league.points[row.id]!, `${row.id} points`);
    }
    if (league.ranked_order) assert.deepEqual(rows.filter((row) => row.rank !== null).map((row) => row.id), league.ranked_order);
    if (league.provisional) assert.deepEqual(rows.filter((row) => row.rank === null).map((row) => row.id), league.provisional);
  });
}
