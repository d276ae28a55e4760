import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { judge } from '#domain/scoring/eligible.ts';
import { standingsFacts } from '#domain/scoring/queries.ts';
import { editor, newWorld, someEvidence, withOutcome, withPrediction } from '../../e2e/world.ts';
import { countPredictions } from './fact-queries.ts';
import { forecasterPage, predictions, topics } from './queries.ts';

async function threeCalls() {
  const world = newWorld();
  const bridge = await withPrediction(world, { claim: 'The bridge opens.', until: '2027-06-30', topic: 'Harbour / Bridges' });
  const lock = await withPrediction(world, { forecaster: 'Bo Lind', claim: '船闸将在年底前修好', until: '2026-12-31', topic: 'Harbour' });
  const toll = await withPrediction(world, { claim: 'The toll rises by 50% or more.', until: '2026-11-30', topic: 'Money' });
  return { world, bridge, lock, toll };
}

test('open predictions come with the soonest due first', async () => {
  const { world } = await threeCalls();
  assert.deepEqual((await predictions(world.store.read, { show: 'open' })).map((one) => one.windowTo), ['2026-11-30', '2026-12-31', '2027-06-30']);
});

test('a decided question leaves the open list and stands among the decided', async () => {
  const { world, toll } = await threeCalls();
  await withOutcome(world, toll.questionId, 'no');
  assert.equal(await countPredictions(world.store.read, { show: 'open' }), 2);
  assert.deepEqual((await predictions(world.store.read, { show: 'decided' })).map((one) => one.outcome), ['no']);
  assert.equal(await countPredictions(world.store.read, { show: 'all' }), 3);
});

test('a topic takes the topics below it with it', async () => {
  const { world } = await threeCalls();
  assert.equal((await predictions(world.store.read, { show: 'open', topic: 'Harbour' })).length, 2);
  assert.equal((await predictions(world.store.read, { show: 'open', topic: 'Harbour / Bridges' })).length, 1);
  assert.deepEqual(await topics(world.store.read), [{ topic: 'Harbour', n: 1 }, { topic: 'Harbour / Bridges', n: 1 }, { topic: 'Money', n: 1 }]);
});

test('a range of chances holds its lower end and not its upper one, unless that is certainty', async () => {
  const world = newWorld();
  for (const ppm of [0, 599_999, 600_000, 650_000, 700_000, 999_999, 1_000_000]) await withPrediction(world, { claim: `Said ${ppm}.`, ppm });
  const found = async (low: number, high: number) => (await predictions(world.store.read, { show: 'all', chance: { low, high } })).map((one) => one.ppm!).sort((a, b) => a - b);
  assert.deepEqual(await found(600_000, 700_000), [600_000, 650_000]);
  assert.deepEqual(await found(700_000, 1_000_000), [700_000, 999_999, 1_000_000]);
  assert.deepEqual(await found(0, 100_000), [0]);
  assert.equal(await countPredictions(world.store.read, { show: 'all', chance: { low: 0, high: 1_000_000 } }), 7);
});

test('what calibration may hold: about others, after the last day, decided one way or the other', async () => {
  const world = newWorld();
  for (const [claim, until, outcome, kind] of [['Over.', '2026-11-10', 'no', 'forecast'], ['Early.', '2027-06-30', 'yes', 'forecast'], ['Own.', '2026-11-10', 'yes', 'plan'], ['Void.', '2026-11-10', 'annulled', 'forecast']] as const) {
    const { questionId } = await withPrediction(world, { claim, until, kind });
    await withOutcome(world, questionId, outcome);
  }
  const on = async (calibratedOn: string) => (await predictions(world.store.read, { show: 'decided', calibratedOn })).map((one) => one.claim).sort();
  assert.deepEqual(await on('2026-11-10'), []);
  assert.deepEqual(await on('2026-11-24'), ['Over.']);
  assert.deepEqual(await on('2027-07-01'), ['Early.', 'Over.']);
});

test('search finds claims, names and two-character Chinese words; signs are no words', async () => {
  const { world } = await threeCalls();
  const found = async (q: string) => (await predictions(world.store.read, { show: 'open', q })).map((one) => one.claim);
  assert.deepEqual(await found('船闸'), ['船闸将在年底前修好']);
  assert.deepEqual(await found('bo lind'), ['船闸将在年底前修好']);
  assert.deepEqual(await found('50%'), ['The toll rises by 50% or more.']);
  assert.deepEqual(await found('_ridge'), []);
  assert.deepEqual(await found(`'"; drop table forecasts`), []);
});

test('search finds a word in both Chinese scripts, with Latin letters of any case beside it', async () => {
  const world = newWorld();
  for (const [forecaster, claim] of [['陈思远', '油价将升至每桶100美元，OPEC油价[1]'], ['李國章', '臺灣的油價會在明年下跌，opec油價[1]'], ['Ada Reyes', '油門踏板將停產']] as const) await withPrediction(world, { forecaster, claim });
  const found = async (q: string) => (await predictions(world.store.read, { show: 'open', q })).map((one) => one.forecaster).sort();
  for (const q of ['油价', '油價', 'Opec油价', 'oPEC油價[1]']) assert.deepEqual(await found(q), ['李國章', '陈思远'], q);
  for (const q of ['台湾', '臺灣', '台灣', '李国章', '李國章']) assert.deepEqual(await found(q), ['李國章'], q);
  for (const q of ['陈思远', '陳思遠']) assert.deepEqual(await found(q), ['陈思远'], q);
  for (const q of ['油价?', '[油价]', '“油价”']) assert.deepEqual(await found(q), ['李國章', '陈思远'], q);
  for (const q of ['油*价', '价油', '油价油', '%', '*', '"']) assert.deepEqual(await found(q), [], q);
});

test('pages follow each other by key without a gap or a repeat', async () => {
  const { world } = await threeCalls();
  const seen: string[] = [];
  let after: { day: string; id: string } | undefined;
  for (let page = 0; page < 4; page++) {
    const rows = await predictions(world.store.read, { show: 'open', limit: 1, after });
    seen.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (!last) break;
    after = { day: last.windowTo, id: last.id };
  }
  assert.deepEqual(seen, (await predictions(world.store.read, { show: 'open' })).map((row) => row.id));
});

test('a list as of a day knows what was known that day; by the clock of then, only what was recorded', async () => {
  const world = newWorld();
  const early = await withPrediction(world, { claim: 'The bridge opens.', made: '2026-01-01', until: '2026-12-31' }, '2026-02-01');
  await withPrediction(world, { claim: 'The toll rises.', made: '2026-09-01', until: '2026-12-31' });
  await withOutcome(world, early.questionId, 'yes', { knownOn: '2026-11-20' });
  const list = async (day: string, clock: 'now' | 'then', show: 'open' | 'decided') => (await predictions(world.store.read, { show, asOf: { day, clock } })).map((one) => [one.claim, one.outcome]);
  assert.deepEqual(await list('2026-01-15', 'now', 'open'), [['The bridge opens.', null]]);
  assert.deepEqual(await list('2026-01-15', 'then', 'open'), [], 'it had not been written down');
  assert.deepEqual(await list('2026-11-20', 'now', 'decided'), [['The bridge opens.', 'yes']]);
  assert.deepEqual(await list('2026-11-20', 'then', 'open'), [['The bridge opens.', null]], 'the decision was written down on the 24th');
  assert.deepEqual(await list('2026-11-24', 'then', 'decided'), [['The bridge opens.', 'yes']]);
  assert.equal(await countPredictions(world.store.read, { show: 'open', asOf: { day: '2026-10-01', clock: 'now' } }), 2);
});

test('what is known to the month or year stands in the list from the day on which the table takes it', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world, { made: '2026-09-20', precision: 'year' });
  await resolveQuestion(world.as(editor), { questionId, standing: null, outcome: 'yes', knownOn: '2026-10-05', knownOnPrecision: 'month', evidence: [someEvidence()] });
  const facts = await standingsFacts(world.store.read);
  const days = { '2025-12-31': [], '2026-01-01': ['open'], '2026-10-30': ['open'], '2026-10-31': ['decided'], '2026-11-24': ['decided'] };
  for (const [day, wanted] of Object.entries(days)) {
    assert.deepEqual((await predictions(world.store.read, { show: 'all', asOf: { day, clock: 'now' } })).map((one) => (one.outcome === null ? 'open' : 'decided')), wanted, day);
    assert.deepEqual(judge(facts, { asOf: day, clock: 'now' }).map((one) => (one.verdict === 'open' ? 'open' : 'decided')), wanted, `${day} in the table`);
  }
});

test('what waited for its condition on a day waits on it in the list of that day, by both clocks', async () => {
  const world = newWorld();
  const one = await withPrediction(world, { claim: 'The bridge opens.', until: '2026-12-31', made: '2026-01-01' }, '2026-01-02');
  const other = await withPrediction(world, { claim: 'The toll rises.', until: '2026-10-30', made: '2026-01-01' }, '2026-01-02');
  await setCondition(world.as(editor, '2026-01-03'), { questionId: other.questionId, seen: null, condition: { id: one.questionId } });
  await withOutcome(world, one.questionId, 'yes', { knownOn: '2026-11-20', day: '2026-11-22' });
  const waits = async (day: string, clock: 'now' | 'then') => (await predictions(world.store.read, { show: 'open', asOf: { day, clock } })).filter((p) => p.waits).map((p) => p.claim);
  for (const clock of ['now', 'then'] as const) assert.deepEqual(await waits('2026-11-10', clock), ['The toll rises.'], clock);
  assert.deepEqual(await waits('2026-11-21', 'now'), []);
  assert.deepEqual(await waits('2026-11-21', 'then'), ['The toll rises.'], 'nobody had written it down yet');
  assert.deepEqual(await waits('2026-01-02', 'then'), [], 'the condition was not written down yet');
});

test('overdue is what nobody decided and what waits for nothing, however many wait before it', async () => {
  const world = newWorld();
  const condition = await withPrediction(world, { claim: 'The bridge opens.', until: '2027-12-31' });
  for (const claim of ['One.', 'Two.', 'Three.']) {
    const { questionId } = await withPrediction(world, { claim, until: '2026-10-02' });
    await setCondition(world.as(editor), { questionId, seen: null, condition: { id: condition.questionId } });
  }
  await withPrediction(world, { claim: 'Late.', until: '2026-10-03' });
  const decided = await withPrediction(world, { claim: 'Decided.', until: '2026-10-03' });
  await withOutcome(world, decided.questionId, 'no');
  assert.deepEqual((await predictions(world.store.read, { show: 'open', undecidedOn: { day: '2026-11-24', as: 'overdue' }, limit: 3 })).map((one) => one.claim), ['Late.']);
});

test('what forecasters say of others and what they say of their own doings are told apart, and together are all', async () => {
  const { world } = await threeCalls();
  for (const kind of ['plan', 'commitment'] as const) await withPrediction(world, { claim: `Our ${kind} is carried out.`, kind });
  const claims = async (ofOthers?: boolean) => (await predictions(world.store.read, { show: 'all', ofOthers })).map((one) => one.claim).sort();
  const [others, own] = [await claims(true), await claims(false)];
  assert.deepEqual(own, ['Our commitment is carried out.', 'Our plan is carried out.']);
  assert.equal(others.length, 3);
  assert.deepEqual(await claims(), [...others, ...own].sort());
  assert.equal(await countPredictions(world.store.read, { show: 'open', ofOthers: false }), 2);
});

test('forecasters come a page at a time, those with the most predictions first, each once', async () => {
  const world = newWorld();
  const said = { 'Ada Reyes': 3, 'Bo Lind': 1, 'Cy Moe': 2, '顾明哲': 2, 'Dag Ek': 1 };
  for (const [forecaster, n] of Object.entries(said)) for (let i = 0; i < n; i++) await withPrediction(world, { forecaster, claim: `${forecaster} said this, number ${i}.` });
  const seen: [string, number][] = [];
  let after: Awaited<ReturnType<typeof forecasterPage>>['next'] | undefined;
  do {
    const page = await forecasterPage(world.store.read, { after: after ?? undefined, limit: 2 });
    assert.ok(page.rows.length <= 2);
    seen.push(...page.rows.map(({ name, n }): [string, number] => [name, n]));
    after = page.next;
  } while (after);
  assert.deepEqual(Object.fromEntries(seen), said);
  assert.equal(seen.length, 5);
  assert.deepEqual(seen.map(([, n]) => n), [3, 2, 2, 1, 1]);
});
