import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brierScore } from './binary.ts';
import { difficultyEffects } from './difficulty.ts';
import { csvRows } from './testing.ts';

// Forecasts of whether studies replicate (Gordon et al. 2021); the effects were fitted with R's lm.
type Fit = { n_rows: number; n_forecasters: number; n_questions: number; grand_mean: number; forecaster_effect: Record<string, number>; question_effect: Record<string, number> };

const folder = path.resolve(import.meta.dirname, '../../../shared/scoring/reference/pooledmarket');

test('four projects that share no forecaster are four components, with the effects that R finds', { skip: existsSync(folder) ? false : 'shared/ is not beside this checkout' }, () => {
  const expected = (JSON.parse(readFileSync(path.join(folder, 'expected_pooledmarket.json'), 'utf8')) as { two_way_fixed_effects: { components: Record<string, Fit> } }).two_way_fixed_effects.components;
  const replicated = new Map(csvRows(path.join(folder, 'questions.csv')).map((row) => [row.question_id!, Number(row.replicated)]));
  const observations = csvRows(path.join(folder, 'survey_forecasts.csv')).filter(({ forecaster_id: id }) => id !== '')
    .map((row) => ({ forecasterId: row.forecaster_id!, questionId: row.question_id!, loss: brierScore(Number(row.response), replicated.get(row.question_id!)!) }));
  assert.equal(observations.length, 7_281);
  const components = difficultyEffects(observations);
  assert.equal(components.length, 4);
  for (const { mean, forecasters, questions } of components) {
    const fit = expected[questions[0]!.id.split('-')[0]!]!;
    assert.deepEqual([forecasters.length, questions.length, forecasters.reduce((total, { n }) => total + n, 0)], [fit.n_forecasters, fit.n_questions, fit.n_rows]);
    const off = [mean - fit.grand_mean, ...forecasters.map(({ id, effect }) => effect - fit.forecaster_effect[id]!), ...questions.map(({ id, effect }) => effect - fit.question_effect[id]!)];
    assert.ok(off.every((difference) => Math.abs(difference) <= 1e-12), `${Math.max(...off.map(Math.abs))}`);
  }
});
