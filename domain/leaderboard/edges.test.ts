import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishPrediction } from '#domain/predictions/commands.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { decided, said } from '#domain/scoring/testing.ts';
import { takeInArticle } from '#domain/candidates/commands.ts';
import { editor, harbourArticle, newWorld, withOutcome, withPrediction } from '../../e2e/world.ts';
import { standingsOn } from './queries.ts';
import { standings } from './standings.ts';

// "Likely": readers' quartiles 67 and 80 per cent, ((0.80 − 0.67) / 1.349)² in 1e-12.
const LIKELY = 9_286_729_703;
const view = { asOf: '2026-12-31', clock: 'now' } as const;
const twentieth = { tier: 3, ppm: 50_000, rates: [] } as const;

test('a call earns the difference to its reference, of a statement and in its row: a ratio would be another number', () => {
  const facts = { statements: [said('ana', 'moon', { ppm: 300_000, reference: twentieth })], verdicts: [decided('moon', 'yes')] };
  assert.equal(score(facts, view).scored[0]!.edge, 902_500_000_000 - 490_000_000_000);
  assert.equal(standings(facts, view).rows[0]!.sums.edge, 412_500_000_000);
});

test('a vague word costs its spread, of a statement and in its row, whatever happens', () => {
  for (const outcome of ['yes', 'no'] as const) {
    const facts = (vagueness: number) => ({ statements: [said('ana', 'moon', { probability: { basis: 'implied', ppm: 720_000, hedge: 'likely', hedgeOnly: false, vagueness } })], verdicts: [decided('moon', outcome)] });
    const [sharp, vague] = [facts(0), facts(LIKELY)];
    assert.equal(score(vague, view).scored[0]!.loss - score(sharp, view).scored[0]!.loss, LIKELY, outcome);
    assert.equal(score(sharp, view).scored[0]!.edge - score(vague, view).scored[0]!.edge, LIKELY, outcome);
    assert.equal(standings(vague, view).rows[0]!.sums.loss - standings(sharp, view).rows[0]!.sums.loss, LIKELY, outcome);
    assert.equal(standings(sharp, view).rows[0]!.sums.edge - standings(vague, view).rows[0]!.sums.edge, LIKELY, outcome);
  }
});

test('words are charged as they are stored, by the row of the table that gave them their number', async () => {
  const world = newWorld();
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle('Tolls are likely to rise.'), drafts: [] });
  const { questionId } = await publishPrediction(world.as(editor), {
    articleId, forecaster: { name: 'Ada Reyes' }, madeOn: '2026-10-01', madeOnBasis: 'the day the article was published', chance: { basis: 'implied', ppm: 720_000, hedge: 'likely', phrase: 'likely' },
    question: { claim: 'Tolls rise.', language: 'en', criteria: 'Counts as yes if tolls rise.', topic: 'Harbour', windowTo: '2027-06-30' },
  });
  await withOutcome(world, questionId, 'yes');
  const [row] = (await standingsOn(world.store.read, view)).rows;
  assert.deepEqual([row!.sums.implied, row!.sums.loss], [1, 280_000 ** 2 + LIKELY]);
});

test('the claim itself is no part of what it is measured against, also where its outcome was already written down', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { made: '2025-01-01', until: '2025-06-30' });
  await withOutcome(world, questionId, 'yes', { knownOn: '2025-06-01' });
  const { forecastId } = await withPrediction(world, { forecaster: 'Bo Lindqvist', made: '2025-07-01', merge: questionId });
  const { reference } = (await standingsFacts(world.store.read)).statements.find((s) => s.id === forecastId)!;
  assert.deepEqual([reference!.tier, reference!.rates], [4, [{ topic: 'Harbour', yes: 0, n: 0, ppm: 500_000 }]]);
});

test('what a call is measured against stays, whatever is decided or corrected afterwards', async () => {
  const world = newWorld();
  const old = await withPrediction(world, { claim: 'An old one.', made: '2025-01-01', until: '2025-06-30' });
  const { resolutionId } = await withOutcome(world, old.questionId, 'yes', { knownOn: '2025-06-01' });
  const call = await withPrediction(world, { forecaster: 'Bo Lindqvist', claim: 'A later one.', made: '2025-07-01', until: '2026-06-30' });
  await withOutcome(world, old.questionId, 'no', { knownOn: '2025-06-01', standing: resolutionId });
  const other = await withPrediction(world, { claim: 'Another.', made: '2025-08-01', until: '2025-12-31' });
  await withOutcome(world, other.questionId, 'no', { knownOn: '2025-12-31' });
  await withOutcome(world, call.questionId, 'yes', { knownOn: '2026-03-01' });
  const row = (await standingsOn(world.store.read, view)).rows.find(({ n }) => n === 1)!;
  // (1 + 10 × ½) / (1 + 10), as it stood on 1 July 2025.
  assert.equal(row.sums.referenceLoss, (1_000_000 - 545_455) ** 2);
});
