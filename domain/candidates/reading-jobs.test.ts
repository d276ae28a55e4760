import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { auditEvents, candidates, forecasts } from '#db/schema.ts';
import { modelReadings } from '#db/reading-schema.ts';
import { Conflict, Forbidden, RuleBroken } from '#domain/errors.ts';
import type { ModelItem } from '#domain/extraction/model-answer.ts';
import type { ModelSettings } from '#net/llm.ts';
import { KEY, modelServer, settingsFor, type ModelReply } from '#net/testing.ts';
import { editor, newWorld, reader, visitor, type World } from '../../e2e/world.ts';
import { takeIn } from './jobs.ts';
import { candidatesOf } from './queries.ts';
import { planReading, secondReading } from './reading-jobs.ts';

const story = `---
title: The harbour
date: 2026-10-01
author: Ada Reyes
---

The bridge will open before July 2027. Tolls are likely to rise above 4 euros by the end of 2027.

Union chief Ana Ruiz spoke of the years until the end of 2028. The old pier is finished, mark her words.
`;
const nothing: ModelItem = { quote: '', context: null, speaker: null, horizon: null, probability: null, condition: null };
const answer = (...items: Partial<ModelItem>[]) => JSON.stringify({ predictions: items.map((item) => ({ ...nothing, ...item })) });
const bridge = { quote: 'the bridge will  open before July 2027', horizon: 'before July 2027' };
const pier = { quote: 'The old pier is finished, mark her words.', context: 'Union chief Ana Ruiz spoke of the years until the end of 2028.', speaker: 'Ana Ruiz', horizon: 'until the end of 2028' };

async function taken(t: TestContext, { text = story, replies = [{}] as ModelReply[], more = {} as Partial<ModelSettings>, world = newWorld() } = {}) {
  const result = await takeIn(world.as(editor), { bytes: new TextEncoder().encode(text), filename: 'a.md' });
  assert.ok(result.ok);
  const server = await modelServer(...replies);
  t.after(server.close);
  const model = settingsFor(server.baseUrl, more);
  return { world, articleId: result.articleId, server, model, ask: () => secondReading(world.as(editor), result.articleId, model), rows: () => candidatesOf(world.store.read, result.articleId) };
}
/** What else the rules take of the story is theirs to say. */
const readersOf = (rows: { readers: string; draft: { quote: string } }[], ...words: string[]) => words.map((one) => rows.find(({ draft }) => draft.quote.startsWith(one))?.readers);
const published = async (world: World) => (await world.store.read.select().from(forecasts)).length;

test('two readings become one list: agreed, rules only, model only', async (t) => {
  const { ask, rows, world, server, articleId } = await taken(t, { replies: [{ content: answer(bridge, pier, { quote: 'Gold will hit $9,000 by 2028.' }) }] });
  const reading = await ask();
  assert.deepEqual(readersOf(await rows(), 'The bridge will', 'Tolls are likely', 'The old pier'), ['both', 'rules', 'model']);
  assert.deepEqual([reading.status, reading.agreed, reading.rulesOnly, reading.added, reading.dropped, reading.tokensIn, reading.tokensOut, reading.costMicros], ['done', 1, (await rows()).length - 2, 1, { 'quote-not-there': 1 }, 1_000, 200, 1_400]);
  const { draft, status } = (await rows()).find(({ readers }) => readers === 'model')!;
  assert.deepEqual([draft.speaker.name, draft.horizon?.window?.to, status], ['Ana Ruiz', '2028-12-31', 'pending']);
  assert.equal(await published(world), 0);
  assert.equal(server.heard.length, 1);
  const events = (await world.store.read.select().from(auditEvents)).filter(({ subjectId }) => subjectId === articleId).map(({ action }) => action);
  assert.deepEqual(events, ['taken in', 'second reading begun', 'second reading ended']);
});

const now = { 'retry-after-ms': '1' };
for (const [name, reply, failure, tokens] of [
  ['no JSON', { content: 'I would rather not.' }, 'malformed', 1_200],
  ['broken off', { content: '{"predictions": [', finish: 'length' }, 'truncated', 1_200],
  ['slow', { delayMs: 2_000 }, 'timeout', null],
  ['busy twice', { status: 429, raw: '{}', headers: now }, 'busy', 0],
  ['failing twice', { status: 500, raw: '', headers: now }, 'server', 0],
  ['a wrong key', { status: 401, raw: JSON.stringify({ error: { message: `no such key: ${KEY}` } }) }, 'key', 0],
  ['far too much', { raw: 'x'.repeat(2_000_000) }, 'too-large', null],
] as [string, ModelReply, string, number | null][]) {
  test(`a model that gives ${name} costs none of the rules’ results, and the reading says so`, async (t) => {
    const { ask, rows, world } = await taken(t, { replies: [reply], more: { timeoutMs: name === 'slow' ? 150 : 5_000 } });
    const before = await rows();
    const reading = await ask();
    assert.deepEqual(await rows(), before);
    assert.deepEqual([reading.status, reading.failure, reading.passagesRead], ['failed', failure, 0]);
    if (tokens === null) assert.ok(reading.tokensIn + reading.tokensOut > 8_000, 'what may have been used counts');
    else assert.equal(reading.tokensIn + reading.tokensOut, tokens);
    assert.equal(await published(world), 0);
  });
}

test('busy once, then well', async (t) => {
  const { ask, server } = await taken(t, { replies: [{ status: 429, raw: '{}', headers: now }, { content: answer(bridge) }] });
  assert.deepEqual([(await ask()).status, server.heard.length], ['done', 2]);
});

test('one passage that fails does not cost the others', async (t) => {
  const text = `${story}\n\n${Array.from({ length: 60 }, (_, i) => `Harbour master ${i} said that berth ${i} will close by May 2027 and that nobody should hope for more than that.`).join('\n\n')}`;
  const { ask, rows } = await taken(t, { text, replies: [{ content: answer(bridge, pier) }, { content: '{' }] });
  const reading = await ask();
  assert.deepEqual([reading.status, reading.failure, reading.passages, reading.passagesRead, reading.added], ['partial', 'malformed', 2, 1, 1]);
  assert.equal((await rows()).filter(({ readers }) => readers === 'model').length, 1);
});

test('the same words are not asked again; another model is', async (t) => {
  const { ask, world, articleId, server, model, rows } = await taken(t, { replies: [{ content: answer(bridge, pier) }] });
  const first = await ask();
  const before = await rows();
  const again = await ask();
  assert.deepEqual([server.heard.length, again.cachedFrom, again.tokensIn, again.costMicros, again.status, again.agreed, again.added], [1, first.id, 0, 0, 'done', 1, 0]);
  assert.deepEqual(await rows(), before);
  assert.equal((await planReading(world.store.read, { text: story, mediaType: 'text/markdown' }, model)).cached, true);
  await secondReading(world.as(editor), articleId, { ...model, name: 'reader-2' });
  assert.equal(server.heard.length, 2);
});

test('the budget of one article bounds what is sent, and says when nothing can be', async (t) => {
  const text = Array.from({ length: 150 }, (_, i) => `Berth ${i} will close by May 2027 and nobody who works there should hope for more than that.`).join('\n\n');
  const { ask, server, model } = await taken(t, { text, more: { tokensPerArticle: 12_000 } });
  const reading = await ask();
  assert.deepEqual([reading.status, reading.failure, reading.passagesRead, server.heard.length], ['partial', null, 1, 1]);
  assert.ok(reading.passages > 1);
  model.tokensPerArticle = 100;
  await assert.rejects(ask(), (error) => error instanceof RuleBroken && /MODEL_TOKENS_PER_ARTICLE/.test(error.message));
  assert.equal(server.heard.length, 1);
});

test('the budget of a day holds, also for two who ask at once, and a new day opens a new one', async (t) => {
  const { ask, server, world, model } = await taken(t, { more: { tokensPerDay: 10_500 } });
  const other = await taken(t, { text: story.replace('bridge', 'tunnel'), world });
  const both = await Promise.allSettled([ask(), secondReading(world.as(editor), other.articleId, model)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refused = both.find((one) => one.status === 'rejected')!.reason as Error;
  assert.ok(refused instanceof RuleBroken && /budget/.test(refused.message) && /MODEL_TOKENS_PER_DAY/.test(refused.message) && /what the rules found stands/.test(refused.message));
  assert.equal(server.heard.length, 1);
  const waiting = both[0]!.status === 'rejected' ? ask : () => secondReading(world.as(editor, '2026-11-25'), other.articleId, model);
  assert.equal((await waiting()).status, 'done');
});

test('an answer that points at everything brings fifty candidates, and says what it left out', async (t) => {
  const lines = Array.from({ length: 58 }, (_, i) => `Berth number ${i} is finished, mark her words.`);
  const { ask, rows } = await taken(t, { text: `The port will close by 2030. ${lines.join(' ')}`, replies: [{ content: answer(...lines.map((quote) => ({ quote }))) }] });
  const reading = await ask();
  assert.deepEqual([reading.added, reading.dropped], [50, { 'too-many': 8 }]);
  assert.equal((await rows()).filter(({ readers }) => readers === 'model').length, 50);
});

test('one article is read by one at a time', async (t) => {
  const { ask } = await taken(t, { replies: [{ delayMs: 200, content: answer() }] });
  const both = await Promise.allSettled([ask(), ask()]);
  assert.ok(both.some((one) => one.status === 'rejected' && one.reason instanceof Conflict));
});

test('who may not review asks nobody', async (t) => {
  const { world, articleId, model, server } = await taken(t);
  for (const actor of [visitor, reader]) await assert.rejects(secondReading(world.as(actor), articleId, model), Forbidden);
  assert.equal(server.heard.length, 0);
});

test('the key reaches the provider’s header and nothing else, even when the provider sends it back', async (t) => {
  const printed: string[] = [];
  for (const name of ['log', 'warn', 'error', 'info'] as const) t.mock.method(console, name, (...words: unknown[]) => printed.push(words.join(' ')));
  const echo = answer({ quote: KEY }, { ...bridge, speaker: KEY }, bridge);
  const { ask, world, server } = await taken(t, { replies: [{ content: echo }, { status: 500, raw: KEY, headers: { ...now, 'x-echo': KEY } }] });
  const done = await ask();
  assert.deepEqual([done.agreed, done.dropped], [1, { 'quote-not-there': 1, 'speaker-not-there': 1 }]);
  assert.ok(server.heard.every(({ headers, body, url }) => headers.authorization === `Bearer ${KEY}` && !body.includes(KEY) && !url.includes(KEY)));
  const rows = JSON.stringify([await world.store.read.select().from(modelReadings), await world.store.read.select().from(candidates), await world.store.read.select().from(auditEvents)]);
  assert.ok(!rows.includes(KEY));
  for (const file of ['', '-wal']) assert.ok(!readFileSync(`${world.store.file}${file}`).includes(KEY));
  assert.deepEqual(printed, []);
});
