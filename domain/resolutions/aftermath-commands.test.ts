import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, RuleBroken } from '#domain/errors.ts';
import { takeInArticle } from '#domain/candidates/commands.ts';
import { editor, harbourArticle, newWorld, reader, secondEditor, someEvidence, TODAY, withOutcome, withPrediction } from '../../e2e/world.ts';
import { aftermathCount } from './aftermath.ts';
import { noteAftermath } from './aftermath-commands.ts';
import { aftermathsOf, stancesOf } from './aftermath-queries.ts';
import { reopenQuestion, resolveQuestion } from './commands.ts';

const words = { stance: 'owned', day: '2026-11-22', quote: 'I was wrong about the bridge.', url: 'https://post.example/wrong' } as const;

async function missed(outcome: 'yes' | 'no' = 'no', ppm = 900_000) {
  const world = newWorld();
  const { forecastId, questionId } = await withPrediction(world, { ppm });
  const { resolutionId } = await withOutcome(world, questionId, outcome);
  return { world, forecastId, questionId, resolutionId, note: (more = {}) => noteAftermath(world.as(editor), { ...words, forecastId, ...more }) };
}

test('what was said after a miss is kept in their own words; a later look supersedes and both stay', async () => {
  const { world, forecastId, note } = await missed();
  await note();
  await note({ stance: 'doubled-down', day: '2026-11-23', quote: 'It will open next year, mark my words.' });
  const rows = await aftermathsOf(world.store.read, forecastId);
  assert.deepEqual(rows.map(({ stance, quote, by }) => [stance, quote, by]), [['doubled-down', 'It will open next year, mark my words.', 'Ines'], ['owned', words.quote, 'Ines']]);
  const stanceOn = (asOf: string, clock: 'now' | 'then') => stancesOf(world.store.read, [forecastId], { asOf, clock }).get(forecastId);
  assert.deepEqual([stanceOn(TODAY, 'now'), stanceOn(TODAY, 'then')], ['doubled-down', 'doubled-down']);
  assert.equal(stanceOn('2026-11-22', 'now'), 'owned', 'as of the day');
  assert.equal(stanceOn('2026-11-22', 'then'), undefined, 'nobody had written it down');
});

test('only of a call that was decided and wrong', async () => {
  await assert.rejects((await missed('yes')).note(), /no decided miss/);
  await assert.rejects((await missed('no', 500_000)).note(), /no decided miss/, 'even odds take no side');
  const world = newWorld();
  const { forecastId } = await withPrediction(world);
  await assert.rejects(noteAftermath(world.as(editor), { ...words, forecastId }), /no decided miss/);
  const { forecastId: late, questionId: known } = await withPrediction(world, { claim: 'The ferry sails.', made: '2026-11-20' });
  await withOutcome(world, known, 'no', { knownOn: '2026-11-20' });
  await assert.rejects(noteAftermath(world.as(editor), { ...words, forecastId: late }), /no miss/, 'said on the day the outcome became known');
  const { world: again, questionId, resolutionId, note } = await missed();
  await reopenQuestion(again.as(secondEditor), { questionId, standing: resolutionId, reason: 'Look again.' });
  await assert.rejects(note(), /no decided miss/);
});

test('words need a place, silence has none, and no day before the outcome was known or to come', async () => {
  const { world, forecastId, note } = await missed();
  for (const more of [{ quote: null }, { url: null }, { url: 'javascript:alert(1)' }, { day: '2026-11-19' }, { day: '2026-11-25' }, { stance: 'silent' }]) await assert.rejects(note(more), RuleBroken, JSON.stringify(more));
  await assert.rejects(noteAftermath(world.as(reader), { ...words, forecastId }), Forbidden);
  await note({ stance: 'silent', quote: null, url: null, day: TODAY });
});

test('a place in an article must hold exactly those words, full-width and astral signs before them or not', async () => {
  const { world, note } = await missed();
  const text = '🌉🌉 ２０２６年 I was wrong about the bridge. That is all.';
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(text), drafts: [] });
  const start = text.indexOf(words.quote);
  await assert.rejects(note({ url: null, place: { articleId, start: start + 1, end: start + words.quote.length } }), /do not stand at that place/);
  await note({ url: null, place: { articleId, start, end: start + words.quote.length } });
});

test('what is known to the month may be answered from its first day on', async () => {
  const world = newWorld();
  const { forecastId, questionId } = await withPrediction(world, { made: '2026-09-01' });
  await resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'no', knownOn: '2026-10-20', knownOnPrecision: 'month', note: 'It is certain.', evidence: [{ ...someEvidence(), day: '2026-10-20' }] });
  await noteAftermath(world.as(editor), { ...words, forecastId, day: '2026-10-05' });
  await assert.rejects(noteAftermath(world.as(editor), { ...words, forecastId, day: '2026-09-30' }), /became known on 2026-10-01/);
});

test('the count names each stance and what nobody looked at', () => {
  const stances = new Map([['a', 'owned'], ['b', 'owned'], ['c', 'silent']] as const);
  assert.equal(aftermathCount(['a', 'b', 'c', 'd', 'e'], stances), 'Of 5 misses: owned 2, silent 1, not looked at 2.');
  assert.equal(aftermathCount(['a'], stances), 'Of 1 miss: owned 1.');
  assert.equal(aftermathCount([], stances), null);
});
