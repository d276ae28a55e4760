import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import { acceptRow } from '#domain/audit/commands.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { hashOf } from '#domain/audit/event.ts';
import { fullWorld } from '#domain/audit/testing.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { reopenQuestion } from '#domain/resolutions/commands.ts';
import { resolutionHistory, standingResolution } from '#domain/resolutions/queries.ts';
import { undoDecision } from '#domain/candidates/undo-commands.ts';
import { administrator, editor, newWorld, reader, visitor, withOutcome, withPrediction } from '../../e2e/world.ts';
import { speakTo } from '#words/speech.ts';
import { chainAfter, headOf, subjectWithId, timelineOf, trail } from './queries.ts';
import { sightOf } from './sight.ts';

const world = newWorld();
const { store: { read } } = world;
const made = await fullWorld(world);
await editQuestion(world.as(editor), { questionId: made.questionId, version: 1, why: 'The port says so.', claim: 'The bridge opens to cars.', windowTo: '2027-07-31' });
await tellArticle(world.as(editor), { articleId: made.articleId, title: '大桥', published: { day: '2026-10-01', precision: 'month' } });
const [everything, anybody] = [sightOf(administrator), sightOf(visitor)];
const all = () => trail(read, everything, {}, 1000).events;

test('an outcome that was changed by other means and accepted is told of where its prediction is', async () => {
  const other = newWorld();
  const { forecastId, questionId } = await withPrediction(other);
  const { resolutionId } = await withOutcome(other, questionId, 'yes');
  const { id: evidenceId } = (await resolutionHistory(other.store.read, questionId))[0]!.evidence[0]!;
  await other.store.transaction(async (tx) => {
    for (const table of ['resolutions', 'evidence']) {
      tx.run(sql.raw(`drop trigger ${table}_no_update`));
      tx.run(sql.raw(`update ${table} set note = 'So it was.'`));
    }
  });
  for (const [table, id] of [['resolutions', resolutionId], ['evidence', evidenceId]] as const) await acceptRow(other.as(administrator), { table, row: JSON.stringify([id]), why: `The ${table} are right.` });
  const { events } = timelineOf(other.store.read, sightOf(visitor), { kind: 'prediction', id: forecastId }, 50);
  assert.deepEqual(events.slice(-2).map(({ why }) => why), ['The resolutions are right.', 'The evidence are right.']);
});

test('every event has words, its subject named where there is one, the newest first', () => {
  const events = all();
  assert.deepEqual(events.map(({ seq }) => seq), events.map((_, i) => events.length - i));
  for (const { subjectKind, did } of events) if (subjectKind !== 'world') assert.doesNotMatch(did, /\((?!version)/, did);
  assert.deepEqual(events.find(({ subjectId }) => subjectId === made.forecastId)?.about, { words: 'The bridge opens to cars.', language: 'en', href: `/predictions/${made.forecastId}` });
  assert.match(events.find(({ did }) => did.startsWith('turned the words down'))!.did, /cannot be checked/);
});

test('of a change one reads why, and what stood before', () => {
  const [edited] = trail(read, anybody, { kind: 'question', action: 'edited' }).events;
  assert.deepEqual([edited!.by, edited!.did, edited!.why], ['Ines', 'reworded the question (version 2)', 'The port says so.']);
  assert.deepEqual(edited!.changes, [{ field: 'claim', before: 'The bridge opens.', after: 'The bridge opens to cars.' }, { field: 'last day', before: '2027-06-30', after: '2027-07-31' }]);
  const [told] = trail(read, anybody, { kind: 'article', action: 'told' }).events;
  assert.deepEqual(told!.changes, [{ field: 'title', before: 'The bridge', after: '大桥' }, { field: 'published on', before: '2026-10-01', after: '2026-10' }]);
});

test('a prediction has one timeline: itself, its words, question and article, oldest first', () => {
  const { events, more } = timelineOf(read, anybody, { kind: 'prediction', id: made.forecastId }, 100);
  assert.deepEqual([more, events.map(({ subjectKind, did }) => `${subjectKind}: ${did}`)], [false, [
    'article: took the article in; 2 possible predictions found', 'prediction: published the prediction', 'candidate: accepted the words as a prediction',
    'question: decided the question: came true', 'question: reworded the question (version 2)', 'article: told what the article does not say of itself',
  ]]);
  assert.deepEqual(timelineOf(read, anybody, { kind: 'prediction', id: made.forecastId }, 2), { events: events.slice(-2), more: true });
});

test('a decision that was taken back stays in the timeline of what it had published', async () => {
  const other = newWorld();
  const { candidate, forecastId } = await fullWorld(other);
  const { id, questionId } = (await standingResolution(other.store.read, (await predictionById(other.store.read, forecastId))!.questionId))!;
  await reopenQuestion(other.as(editor), { questionId, standing: id, reason: 'Too early.' });
  await undoDecision(other.as(editor), { candidateId: candidate.id, version: 2 });
  const { events } = timelineOf(other.store.read, anybody, { kind: 'prediction', id: forecastId }, 100);
  assert.deepEqual(events.slice(-2).map(({ did }) => did), ['took the decision on the words back', 'withdrew the prediction: it is kept, but neither shown nor scored']);
  assert.equal(events.at(-1)!.about!.href, null);
});

test('an article has one timeline with all that was made of it', () => {
  const kinds = new Set(timelineOf(read, anybody, { kind: 'article', id: made.articleId }, 100).events.map(({ subjectKind }) => subjectKind));
  assert.deepEqual([...kinds].sort(), ['article', 'candidate', 'prediction', 'question']);
});

test('filters narrow by person, kind, action and days, and a page goes on before a number', () => {
  const seqs = (filters: Parameters<typeof trail>[2]) => trail(read, everything, filters, 1000).events.map(({ seq }) => seq);
  const whole = all();
  assert.deepEqual(seqs({ by: 'the ki' }), seqs({ by: 'Kim' }));
  assert.deepEqual(seqs({ by: 'ki' }), whole.filter(({ by }) => by === 'Kim').map(({ seq }) => seq));
  assert.deepEqual(seqs({ kind: 'candidate' }), whole.filter(({ subjectKind }) => subjectKind === 'candidate').map(({ seq }) => seq));
  assert.equal(trail(read, everything, { kind: 'question', action: 'resolved ' }).events.length, 2);
  assert.deepEqual([seqs({ from: '2026-11-24', to: '2026-11-24' }).length, seqs({ to: '2026-11-23' }).length, seqs({ from: '2026-11-25' }).length], [whole.length, 0, 0]);
  const first = trail(read, everything, {}, 5);
  assert.deepEqual(trail(read, everything, { before: first.next! }, 5).events.map(({ seq }) => seq), whole.slice(5, 10).map(({ seq }) => seq));
  assert.equal(trail(read, everything, { before: 3 }, 5).next, null);
});

test('that a row of accounts was kept as found is told to administrators only', async () => {
  const world = newWorld();
  world.store.forSignIn.run(sql`insert into user (id, name, email, email_verified, created_at, updated_at) values ('ghost', 'Ghost', 'ghost@example.org', 0, 0, 0)`);
  await acceptRow(world.as(administrator), { table: 'user', row: '["ghost"]', why: 'Rea Secretname is meant to be there.' });
  const told = (actor: Actor) => trail(world.store.read, sightOf(actor)).events.map(({ why }) => why);
  for (const actor of [visitor, editor]) assert.deepEqual(told(actor), []);
  assert.deepEqual(told(administrator), ['Rea Secretname is meant to be there.']);
});

test('accounts are told of to administrators only', () => {
  for (const actor of [visitor, reader, editor]) {
    const kinds = new Set(trail(read, sightOf(actor), {}, 1000).events.map(({ subjectKind }) => subjectKind));
    assert.ok(!kinds.has('user') && !kinds.has('world') && kinds.has('question'), actor.kind);
    assert.deepEqual(trail(read, sightOf(actor), { of: { kind: 'user', id: made.userId } }).events, []);
  }
  assert.ok(all().some(({ subjectKind, about }) => subjectKind === 'user' && about?.words === 'Omar'));
});

test('whoever sees only what is public can check the whole chain, and learns nothing of the rest', () => {
  const events = [...chainAfter(read, anybody, 0, 4), ...chainAfter(read, anybody, 4, 1000)];
  let [previous, hidden] = ['0'.repeat(64), 0];
  for (const event of events) {
    assert.equal(event.previousHash, previous);
    if ('hidden' in event) {
      hidden += 1;
      assert.deepEqual(Object.keys(event).sort(), ['hash', 'hidden', 'previousHash', 'seq']);
    } else assert.equal(hashOf(event), event.hash);
    previous = event.hash;
  }
  assert.ok(hidden > 0);
  assert.deepEqual(headOf(read), { seq: events.length, hash: previous });
  assert.equal(chainAfter(read, everything, 0, 1000).some((event) => 'hidden' in event), false);
});

test('an id alone says what kind of thing it is', () => {
  assert.deepEqual(subjectWithId(read, made.questionId), { kind: 'question', id: made.questionId });
  assert.equal(subjectWithId(read, 'nothing'), null);
});

test('a claim is told of in Chinese on a Chinese page, where the record has it so', async () => {
  const own = newWorld();
  const { questionId } = await withPrediction(own, { claim: 'The gate is painted.' });
  await editQuestion(own.as(editor), { questionId, version: 1, why: 'Both languages.', claimZh: '大门漆好了。' });
  const told = (tongue: 'en' | 'zh-Hans' | 'zh-Hant') => speakTo({ tongue, prefix: '', path: '/' }, () => {
    const { events } = trail(own.store.read, everything, {}, 1000);
    return [...new Set(events.filter(({ subjectKind }) => subjectKind === 'question' || subjectKind === 'prediction').map(({ about }) => `${about!.language} ${about!.words}`))];
  });
  assert.deepEqual([told('en'), told('zh-Hans'), told('zh-Hant')], [['en The gate is painted.'], ['zh-Hans 大门漆好了。'], ['zh-Hant 大門漆好了。']]);
});
