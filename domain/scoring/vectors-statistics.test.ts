import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { normalQuantile } from './normal.ts';
import { calibrationOf } from './calibration.ts';
import { SCORING } from './constants.ts';
import { betaPosterior } from './hit-population.ts';
import { hitRate, hitsOverBase } from './hit-rate.ts';
import { holm } from './holm.ts';
import { clopperPearson, jeffreys, wilson } from './intervals.ts';
import { compareOn } from './pairwise.ts';
import { ppmOf } from './ppm.ts';
import { rankIntervals } from './rank-intervals.ts';
import { consistencyBand } from './reliability.ts';
import { countsOf, near, nearBoth, nearCorp, nearMurphy, type CorpFigures, type MurphyFigures } from './testing.ts';

type Pair = [number, number];
type Vectors = {
  hit_rate_intervals: {
    z: number; rows: { hits: number; n: number; hit_rate: number | null; wilson95: Pair | null; jeffreys95?: Pair; clopper_pearson95?: Pair }[];
    beta_posterior: { rows: { alpha: number; beta: number; hits: number; n: number; mean: number; q05: number; q95: number }[] };
  };
  hits_vs_base_rate: { q: number[]; hits: number; expected_hits: number; lift_per_call: number; variance: number; p_at_least_hits: number; pmf: number[] };
  calibration: {
    p: number[]; y: number[]; brier: number; corp: CorpFigures; pav_blocks: { x_min: number; x_max: number; n: number; cep: number }[];
    murphy_unique_values: MurphyFigures & { n_groups: number };
    murphy_4bins: MurphyFigures & { wbv: number; wbc: number; brier: number; bins: { lo: number; hi: number; n: number; mean_p: number; mean_y: number }[] };
    ece_4bins: number; calibration_in_the_large: number; spiegelhalter_z: number; spiegelhalter_p_two_sided: number; auc: number;
    consistency_band_exact_binomial: { p: number; n: number; level: number; lower: number; upper: number }[];
    degenerate: { p: number[]; y: number[]; corp: CorpFigures }[];
  };
  pairwise: {
    loss_a: number[]; loss_b: number[]; n: number; mean_diff: number; se: number; t: number; df: number; p_two_sided_t: number; p_two_sided_sign_flip_exact: number;
    sign_flip_count: Pair; ci95: Pair; holm: { p: number[]; adjusted: number[] };
  };
  rank_intervals: { mean: Record<string, number>; se: Record<string, number>; alpha: number; rank_interval: Record<string, Pair> };
};

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, 'vectors.json'), 'utf8')) as Vectors;

test('vectors: hit_rate_intervals', () => {
  const { z, rows, beta_posterior: posterior } = vectors.hit_rate_intervals;
  near(normalQuantile(0.975), z, 'z', 1e-14);
  for (const row of rows) {
    const { hits, n } = row;
    const rate = hitRate(hits, n);
    if (row.hit_rate === null) {
      assert.deepEqual([rate, wilson(hits, n), jeffreys(hits, n), clopperPearson(hits, n)], [null, null, null, null]);
      continue;
    }
    near(rate!.rate, row.hit_rate, `${hits}/${n}`);
    nearBoth(rate!.interval, row.wilson95!, `Wilson ${hits}/${n}`);
    nearBoth(jeffreys(hits, n)!, row.jeffreys95!, `Jeffreys ${hits}/${n}`);
    nearBoth(clopperPearson(hits, n)!, row.clopper_pearson95!, `Clopper-Pearson ${hits}/${n}`);
  }
  for (const { alpha, beta, hits, n, mean, q05, q95 } of posterior.rows) {
    const estimate = betaPosterior({ alpha, beta }, { hits, n });
    near(estimate.mean, mean, `posterior mean of ${hits}/${n}`);
    nearBoth([estimate.low, estimate.high], [q05, q95], `posterior of ${hits}/${n}`);
  }
});

test('vectors: hits_vs_base_rate', () => {
  const block = vectors.hits_vs_base_rate;
  const result = hitsOverBase(block.q, block.hits)!;
  near(result.expected, block.expected_hits, 'expected hits');
  near(result.lift, block.lift_per_call, 'lift');
  near(result.variance, block.variance, 'variance');
  near(result.atLeast, block.p_at_least_hits, 'upper tail');
  assert.equal(result.pmf.length, block.pmf.length);
  block.pmf.forEach((mass, h) => near(result.pmf[h], mass, `P(${h} hits)`));
});

test('vectors: calibration', () => {
  const block = vectors.calibration;
  const counts = countsOf(block.p, block.y);
  const all = calibrationOf(counts, [0, 250_000, 500_000, 750_000, 1_000_000])!;
  near(all.meanScore, block.brier, 'Brier');
  nearCorp(all.corp, block.corp, 'CORP');
  assert.deepEqual(all.corp.blocks.map(({ min, max, n }) => [min, max, n]), block.pav_blocks.map((b) => [b.x_min, b.x_max, b.n]));
  block.pav_blocks.forEach(({ cep }, i) => near(all.corp.blocks[i]!.cep, cep, `block ${i}`));
  nearMurphy(all.unique, block.murphy_unique_values, 'unique values');
  assert.equal(all.unique.bins.length, block.murphy_unique_values.n_groups);
  near(all.unique.reliability - all.unique.resolution + all.unique.uncertainty, block.brier, 'Brier from the unique values');
  nearMurphy(all.binned, block.murphy_4bins, 'bins');
  near(all.binned.withinVariance, block.murphy_4bins.wbv, 'variance within bins');
  near(all.binned.withinCovariance, block.murphy_4bins.wbc, 'covariance within bins');
  const { reliability, resolution, uncertainty, withinVariance, withinCovariance } = all.binned;
  near(reliability - resolution + uncertainty + withinVariance - withinCovariance, block.murphy_4bins.brier, 'Brier from the bins');
  assert.deepEqual(all.binned.bins.map((b) => b.n), block.murphy_4bins.bins.map((b) => b.n));
  block.murphy_4bins.bins.forEach((bin, i) => nearBoth([all.binned.bins[i]!.meanChance, all.binned.bins[i]!.observed], [bin.mean_p, bin.mean_y], `bin ${i}`));
  near(all.error, block.ece_4bins, 'calibration error');
  near(all.bias, block.calibration_in_the_large, 'bias');
  near(all.spiegelhalter!.z, block.spiegelhalter_z, 'Spiegelhalter z');
  near(all.spiegelhalter!.p, block.spiegelhalter_p_two_sided, 'Spiegelhalter p');
  near(all.rocArea, block.auc, 'AUC');
  for (const { p, n, level, lower, upper } of block.consistency_band_exact_binomial) {
    near(1 - 2 * SCORING.tail, level, 'level');
    nearBoth(consistencyBand(p, n)!, [lower, upper], `band at ${p} with ${n}`);
  }
  for (const { p, y, corp } of block.degenerate) nearCorp(calibrationOf(countsOf(p, y))!.corp, corp, String(p));
});

test('vectors: pairwise', () => {
  const block = vectors.pairwise;
  const result = compareOn(block.loss_b.map((loss, i) => loss - block.loss_a[i]!))!;
  assert.deepEqual([result.n, result.freedom, result.signFlip!.asFar, result.signFlip!.flips], [block.n, block.df, ...block.sign_flip_count]);
  near(result.mean, block.mean_diff, 'mean');
  near(result.se, block.se, 'se');
  near(result.t, block.t, 't');
  near(result.p, block.p_two_sided_t, 'p');
  near(result.signFlip!.p, block.p_two_sided_sign_flip_exact, 'p by sign flips');
  nearBoth(result.interval, block.ci95, 'interval');
  const adjusted = holm(block.holm.p);
  block.holm.adjusted.forEach((p, i) => near(adjusted[i], p, `Holm ${i}`));
  assert.equal(compareOn([0.3]), null);
});

test('vectors: rank_intervals', () => {
  const { mean, se, alpha, rank_interval: expected } = vectors.rank_intervals;
  assert.equal(SCORING.rankAlpha, alpha);
  const ids = Object.keys(mean);
  const intervals = rankIntervals(ids.map((id) => ({ mean: mean[id]!, sd: se[id]! })));
  assert.deepEqual(Object.fromEntries(ids.map((id, i) => [id, [intervals[i]!.best, intervals[i]!.worst]])), expected);
});

test('the figures stand at whole ppm, so that the counts lose nothing of them', () => {
  for (const p of vectors.calibration.p) assert.equal(ppmOf(p) / 1e6, p);
});
