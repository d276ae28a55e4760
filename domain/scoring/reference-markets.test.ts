import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brierScore, edgeOver, hitOf } from './binary.ts';
import { corp } from './corp.ts';
import { groupCalls, meanScoreOf, type Group } from './counts.ts';
import { rocArea } from './discrimination.ts';
import { compareOn } from './pairwise.ts';
import { rankBySkill } from './ranking.ts';
import { besideCheckout, csvRows, near, nearCorp, type CorpFigures } from './testing.ts';

type Crowd = { correlation: number; correct: number; brier: number; corp: CorpFigures; auc: number };
type Ranked = { n_clusters: number; n_eff: number; mean_edge: number; var_moderated: number; se2: number; shrink: number; post_mean: number; post_sd: number; rank_score: number; ranked: boolean };
type Pooled = {
  published: { market_correlation: number; survey_correlation: number; market_accuracy: number; abs_tol: { market_correlation: number; survey_correlation: number; market_accuracy: number } };
  abs_tol_recomputed: number; recomputed: { n_questions: number; replicated: number; market: Crowd; survey_mean: Crowd }; rows: { all_survey: number; named: number; forecasters: number };
  ranking: { sigma2_pooled: number; n_hyper_set: number; tau2_pm: number; tau2: number; mu_weighted: number; mu: number; var_mu: number; order: string[]; rows: Record<string, Ranked> };
  pairwise_top6: { a: string; b: string; n: number; comparable: boolean; mean_diff_b_minus_a?: number; t?: number; p_two_sided?: number }[];
};
type Platform = { n: number; mean_outcome: number; brier: number; corp: CorpFigures; auc: number };
type Call = { chance: number; outcome: number };

const inPool = (name: string) => besideCheckout('pooledmarket', name);
const { skip } = inPool('questions.csv');
const crowd = besideCheckout('forecastbench', 'market_crowd_forecasts.csv');
const pooled = () => JSON.parse(readFileSync(inPool('expected_pooledmarket.json').file, 'utf8')) as Pooled;

function replications() {
  const outcomes = new Map(csvRows(inPool('questions.csv').file).map((q) => [q['question_id']!, Number(q['replicated'])]));
  const survey = csvRows(inPool('survey_forecasts.csv').file).map((s) => ({ question: s['question_id']!, forecaster: s['forecaster_id']!, chance: Number(s['response']), outcome: outcomes.get(s['question_id']!)! }));
  // Trades stand in the order of time: the last price of a question is its market's forecast.
  const last = new Map(csvRows(inPool('market_trades.csv').file).map((trade) => [trade['question_id']!, Number(trade['price'])]));
  return { outcomes, survey, market: [...outcomes].map(([id, outcome]): Call => ({ chance: last.get(id)!, outcome })) };
}

test('replications: the market and the mean of the survey, as published and to the last digit', { skip }, () => {
  const { published, recomputed, rows, abs_tol_recomputed: tolerance } = pooled();
  const { outcomes, survey, market } = replications();
  assert.deepEqual([outcomes.size, survey.length], [recomputed.n_questions, rows.all_survey]);
  const mean = [...outcomes].map(([id, outcome]): Call => ({ chance: average(survey.filter((s) => s.question === id).map((s) => s.chance)), outcome }));
  near(correlation(market), published.market_correlation, 'market, published', published.abs_tol.market_correlation);
  near(correlation(mean), published.survey_correlation, 'survey, published', published.abs_tol.survey_correlation);
  assert.equal(hitsOf(market), 75);
  near(hitsOf(market) / 103, published.market_accuracy, 'accuracy, published', published.abs_tol.market_accuracy);
  for (const [calls, expected] of [[market, recomputed.market], [mean, recomputed.survey_mean]] as const) {
    near(correlation(calls), expected.correlation, 'correlation', tolerance);
    assert.equal(hitsOf(calls), expected.correct);
    nearCalibration(groupCalls(calls), expected, tolerance);
  }
});

test('replications: 344 forecasters rank as expected, every figure to 1e-10', { skip }, () => {
  const { ranking, rows: sizes } = pooled();
  const { rows, population } = rankBySkill(Object.entries(records()).map(([id, calls]) => ({ id, clusters: calls.map(({ chance, outcome }) => ({ weight: 1, edge: edgeOver(0.5, chance, outcome) })) })));
  assert.equal(rows.length, sizes.forecasters);
  assert.equal(population.size, ranking.n_hyper_set);
  near(population.variance, ranking.sigma2_pooled, 'σ²');
  near(population.pauleMandel, ranking.tau2_pm, 'τ² (Paule-Mandel)');
  near(population.spread, ranking.tau2, 'τ²');
  near(population.weightedCentre, ranking.mu_weighted, 'weighted μ');
  near(population.centre, ranking.mu, 'μ');
  near(population.centreVariance, ranking.var_mu, 'variance of μ');
  assert.deepEqual(rows.map((row) => row.id), ranking.order);
  for (const row of rows) {
    const expected = ranking.rows[row.id]!;
    assert.equal(row.rank !== null, expected.ranked, row.id);
    const figures = [[row.n, expected.n_eff], [row.mean, expected.mean_edge], [row.variance, expected.var_moderated], [row.se2, expected.se2], [row.shrink, expected.shrink], [row.postMean, expected.post_mean], [row.postSd, expected.post_sd], [row.score, expected.rank_score]] as const;
    figures.forEach(([actual, figure], i) => near(actual, figure, `${row.id}, figure ${i}`));
  }
});

test('replications: the first six against each other, where they answered the same questions', { skip }, () => {
  const all = records();
  for (const { a, b, n, comparable, ...expected } of pooled().pairwise_top6) {
    const others = new Map(all[b]!.map((s) => [s.question, brierScore(s.chance, s.outcome)]));
    const shared = all[a]!.filter((s) => others.has(s.question)).map((s) => others.get(s.question)! - brierScore(s.chance, s.outcome));
    const result = compareOn(shared);
    assert.deepEqual([shared.length, result !== null], [n, comparable], `${a} and ${b}`);
    if (!result) continue;
    near(result.mean, expected.mean_diff_b_minus_a!, `${a} and ${b}, mean`);
    near(result.t, expected.t!, `${a} and ${b}, t`);
    near(result.p, expected.p_two_sided!, `${a} and ${b}, p`);
  }
});

test('crowds of four platforms on 1,958 questions', { skip: crowd.skip }, () => {
  const file = besideCheckout('forecastbench', 'expected_forecastbench_20251210.json').file;
  const { abs_tol: { recomputed: tolerance }, market_crowd: { platforms } } = JSON.parse(readFileSync(file, 'utf8')) as { abs_tol: { recomputed: number }; market_crowd: { platforms: Record<string, Platform> } };
  const resolved = csvRows(crowd.file).filter((row) => row['resolved'] === '1');
  assert.deepEqual([resolved.length, Object.keys(platforms).length], [1958, 4]);
  for (const [platform, expected] of Object.entries(platforms)) {
    const calls = resolved.filter((row) => row['source'] === platform).map((row): Call => ({ chance: Number(row['crowd_prob']), outcome: Number(row['resolved_to']) }));
    assert.equal(calls.length, expected.n, platform);
    near(average(calls.map((c) => c.outcome)), expected.mean_outcome, platform, tolerance);
    // The file writes the same 30 % as 0.3 and as 0.30000000000000004. The expected CORP takes them as one, the expected ROC area as two.
    nearCalibration(groupCalls(calls), expected, tolerance, apart(calls));
  }
});

/** The calls of each forecaster who left a name. */
function records() {
  const named = replications().survey.filter((s) => s.forecaster !== '');
  assert.equal(named.length, pooled().rows.named);
  return Object.groupBy(named, (s) => s.forecaster) as Record<string, typeof named>;
}

function nearCalibration(groups: readonly Group[], expected: { brier: number; corp: CorpFigures; auc: number }, tolerance: number, ranked = groups): void {
  near(meanScoreOf(groups), expected.brier, 'Brier', tolerance);
  nearCorp(corp(groups)!, expected.corp, 'CORP', tolerance);
  near(rocArea(ranked), expected.auc, 'AUC', tolerance);
}

/** Groups of chances that are equal to the last digit. */
function apart(calls: Call[]): Group[] {
  const groups = Map.groupBy(calls, (c) => c.chance);
  return [...groups].sort(([a], [b]) => a - b).map(([chance, its]) => ({ chance, n: its.length, y: its.filter((c) => c.outcome === 1).length }));
}

function hitsOf(calls: Call[]): number {
  return calls.filter(({ chance, outcome }) => hitOf(chance, outcome) === 1).length;
}

function average(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function correlation(calls: Call[]): number {
  const [x, y] = [average(calls.map((c) => c.chance)), average(calls.map((c) => c.outcome))];
  const [xy, xx, yy] = [average(calls.map((c) => (c.chance - x) * (c.outcome - y))), average(calls.map((c) => (c.chance - x) ** 2)), average(calls.map((c) => (c.outcome - y) ** 2))];
  return xy / Math.sqrt(xx * yy);
}
