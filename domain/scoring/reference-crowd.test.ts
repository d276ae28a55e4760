import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bootstrapInterval } from './bootstrap.ts';
import { lossOf, meanOf, MILLION, sumOf, unitOf, type Pico } from './ppm.ts';
import { csvRows } from './testing.ts';

// ForecastBench, the board of 10 December 2025: three forecasters who say the same of every question.
type Means = { dataset: number; market: number; overall: number };
type Published = Means & Partial<Record<'ci_dataset' | 'ci_market' | 'ci_overall', [number, number]>>;
type Expected = {
  counts: { rows: number; dataset: number; market: number; published_N_dataset: number; published_N_market: number };
  published: Record<string, Published>; recomputed: Record<string, Means>; abs_tol: { published: number; recomputed: number; bootstrap_ci: number };
};
type Question = { type: 'dataset' | 'market'; stratum: string; came: number };

const folder = path.resolve(import.meta.dirname, '../../../shared/scoring/reference/forecastbench');
const options = { skip: existsSync(folder) ? false : 'shared/ is not beside this checkout' };
const expected = () => JSON.parse(readFileSync(path.join(folder, 'expected_forecastbench_20251210.json'), 'utf8')) as Expected;
const questions = () => csvRows(path.join(folder, 'resolutions_2025-12-10.csv')).map((row): Question =>
  ({ type: row.question_type as Question['type'], stratum: `${row.forecast_due_date} ${row.source}`, came: Number(row.outcome) * MILLION }));
const always = { 'Always 0': 0, 'Always 0.5': 500_000, 'Always 1': MILLION };

test('the questions of each kind are as many as the board says', options, () => {
  const { counts } = expected();
  const all = questions();
  const n = (type: string) => all.filter((question) => question.type === type).length;
  assert.deepEqual([all.length, n('dataset'), n('market')], [counts.rows, counts.dataset, counts.market]);
  assert.deepEqual([all.length, n('dataset'), n('market')], [12_046, counts.published_N_dataset, counts.published_N_market]);
});

test('the nine printed means are reproduced, and the recomputed ones to the last digits', options, () => {
  const { published, recomputed, abs_tol: tolerance } = expected();
  const all = questions();
  for (const [name, ppm] of Object.entries(always)) {
    const means = meansOf(all.map((question) => ({ ...question, loss: lossOf(ppm, question.came) })));
    for (const kind of ['dataset', 'market', 'overall'] as const) {
      assert.ok(Math.abs(means[kind] - published[name]![kind]) <= tolerance.published, `${name}, ${kind}: ${means[kind]}`);
      assert.ok(Math.abs(means[kind] - recomputed[name]![kind]) <= tolerance.recomputed, `${name}, ${kind}: ${means[kind]}`);
    }
  }
});

test('the printed 95 % intervals are reproduced by drawing questions again within each due date and source', options, () => {
  const { published, abs_tol: { bootstrap_ci: tolerance } } = expected();
  const all = questions();
  for (const name of ['Always 0', 'Always 1'] as const) {
    for (const kind of ['dataset', 'market', 'overall'] as const) {
      const scored = all.filter(({ type }) => kind === 'overall' || type === kind).map(({ type, stratum, came }) => ({ type, stratum, loss: unitOf(lossOf(always[name], came)) }));
      const interval = bootstrapInterval([...Map.groupBy(scored, ({ stratum }) => stratum).values()], meanOfMeans, { level: 0.95, seed: 20_251_210 })!;
      published[name]![`ci_${kind}`]!.forEach((end, i) => assert.ok(Math.abs(interval[i]! - end) <= tolerance, `${name}, ${kind}: ${interval} is not within ${tolerance} of ${end}`));
    }
  }
});

// Each kind of question counts half in the overall mean, however many there are of it.
function meansOf(scored: readonly { type: string; loss: Pico }[]): Means {
  const mean = (type: string) => { const losses = scored.flatMap((row) => (row.type === type ? [row.loss] : [])); return meanOf(sumOf(losses), losses.length)!; };
  const [dataset, market] = [mean('dataset'), mean('market')];
  return { dataset, market, overall: (dataset + market) / 2 };
}

// The same in doubles, for a thousand resamples, over the kinds that are there.
function meanOfMeans(drawn: readonly { type: string; loss: number }[]): number {
  const [sums, n] = [[0, 0], [0, 0]];
  for (const { type, loss } of drawn) {
    const kind = type === 'dataset' ? 0 : 1;
    sums[kind]! += loss;
    n[kind]! += 1;
  }
  const means = sums.flatMap((sum, kind) => (n[kind] === 0 ? [] : [sum / n[kind]!]));
  return means.reduce((total, mean) => total + mean, 0) / means.length;
}
