import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brierScore, edgeOver, hitOf, logLoss } from './binary.ts';
import { crpsOfCdf, crpsOfNormal, crpsOfPoint, crpsOfSample, uniformCdf } from './crps.ts';
import { cameTrue, dateOption } from './date-claims.ts';
import { difficultyEffects } from './difficulty.ts';
import { intervalScore, isCovered, pinballLoss, quantileScore, weightedIntervalScore } from './interval-score.ts';
import { averageOverDays, baselineNumberScore, baselineScore, peerLogScores, peerLogScoresOverTime } from './metaculus.ts';
import { favouriteCredit, halfBrier, normalise, outcomeIndex, surprisal, uniformHalfBrier } from './multiple-choice.ts';
import { rankedProbabilityScore, rankedProbabilitySum, uniformRankedProbabilityScore } from './ordered.ts';
import { peerEdges } from './peer.ts';
import { phraseLoss, phraseSpread } from './phrase.ts';
import { picoOf } from './pico.ts';
import { lossOf, meanOf, MILLION, pointsOf, unitOf } from './ppm.ts';
import { lossOfContent } from './content.ts';
import { timeWeightedEdge } from './time-weighted.ts';
import vectors from './vectors.json' with { type: 'json' };

const near = (actual: number | null, expected: number | null, what: string, tolerance = 1e-10) =>
  assert.ok(actual === expected || (actual !== null && expected !== null && Math.abs(actual - expected) <= tolerance), `${what}: ${actual} is not ${expected}`);
const allNear = (actual: readonly (number | null)[], expected: readonly (number | null)[], what: string) => {
  assert.equal(actual.length, expected.length, what);
  actual.forEach((value, i) => near(value, expected[i]!, `${what} [${i}]`));
};

test('vectors: multiple_choice', () => {
  for (const row of vectors.multiple_choice.rows) {
    const { kept } = normalise(row.p);
    near(halfBrier(kept, row.outcome_index), row.half_brier, 'half-Brier');
    near(uniformHalfBrier(kept.length), row.uniform_reference_half_brier, 'uniform half-Brier');
    near(pointsOf(uniformHalfBrier(kept.length) - halfBrier(kept, row.outcome_index)), row.points_vs_uniform, 'points');
    near(surprisal(kept[row.outcome_index]!), row.log_loss_nats, 'log loss');
    near(rankedProbabilitySum(kept, row.outcome_index), row.rps_sum, 'RPS');
    near(rankedProbabilityScore(kept, row.outcome_index), row.rps_normalised, 'normalised RPS');
  }
});

test('vectors: numeric_crps', () => {
  const { empirical, normal, piecewise_linear: cdfs } = vectors.numeric_crps;
  for (const { sample, y, crps } of empirical) near(crpsOfSample(sample, y), crps, `sample ${sample}`);
  for (const { mu, sd, y, crps } of normal) near(crpsOfNormal(mu, sd, y), crps, `N(${mu}, ${sd})`);
  for (const { knots, cdf, y, ...row } of cdfs) {
    const [a, b] = [knots[0]!, knots.at(-1)!];
    const loss = crpsOfCdf({ knots, cdf }, y) / (b - a);
    const reference = crpsOfCdf(uniformCdf([a, b]), y) / (b - a);
    allNear([loss * (b - a), loss, reference, pointsOf(reference - loss)], [row.crps, row.loss, row.uniform_reference_loss, row.points_vs_uniform], `CDF at ${y}`);
  }
});

test('vectors: intervals', () => {
  const { rows, pinball, wis, single_interval_as_loss: lone } = vectors.intervals;
  for (const row of rows) {
    near(intervalScore(row, row.y), row.interval_score, 'interval score');
    near(weightedIntervalScore({ median: null, intervals: [row] }, row.y).wis, row.half_alpha_score, 'α/2·IS');
    assert.equal(isCovered(row, row.y), row.covered);
  }
  for (const { q, tau, y, score } of pinball) near(pinballLoss({ level: tau, value: q }, y), score, `pinball ${q}`);
  for (const row of wis) {
    near(weightedIntervalScore(row, row.y).wis, row.wis, 'WIS');
    const edges = row.intervals.flatMap(({ lower, upper, alpha }) => [{ level: alpha / 2, value: lower }, { level: 1 - alpha / 2, value: upper }]);
    near(quantileScore([...edges, { level: 0.5, value: row.median }].sort((a, b) => a.level - b.level), row.y), row.wis, 'twice the mean pinball loss');
  }
  const content = { kind: 'intervals', median: null, intervals: [{ lower: lone.lower, upper: lone.upper, level: (1 - lone.alpha) * MILLION }] } as const;
  const { loss } = lossOfContent({ kind: 'number', range: [lone.range[0]!, lone.range[1]!] }, content, { kind: 'number', value: lone.y });
  near(unitOf(loss), lone.loss, 'lone interval');
});

test('vectors: dates', () => {
  const claims = [{ from: null, to: '2027-12-31', p: 0.8 }, { from: null, to: '2027-12-31', p: 0.8 }, { from: '2027-01-01', to: '2027-06-30', p: 0.3 }];
  vectors.dates.by_date.forEach((row, i) => {
    const { p, ...window } = claims[i]!;
    assert.ok(row.claim.includes(window.to) && row.claim.endsWith(`p=${p}`));
    const y = cameTrue(window, row.event.slice(0, 10)) ? 1 : 0;
    assert.equal(y, row.y);
    near(brierScore(p, y), row.loss, row.claim);
  });
  const { categories, p, outcome, ...expected } = vectors.dates.distribution;
  const lastDays = categories.slice(0, -1).map((year) => `${year}-12-31`);
  const came = dateOption(lastDays, `${outcome}-05-05`);
  assert.equal(categories[came], outcome);
  near(halfBrier(p, came), expected.half_brier, 'half-Brier');
  near(rankedProbabilitySum(p, came), expected.rps_sum, 'RPS');
  near(rankedProbabilityScore(p, came), expected.rps_normalised, 'normalised RPS');
  near(rankedProbabilityScore(p, dateOption(lastDays, null)), expected.rps_if_not_by_2029, 'not by 2029');
  near(rankedProbabilityScore(p, dateOption(lastDays, '2030-01-01')), expected.rps_if_not_by_2029, 'after 2029');
  near(uniformRankedProbabilityScore(p.length, came), expected.uniform_reference_rps_2028, 'uniform');
});

test('vectors: metaculus', () => {
  const { baseline, baseline_multiple_choice: choice, baseline_continuous: number, peer, peer_late_joiner: late, five_day_example: days } = vectors.metaculus;
  for (const { p, score } of baseline) near(baselineScore(p), score, `baseline ${p}`);
  near(baselineScore(choice.p_outcome, choice.options), choice.score, 'baseline of options');
  near(baselineNumberScore(number.pmf_at_outcome_over_uniform), number.score, 'baseline of a number');
  for (const { p, scores } of peer) allNear(peerLogScores(p), scores, `peer ${p}`);
  const joined = peerLogScoresOverTime(late.p.map((chance, i) => ({ chance, from: late.start_fraction[i]! })));
  allNear(joined.map(({ score }) => score), late.scores, 'late joiner');
  allNear(joined.map(({ coverage }) => coverage), late.coverage, 'coverage');
  const daily = days.predictions.map((p) => (p === null ? null : baselineScore(p)));
  allNear(daily.map((score) => score ?? 0), days.daily, 'daily');
  near(averageOverDays(daily, daily.length), days.average, 'average');
});

test('vectors: metaculus, truncation', () => {
  const { honest_p: honest, gaming_p: gaming, weeks, prob_first_week: first, prob_end: end, expected } = vectors.metaculus.truncation;
  // Yes in the first week, yes at the end, or no: the score of each, over the weeks that are counted.
  const expectation = ([p1, p2]: number[], weeksIfEarly: number) => {
    const held = (yes: boolean) => Array.from({ length: weeks }, (_, week) => baselineScore(yes ? (week === 0 ? p1! : p2!) : 1 - (week === 0 ? p1! : p2!)));
    const early = averageOverDays(held(true).slice(0, 1), weeksIfEarly)!;
    return first * early + end * averageOverDays(held(true), weeks)! + (1 - first - end) * averageOverDays(held(false), weeks)!;
  };
  allNear([expectation(honest, 1), expectation(gaming, 1), expectation(honest, weeks), expectation(gaming, weeks)],
    [expected.honest_untruncated, expected.gaming_untruncated, expected.honest_truncated, expected.gaming_truncated], 'truncation');
});

test('vectors: time_weighted', () => {
  for (const { name, segments, known_at: knownAt, y, ...expected } of vectors.time_weighted.cases) {
    const held = segments.map(([from, to, p]) => ({ from: from!, to: to!, edge: edgeOver(0.5, p!, y) }));
    const { edge, coverage, counts } = timeWeightedEdge(held, { open: 0, close: 100, knownAt });
    near(edge, expected.edge, name);
    near(coverage, expected.coverage, `coverage, ${name}`);
    assert.equal(counts, expected.counts ?? true, name);
  }
});

test('vectors: verbal', () => {
  // Between the quartiles of each phrase; where they lie does not matter.
  const widths: Record<string, number> = { 'almost certain': 0.08, likely: 0.1, 'we believe': 0.25, 'about even': 0, unlikely: 0.2, 'almost no chance': 0.04 };
  for (const row of vectors.verbal.rows) {
    const around: [number, number] = [row.implied_p - widths[row.phrase]! / 2, row.implied_p + widths[row.phrase]! / 2];
    near(phraseSpread(around), row.spread, `spread of ${row.phrase}`);
    near(phraseLoss(row.implied_p, around, row.y), row.loss, row.phrase);
    near(phraseLoss(row.implied_p, [row.implied_p, row.implied_p], row.y), row.loss_without_spread, `${row.phrase} without spread`);
    const ppm = (chance: number) => Math.round(chance * MILLION);
    const content = { kind: 'phrase', median: ppm(row.implied_p), quartiles: [ppm(around[0]), ppm(around[1])] } as const;
    near(unitOf(lossOfContent({ kind: 'binary' }, content, { kind: 'binary', ppm: row.y * MILLION }).loss), row.loss, `${row.phrase} in ppm`);
  }
});

test('vectors: two_way_fixed_effects', () => {
  const { obs, components, raw_means: raw, abs_tol: tolerance } = vectors.two_way_fixed_effects;
  const observations = obs.map(([forecasterId, questionId, loss]) => ({ forecasterId: String(forecasterId), questionId: String(questionId), loss: Number(loss) }));
  const found = difficultyEffects(observations);
  const expectedOf = (numbers: object) => new Map<string, number>(Object.entries(numbers));
  assert.equal(found.length, components.length);
  found.forEach((component, i) => {
    const expected = components[i]!;
    near(component.mean, expected.grand_mean, 'mean', tolerance);
    assert.deepEqual(component.forecasters.map(({ id }) => id), Object.keys(expected.forecasters));
    assert.deepEqual(component.questions.map(({ id }) => id), Object.keys(expected.questions));
    for (const { id, effect, adjusted, n } of component.forecasters) {
      near(effect, expectedOf(expected.forecasters).get(id)!, `a of ${id}`, tolerance);
      near(adjusted, expectedOf(expected.difficulty_adjusted).get(id)!, `adjusted ${id}`, tolerance);
      const own = observations.filter(({ forecasterId }) => forecasterId === id);
      near(own.reduce((total, { loss }) => total + loss, 0) / n, expectedOf(raw).get(id)!, `raw mean of ${id}`, tolerance);
    }
    for (const { id, effect } of component.questions) near(effect, expectedOf(expected.questions).get(id)!, `b of ${id}`, tolerance);
  });
});

test('vectors: peer_edge', () => {
  for (const { loss, peer } of vectors.peer_edge.rows) allNear(peerEdges(loss.map(picoOf)), peer, `peer edge of ${loss}`);
});

test('vectors: hits_ties', () => {
  for (const { p, outcome, credit } of vectors.hits_ties.rows) {
    const given = favouriteCredit(p, outcome);
    near(given.credit, credit, `credit of ${p}`);
    assert.equal(given.tied, true);
  }
});

const edge = (name: string) => {
  const found = vectors.edge_cases.find((row) => row.case === name);
  assert.ok(found, name);
  return found;
};

test('vectors: edge cases of yes and no', () => {
  const binary = (p: number, y: number) => lossOfContent({ kind: 'binary' }, { kind: 'binary', ppm: p * MILLION }, { kind: 'binary', ppm: y * MILLION });
  for (const [name, p, y, impossible] of [['p=0 and y=1', 0, 1, true], ['p=1 and y=1', 1, 1, false]] as const) {
    const expected = edge(name);
    const { loss, log, impossible: flag } = binary(p, y);
    near(unitOf(loss), expected.brier!, name);
    near(pointsOf(0.25 - unitOf(loss)), expected.points_vs_half!, name);
    near(log!.nats, expected.log_loss_clamp_0_001!, name);
    assert.deepEqual([log!.clamped, flag], [true, impossible]);
  }
  for (const [name, p, y] of [['p=0.5 call', 0.5, 1], ['tie outcome y=0.5, p=0.7', 0.7, 0.5]] as const) {
    const { loss, hit } = binary(p, y);
    near(unitOf(loss), edge(name).brier!, name);
    assert.equal(hit, edge(name).hit);
  }
  near(unitOf(binary(0.9, 1).loss), edge('1 resolved call p=0.9 right').brier!, 'one call');
  assert.equal(meanOf(0n, 0), edge('forecaster with 0 resolved calls').brier);
  const corrected = edge('re-resolved 1 -> 0 with p=0.8');
  const [was, is] = [lossOf(800_000, MILLION), lossOf(800_000, 0)];
  allNear([was, is, is - was].map(unitOf), [corrected.old_loss!, corrected.new_loss!, corrected.delta!], 'correction');
  assert.deepEqual([hitOf(0.5, 1), logLoss(1, 1).clamped], [null, true]);
});

test('vectors: edge cases of peers', () => {
  assert.deepEqual(peerEdges([picoOf(0.09)]), [edge('single forecaster on a question').peer_score]);
  assert.deepEqual(peerEdges([picoOf(0.09), picoOf(0.09)]), edge('two forecasters, same p').peer_scores);
});

test('vectors: edge cases of options and numbers', () => {
  const short = edge('multiple choice probabilities sum to 0.99');
  const { said, kept } = normalise(short.p!);
  assert.deepEqual(said, short.p);
  allNear(kept, short.normalised!, 'renormalised');
  const { p, loss } = edge('winner is an option that did not exist when forecast').half_brier_without_other!;
  assert.equal(outcomeIndex(['A', 'B'], 'C', 'Other'), null);
  near(halfBrier(p, null), loss, 'a new option');
  // lower = upper: IS = 2/α·|y − x| and CRPS = |y − x|; outside the range: as at its end.
  for (const [x, y, alpha] of [[3, 5, 0.2], [3, 1, 0.5]] as const) {
    near(intervalScore({ lower: x, upper: x, alpha }, y), (2 / alpha) * Math.abs(y - x), edge('interval with lower=upper (point)').interval_score!);
    near(crpsOfPoint(x, y), Math.abs(y - x), edge('interval with lower=upper (point)').crps!);
  }
  assert.ok(edge('outcome outside declared numeric range').rule!.startsWith('clamp'));
  assert.equal(crpsOfCdf(uniformCdf([0, 10]), 12), crpsOfCdf(uniformCdf([0, 10]), 10));
});
