import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brierScore, logLoss } from './binary.ts';
import { isCovered, quantileScore, weightedIntervalScore, type QuantileForecast } from './interval-score.ts';
import { halfBrier, normalise } from './multiple-choice.ts';
import { rankedProbabilityScore } from './ordered.ts';
import { csvRows } from './testing.ts';

// COVID-19 forecasts of the European hub, as the R package scoringutils ships and scores them.
type Column = 'wis' | 'overprediction' | 'underprediction' | 'dispersion' | 'interval_coverage_50' | 'interval_coverage_90' | 'ae_median';
type Expected = { published: { table: Record<string, Record<Column, number>> }; recomputed_quantile: Record<string, Record<Column, number>>; recomputed_binary: Record<string, { n: number; brier: number; log_loss_nats: number | null }>; abs_tol: { recomputed_relative: number } };

const folder = path.resolve(import.meta.dirname, '../../../shared/scoring/reference/scoringutils');
const options = { skip: existsSync(folder) ? false : 'shared/ is not beside this checkout' };
const expected = () => JSON.parse(readFileSync(path.join(folder, 'expected_scoringutils.json'), 'utf8')) as Expected;
const rowsOf = (kind: string) => csvRows(path.join(folder, `example_${kind}.csv`)).filter(({ model, predicted }) => model !== 'NA' && predicted !== 'NA');
const groupOf = (row: Record<string, string>) => `${row.model}|${row.target_type}`;
const targetOf = (row: Record<string, string>) => `${groupOf(row)}|${row.location}|${row.target_end_date}|${row.horizon}`;
const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;
const near = (actual: number, value: number, tolerance: number, what: string) => assert.ok(Math.abs(actual - value) <= tolerance, `${what}: ${actual} is not ${value}`);

test('quantile forecasts: the published table of 7 rows and 7 columns to three digits, and the recomputed one', options, () => {
  const { published, recomputed_quantile: recomputed, abs_tol: { recomputed_relative: relative } } = expected();
  const scored = Map.groupBy([...Map.groupBy(rowsOf('quantile'), targetOf).values()].map((rows) => ({ group: groupOf(rows[0]!), ...scoresOf(rows) })), ({ group }) => group);
  assert.deepEqual([...scored.keys()].toSorted(), Object.keys(recomputed).toSorted());
  assert.equal(Object.keys(published.table).length, 7);
  for (const [group, its] of scored) {
    for (const [column, value] of Object.entries(recomputed[group]!) as [Column, number][]) {
      const actual = mean(its.map((row) => row[column]));
      near(actual, value, relative * Math.abs(value), `${column} of ${group}`);
      assert.equal(Number(actual.toPrecision(3)), published.table[group]![column], `${column} of ${group}`);
    }
  }
});

test('forecasts of yes and no: Brier score and log loss of each model', options, () => {
  const { recomputed_binary: recomputed } = expected();
  const groups = Map.groupBy(rowsOf('binary').map((row) => ({ group: groupOf(row), p: Number(row.predicted), y: Number(row.observed) })), ({ group }) => group);
  assert.deepEqual([...groups.keys()].toSorted(), Object.keys(recomputed).toSorted());
  for (const [group, its] of groups) {
    const { n, brier, log_loss_nats: nats } = recomputed[group]!;
    assert.equal(its.length, n);
    near(mean(its.map(({ p, y }) => brierScore(p, y))), brier, 1e-12, group);
    const logs = its.map(({ p, y }) => logLoss(p, y));
    if (nats === null) assert.ok(logs.some(({ clamped }) => clamped), group);
    else { assert.ok(logs.every(({ clamped }) => !clamped), group); near(mean(logs.map((log) => log.nats)), nats, 1e-12, group); }
  }
});

test('forecasts of three options: each is whole, and in order costs as the mean of its two cuts', options, () => {
  const order = ['low', 'medium', 'high'];
  for (const kind of ['nominal', 'ordinal']) {
    const targets = [...Map.groupBy(rowsOf(kind), targetOf).values()];
    assert.equal(targets.length, 887);
    for (const rows of targets) {
      const { kept } = normalise(order.map((label) => Number(rows.find(({ predicted_label: of }) => of === label)!.predicted)));
      const came = order.indexOf(rows[0]!.observed!);
      const [low, , high] = kept as [number, number, number];
      near(rankedProbabilityScore(kept, came), (brierScore(low, came === 0 ? 1 : 0) + brierScore(high, came === 2 ? 1 : 0)) / 2, 1e-12, kind);
      assert.ok(halfBrier(kept, came) >= (1 - kept[came]!) ** 2 / 2 && halfBrier(kept, came) <= 1);
    }
  }
});

function scoresOf(rows: Record<string, string>[]): Record<Column, number> {
  const y = Number(rows[0]!.observed);
  const quantiles = rows.map((row): QuantileForecast => ({ level: Number(row.quantile_level), value: Number(row.predicted) })).sort((a, b) => a.level - b.level);
  assert.equal(quantiles.length, 23);
  const median = quantiles[11]!.value;
  const intervals = quantiles.slice(0, 11).map(({ level, value }, i) => ({ lower: value, upper: quantiles[22 - i]!.value, alpha: 2 * level }));
  const { wis, ...parts } = weightedIntervalScore({ median, intervals }, y);
  near(quantileScore(quantiles, y), wis, 1e-9 * Math.max(1, wis), 'twice the mean pinball loss');
  const covers = (level: number) => (isCovered(intervals.find(({ alpha }) => Math.abs(1 - alpha - level) < 1e-9)!, y) ? 1 : 0);
  return { wis, ...parts, interval_coverage_50: covers(0.5), interval_coverage_90: covers(0.9), ae_median: Math.abs(y - median) };
}
