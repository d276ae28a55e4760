import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { aroundQuestion } from '#app/_server/around-question.ts';
import { blocks } from '#domain/articles/blocks.ts';
import { articleById } from '#domain/articles/queries.ts';
import { publishPrediction } from '#domain/predictions/commands.ts';
import { forecasterById, predictionById, predictions } from '#domain/predictions/queries.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { repeatsOf } from '#domain/predictions/repeats.ts';
import { questionById } from '#domain/resolutions/question-queries.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { takeInArticle } from '#domain/candidates/commands.ts';
import { editor, harbourArticle, newWorld, TODAY, type World } from '../../e2e/world.ts';
import { drawn, englishIn, wordsIn } from '#ui/testing.ts';

const { ArticleFacts } = await import('#ui/article-facts.tsx');
const { CheckabilityPage } = await import('#ui/checkability-page.tsx');
const { FilterChips, FilterForm, ShowTabs } = await import('#ui/filters.tsx');
const { CheckabilityNote, Repeats } = await import('#ui/forecaster-habits.tsx');
const { HitFacts } = await import('#ui/hit-facts.tsx');
const { OnlyIfQuestion } = await import('#ui/only-if.tsx');
const { PredictionDetail } = await import('#ui/prediction-detail.tsx');
const { QuestionDetail } = await import('#ui/question-detail.tsx');
const { DueList, PredictionList } = await import('#ui/prediction-list.tsx');
const { SecondClaim, claimSaid } = await import('#ui/claim.tsx');
const { WaitingQuestions } = await import('#ui/waiting-questions.tsx');

const evidence = [{ url: 'https://port.example/news/1', publisher: '港务局', day: '2026-11-20', note: '大桥已经通车。' }];

/** A call by a Chinese forecaster, in an article of a Chinese outlet. */
async function said(world: World, claim = '大桥将于2026年6月底前通车', until = '2026-06-30') {
  const { articleId } = await takeInArticle(world.as(editor), { article: { ...harbourArticle(`${claim}。`), title: { value: '大桥', basis: 'first line', confirm: false }, author: { value: '陈思远', basis: 'byline', confirm: true }, outlet: { value: '港口晚报', basis: 'front matter source', confirm: false }, language: 'zh-Hans' }, drafts: [] });
  const { forecastId, questionId } = await publishPrediction(world.as(editor), {
    articleId, forecaster: { name: '陈思远', aliases: ['Chen Siyuan'] }, madeOn: '2026-01-10', madeOnBasis: 'the day the article was published (front matter date)', chance: { basis: 'implied', ppm: 800_000, hedge: '很可能', phrase: '很可能' },
    kind: 'conditional', horizonText: '六月底前', horizonRule: 'zh/月 end', quote: { text: claim, start: 0, end: claim.length, language: 'zh-Hans' }, note: '据港务局。',
    question: { claim, language: 'zh-Hans', criteria: '以港务局公告为准。', topic: '港口', windowTo: until, condition: '如果资金到位', statusQuo: 'no' },
  });
  return { articleId, forecastId, questionId };
}

test('the pages of a prediction and a question hold no English sentence, open or decided', async () => {
  const world = newWorld();
  const { read } = world.store;
  const { articleId, forecastId, questionId } = await said(world);
  const check = async (expected: string) => {
    const prediction = (await predictionById(read, forecastId))!;
    const question = (await questionById(read, questionId))!;
    const common = { today: TODAY, versions: await questionVersionsOf(read, questionId), happened: { events: [], more: false }, desk: false, done: undefined, ...await aroundQuestion(read, questionId, prediction) };
    const page = () => createElement(PredictionDetail, { ...common, prediction, blocks: blocks(prediction.text!, prediction.mediaType), aftermaths: [], elsewhere: { others: [], person: [], topic: [], outletId: null, keptOn: null } });
    const words = wordsIn(drawn(page));
    assert.deepEqual(englishIn(words), []);
    assert.ok(words.some((one) => one.includes(expected)), expected);
    const asked = wordsIn(drawn(() => createElement(QuestionDetail, { ...common, question, predictions: [prediction] })));
    assert.deepEqual(englishIn(asked), []);
    assert.ok(englishIn(wordsIn(drawn(page, 'en'))).length > 5, 'in English it does');
  };
  await check('等待证据');
  await resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'yes', annulReason: null, note: '港务局已公告。', knownOn: '2026-06-20', knownOnBasis: 'told by an editor', evidence });
  await check('预测者说对了。');
  const article = (await articleById(read, articleId))!;
  const facts = wordsIn(drawn(() => createElement(ArticleFacts, article)));
  assert.deepEqual(englishIn(facts), []);
  assert.ok(facts.includes('依据：署名；尚未经人确认'));
});

test('lists, filters and counts speak Chinese', async () => {
  const world = newWorld();
  const { read } = world.store;
  await said(world);
  await said(world, '大桥将于2027年6月底前通车', '2027-06-30');
  const rows = await predictions(read, { show: 'all' });
  const filters = { show: 'open', topic: '港口', by: rows[0]!.forecasterId, basis: 'implied', language: 'zh-Hans', q: '大桥', chance: { low: 600_000, high: 700_000 }, calibratedOn: TODAY, undecidedOn: { day: TODAY, as: 'overdue' } } as const;
  const choices = { topics: [{ topic: '港口', n: 2 }], forecasters: [{ id: rows[0]!.forecasterId, name: '陈思远', n: 2 }] };
  const forecaster = (await forecasterById(read, rows[0]!.forecasterId))!;
  const hits = { hits: 3, n: 4, rate: 0.75, interval: [0.3, 0.95] as [number, number], expected: 2, lift: 0.25, atLeast: 0.3, variance: 1, pmf: [] as number[] };
  const repeats = repeatsOf(rows.map((one) => ({ ...one, until: one.windowTo })));
  for (const element of [
    () => createElement(ShowTabs, { filters }), () => createElement(FilterForm, { filters, ...choices }), () => createElement(FilterChips, { filters, forecasters: choices.forecasters, count: { n: 2, more: false } }),
    () => createElement(DueList, { predictions: rows, today: TODAY }), () => createElement(PredictionList, { predictions: rows, today: TODAY }),
    () => createElement(HitFacts, { hits, leadDays: 800 }), () => createElement(HitFacts, { hits: null, leadDays: null }),
    () => createElement(CheckabilityNote, { name: forecaster.name, checkability: { published: 3, uncheckable: 2, undated: 1 } }), () => createElement(Repeats, { repeats, claims: new Map(rows.map((one) => [one.id, one])) }), () => createElement(Repeats, { repeats: [], claims: new Map() }),
  ]) assert.deepEqual(englishIn(wordsIn(drawn(element))), []);
  assert.deepEqual(englishIn(wordsIn(drawn(() => createElement(CheckabilityPage, { counts: [] })))), []);
});

test('a Chinese page says the Chinese claim first and the original below, each marked with its language; a Traditional one in its characters', () => {
  const claim = { claim: 'The bridge opens.', claimZh: '大桥通车。', language: 'en' as const };
  const second = (tongue: Parameters<typeof drawn>[1]) => drawn(() => createElement(SecondClaim, claim), tongue);
  const first = (tongue: Parameters<typeof drawn>[1]) => drawn(() => { const { words, lang } = claimSaid(claim); return createElement('b', { lang }, words); }, tongue);
  assert.equal(first('zh-Hans') + second('zh-Hans'), '<b lang="zh-Hans">大桥通车。</b><p class="second" lang="en">The bridge opens.</p>');
  assert.equal(first('zh-Hant') + second('zh-Hant'), '<b lang="zh-Hant">大橋通車。</b><p class="second" lang="en">The bridge opens.</p>');
  assert.equal(first('en') + second('en'), '<b lang="en">The bridge opens.</b><p class="second" lang="zh-Hans">大桥通车。</p>');
});

test('what a question depends on, what depends on it, and what was said again are said in Chinese too, where the record has it', () => {
  const asked = { id: 'q', claim: 'The board agrees.', claimZh: '董事会同意。', language: 'en' as const, needs: 'yes' as const, outcome: null };
  const condition = { ...asked, windowTo: '2026-12-31' as const, annulReason: null, setBy: 'Ines', setAt: '2026-11-24T00:00:00.000Z' };
  assert.match(drawn(() => createElement(OnlyIfQuestion, { condition }), 'zh-Hans'), /<a href="[^"]*" lang="zh-Hans">董事会同意。<\/a>/);
  assert.match(drawn(() => createElement(OnlyIfQuestion, { condition }), 'en'), /<a href="[^"]*" lang="en">The board agrees\.<\/a>/);
  assert.match(drawn(() => createElement(WaitingQuestions, { waiting: [asked] }), 'zh-Hant'), /lang="zh-Hant">董事會同意。<\/a><\/p><p class="second" lang="en">The board agrees\./);
  const told = ['2026-01-01', '2026-02-01'].map((madeOn) => ({ id: madeOn, questionId: madeOn, clusterId: madeOn, claim: asked.claim, madeOn, until: madeOn, outcome: null }));
  const repeats = drawn(() => createElement(Repeats, { repeats: repeatsOf(told), claims: new Map(told.map(({ id }) => [id, asked])) }), 'zh-Hans');
  assert.equal(repeats.match(/lang="zh-Hans">董事会同意。/g)?.length, 3);
  assert.doesNotMatch(repeats, /The board agrees/);
});
