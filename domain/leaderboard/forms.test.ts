import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleBroken } from '#domain/errors.ts';
import { publishPrediction } from '#domain/predictions/commands.ts';
import type { AskedForm, DecidedValue, SaidContent } from '#domain/predictions/forms.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { standingResolution } from '#domain/resolutions/queries.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { score } from '#domain/scoring/score.ts';
import { administrator, editor, newWorld, someEvidence, withPrediction, type World } from '../../e2e/world.ts';
import { rebuildStandings } from './commands.ts';
import { standingsOn } from './queries.ts';
import { standings } from './standings.ts';

const today = { asOf: '2026-11-24', clock: 'now' } as const;

/** Somebody's call on a question of this form; the article is that of a plain one. */
async function said(world: World, form: AskedForm, content: SaidContent, forecaster = 'Ada Reyes') {
  await withPrediction(world, { claim: `${JSON.stringify(content)} ${forecaster}`, forecaster: 'Somebody else' });
  const [{ articleId }] = world.store.read.all<{ articleId: string }>('select article_id as articleId from forecasts order by id desc limit 1') as [{ articleId: string }];
  return publishPrediction(world.as(editor), {
    articleId, forecaster: { name: forecaster }, madeOn: '2026-01-01', madeOnBasis: 'the day the article was published', chance: { basis: 'none' }, content,
    question: { claim: 'Who leads?', language: 'en', criteria: 'As counted.', topic: 'Harbour', windowTo: '2026-10-31', form },
  });
}

async function decided(world: World, questionId: string, value: DecidedValue) {
  const standing = await standingResolution(world.store.read, questionId);
  return resolveQuestion(world.as(editor), { questionId, standing: standing?.id ?? null, outcome: 'value', value, knownOn: '2026-10-31', evidence: [someEvidence()] });
}

const scoredBy = async (world: World) => score(await standingsFacts(world.store.read), today).scored.map((s) => [s.loss / 1e12, s.referenceLoss / 1e12, s.hit]);
const refused = (words: RegExp) => (error: unknown) => error instanceof RuleBroken && words.test(error.message);

test('one of several options: half-Brier against all alike, in the standings at once', async () => {
  const world = newWorld();
  const { questionId } = await said(world, { kind: 'options', options: ['Crane', 'Heron', 'Gull'], other: null }, { kind: 'options', options: [{ option: 'Crane', ppm: 500_000 }, { option: 'Heron', ppm: 300_000 }, { option: 'Gull', ppm: 200_000 }] });
  await decided(world, questionId, { kind: 'option', option: 'Crane' });
  assert.deepEqual(await scoredBy(world), [[0.19, 0.333333333333, 1]]);
  const row = (await standingsOn(world.store.read, today)).rows.find(({ n }) => n === 1)!;
  assert.ok(Math.abs(row.meanEdge! - 57.3333333333) < 1e-6);
  await decided(world, questionId, { kind: 'option', option: 'Gull' });
  assert.deepEqual((await scoredBy(world))[0]!.slice(0, 1), [0.49], 'a correction moves it');
});

test('options in an order, dates among them: the nearer miss loses less', async () => {
  const world = newWorld();
  const years = ['2026', '2027', '2028', '2029', 'not by 2029'];
  const { questionId } = await said(world, { kind: 'ordered', options: years }, { kind: 'ordered', ppm: [100_000, 250_000, 250_000, 150_000, 250_000] });
  await decided(world, questionId, { kind: 'option', option: '2028' });
  assert.deepEqual((await scoredBy(world)).map(([loss, reference]) => [loss, reference]), [[0.08875, 0.1]]);
});

test('a number: by its interval, or by its distance, over the range that was fixed when it was asked', async () => {
  const world = newWorld();
  const form: AskedForm = { kind: 'number', range: [0, 10], unit: 'm' };
  const interval = await said(world, form, { kind: 'intervals', median: null, intervals: [{ lower: 2, upper: 4, level: 800_000 }] });
  await decided(world, interval.questionId, { kind: 'number', value: 5 });
  assert.equal((await scoredBy(world))[0]![0], 0.12);
  const point = await said(world, form, { kind: 'point', value: 4 }, 'Bo Lindqvist');
  await decided(world, point.questionId, { kind: 'number', value: 12 });
  assert.equal((await scoredBy(world))[1]![0], 0.6, 'an outcome outside the range is settled at its end');
});

test('what does not fit is refused in words, and nothing is kept', async () => {
  const world = newWorld();
  const form: AskedForm = { kind: 'options', options: ['Crane', 'Heron'], other: null };
  await assert.rejects(said(world, form, { kind: 'options', options: [{ option: 'Crane', ppm: 500_000 }, { option: 'Heron', ppm: 300_000 }] }), refused(/cannot be scored/));
  await assert.rejects(said(world, form, { kind: 'point', value: 3 }), refused(/cannot be scored/));
  assert.equal((await standingsFacts(world.store.read)).statements.filter((s) => s.said).length, 0);
  const { questionId } = await said(world, form, { kind: 'options', options: [{ option: 'Crane', ppm: 500_000 }, { option: 'Heron', ppm: 500_000 }] });
  await assert.rejects(decided(world, questionId, { kind: 'option', option: 'Gull' }), refused(/one of: Crane, Heron/));
  await assert.rejects(resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'yes', knownOn: '2026-10-31', evidence: [someEvidence()] }), refused(/one of: Crane, Heron/));
  await assert.rejects(withPrediction(world, { merge: questionId }), refused(/asks for an option or a number/));
});

test('questions of every form stand in one table, from tallies as from facts, and after a rebuild', async () => {
  const world = newWorld();
  const { questionId } = await said(world, { kind: 'number', range: [0, 10], unit: '' }, { kind: 'cdf', knots: [0, 5, 10], cdf: [0, 800_000, 1_000_000] });
  await decided(world, questionId, { kind: 'number', value: 3 });
  const fromTallies = await standingsOn(world.store.read, today);
  assert.deepEqual(fromTallies, standings(await standingsFacts(world.store.read), today));
  await rebuildStandings(world.as(administrator), {});
  assert.deepEqual(await standingsOn(world.store.read, today), fromTallies);
});
