import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reader } from '#db/connection.ts';
import { storedWords } from '#db/testing.ts';
import { tellArticle } from '#domain/articles/commands.ts';
import { addDays } from '#domain/articles/day.ts';
import { isHouseError } from '#domain/errors.ts';
import { holdings } from '#domain/exchange/holding-queries.ts';
import { live } from '#domain/leaderboard/testing.ts';
import { dice } from '#domain/scoring/testing.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { administrator, editor, newWorld, someEvidence, withPrediction, type World } from '../../e2e/world.ts';
import { nameForecaster } from './forecaster-commands.ts';
import { placeOf, type Filters, type Place } from './filters.ts';
import { countPredictions, predictionsFromFacts } from './fact-queries.ts';
import { predictionCount, predictionPage, predictions, type Prediction } from './queries.ts';
import { editQuestion } from './question-commands.ts';
import { questionNow } from './question-queries.ts';
import { stateOf } from './state.ts';
import { rebuildTallies } from './tally-commands.ts';

const TABLES = ['tally_predictions', 'tally_cards', 'tally_spells', 'tally_eras', 'tally_cells', 'tally_forecasters', 'tally_outlets', 'tally_titles', 'tally_listed'];
const rowsOf = (db: Reader) => TABLES.map((name) => [name, db.values(`select * from ${name} order by ${name === 'tally_spells' ? '1, 2, 3' : '1, 2'}`)]);

/** Questions are worded anew, titles and outlets told, further names given; some are said, and decided, on a day that is known to the month or year. */
async function tell(world: World, random: () => number): Promise<void> {
  const one = (query: string) => { const all = world.store.read.values<[string]>(query); return all[Math.floor(random() * all.length)]![0]; };
  const today = '2026-11-24';
  for (let i = 0; i < 12; i += 1) {
    const questionId = one('select id from questions');
    const { version } = (await questionNow(world.store.read, questionId))!;
    await editQuestion(world.as(editor, today), { questionId, version, why: 'Clearer.', claim: `Worded anew ${i}, 油价上涨.`, topic: random() < 0.5 ? 'Energy / Oil' : 'Money', windowTo: '2027-03-31' }).catch(refused);
    await tellArticle(world.as(editor, today), { articleId: one('select id from articles'), title: `Title ${i}`, outlet: random() < 0.5 ? 'The Evening Crane' : '海港邮报' });
    const precision = random() < 0.5 ? 'month' : 'year';
    const { questionId: vague } = await withPrediction(world, { claim: `Said some day ${i}.`, language: (['en', 'zh-Hans', 'zh-Hant'] as const)[i % 3]!, ...(i % 4 === 0 ? { ppm: null } : {}), made: addDays('2025-02-01', i * 30), precision, until: addDays('2025-06-01', i * 30) }, addDays('2025-02-10', i * 30));
    const known = addDays('2025-03-01', i * 40);
    if (random() < 0.7) await resolveQuestion(world.as(editor, addDays(known, Math.floor(random() * 60))), { questionId: vague, standing: null, outcome: 'yes', knownOn: known, knownOnPrecision: precision, note: 'Certain.', evidence: [{ ...someEvidence(), day: known }] }).catch(refused);
    await nameForecaster(world.as(editor, today), { forecasterId: one('select id from forecasters'), alias: `Alias ${i} ${Math.floor(random() * 1e6)}` }).catch(refused);
  }
}

function refused(error: unknown): void {
  if (!isHouseError(error)) throw error;
}

const byId = (rows: readonly Prediction[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('after any history each list is what the facts say, and a rebuild makes the same rows and words', async () => {
  let rowsSeen = 0;
  for (let seed = 1; seed <= 3; seed += 1) {
    const [world, random] = [newWorld(), dice(seed)];
    await live(world, seed, 60);
    await tell(world, random);
    await live(world, seed + 100, 40);
    const { read } = world.store;
    const [before, words] = [rowsOf(read), storedWords(world.store.file)];
    assert.ok(words.length > 300, `only ${words.length} words`);
    await rebuildTallies(world.as(administrator), {});
    assert.deepEqual(rowsOf(read), before, `seed ${seed}`);
    assert.deepEqual(storedWords(world.store.file), words, `seed ${seed}`);
    for (const day of ['2025-09-01', '2026-11-24']) {
      const states = Map.groupBy(await predictions(read, { show: 'all', limit: 100_000 }), (one) => stateOf(one.outcome, one.windowTo, day, one.waits).replace('blocked', 'waits'));
      assert.deepEqual(holdings(read, day).states, Object.fromEntries([...states].map(([state, its]) => [state, its.length])), `seed ${seed}, ${day}`);
    }
    const someone = read.values<[string]>('select forecaster_id from tally_forecasters');
    const each = { topic: [undefined, 'Harbour', 'Energy', 'Money', 'Nowhere'], by: [undefined, undefined, ...someone.map(([id]) => id), 'nobody'], outlet: [undefined, undefined, 'The Harbour Post', '海港邮报'], basis: [undefined, 'stated', 'none'], language: [undefined, 'en', 'zh-Hans', 'zh-Hant'], chance: [undefined, undefined, { low: 600_000, high: 1_000_000 }], ofOthers: [true, false], undecidedOn: [{ day: '2025-09-01', as: 'overdue' }, { day: '2025-09-01', as: 'blocked' }, { day: '2025-09-01', as: 'disputed' }], calibratedOn: [undefined, undefined, '2025-09-01'], q: [undefined, undefined, 'claim', '油价', 'alias ada'] } as const;
    const last = await live(world, seed + 200, 30);
    // Days on which much begins and ends.
    const edges = read.values<[string]>('select until from tally_predictions union select place from tally_predictions');
    const [today] = read.values<[string]>('select max(day) from (select made_on as day from forecasts union all select known_on from resolutions union all select substr(recorded_at, 1, 10) from resolutions)')[0]!;
    for (let i = 0; i < 300; i += 1) {
      const narrowed = Object.fromEntries(Object.entries(each).map(([name, choices]) => [name, random() < 0.8 ? undefined : choices[Math.floor(random() * choices.length)]]));
      // What is overdue, and found, of everything: three that are seldom met.
      if (i % 20 === 0) Object.assign(narrowed, { q: 'claim', undecidedOn: { day: '2025-09-01', as: 'overdue' } });
      const filters: Filters = { show: (['open', 'decided', 'all'] as const)[i % 3]!, sort: ([undefined, 'due', 'newest', 'boldest'] as const)[i % 4], ...narrowed, limit: 1000, asOf: random() < 0.4 ? undefined : { day: random() < 0.3 ? edges[Math.floor(random() * edges.length)]![0] : addDays(last, -Math.floor(random() * 400)), clock: random() < 0.5 ? 'now' : 'then' } };
      // What is undecided is so today, or on the day of the list; seldom on yet another.
      if (filters.undecidedOn && (!filters.asOf || random() < 0.8)) filters.undecidedOn = { ...filters.undecidedOn, day: filters.asOf?.day ?? today };
      const told = JSON.stringify(filters);
      const [mine, theirs] = [await predictions(read, filters), await predictionsFromFacts(read, filters)];
      rowsSeen += mine.length;
      assert.deepEqual(byId(mine), byId(theirs), told);
      assert.deepEqual(mine.map((one) => placeOf(one, filters).day), theirs.map((one) => placeOf(one, filters).day), told);
      assert.deepEqual(await predictionCount(read, filters), { n: await countPredictions(read, filters), more: false }, told);
    }
  }
  assert.ok(rowsSeen > 1000, `only ${rowsSeen} rows were compared`);
});

test('pages follow each other in both directions without a gap or a repeat, in every order', async () => {
  const world = newWorld();
  await live(world, 7, 120);
  const { read } = world.store;
  for (const show of ['open', 'decided', 'all'] as const) {
    for (const sort of ['due', 'newest', 'boldest'] as const) {
      for (const more of [{}, { topic: 'Harbour' }, { q: 'claim' }, { asOf: { day: '2027-12-31', clock: 'now' } as const }, { asOf: { day: '2025-07-01', clock: 'now' } as const }, { asOf: { day: '2025-09-15', clock: 'then' } as const, topic: 'Harbour' }]) {
        const filters = { show, sort, ...more };
        const whole = (await predictions(read, { ...filters, limit: 1000 })).map((one) => one.id);
        const [there, back]: string[][] = [[], []];
        let place: Place | null | undefined;
        let last: Place | null = null;
        do {
          const page = await predictionPage(read, { ...filters, limit: 3, after: place ?? undefined });
          there!.push(...page.rows.map((one) => one.id));
          assert.equal(page.previous === null, place === undefined, JSON.stringify(filters));
          last = page.rows.length > 0 ? placeOf(page.rows.at(-1)!, filters) : last;
          place = page.next;
        } while (place);
        assert.deepEqual(there, whole, JSON.stringify(filters));
        for (place = last; place;) {
          const page = await predictionPage(read, { ...filters, limit: 3, before: place });
          back!.unshift(...page.rows.map((one) => one.id));
          assert.ok(page.next, 'a page before another leads back to it');
          place = page.previous;
        }
        assert.deepEqual(back, whole.slice(0, -1), JSON.stringify(filters));
      }
    }
  }
});

test('of several lanes the first rows are taken, also where one lane holds a whole page', async () => {
  const world = newWorld();
  const lanes = ['Harbour / Bridge', 'Harbour / Lock', 'Harbour / Quay', 'Harbour / Tolls'];
  // All of one lane was said after all of the one before it: a page is one lane, where its share would be a quarter.
  for (const [i, topic] of lanes.entries()) for (let k = 0; k < 21; k += 1) await withPrediction(world, { claim: `The ${topic} is seen ${k} times.`, topic, made: addDays('2026-01-01', 30 * i + k), ppm: 10_000 * (50 + 10 * i), until: addDays('2027-01-01', 30 * i + k) });
  const { read } = world.store;
  for (const show of ['open', 'all'] as const) for (const sort of ['due', 'newest', 'boldest'] as const) {
    const whole: Filters = { show, sort, topic: 'Harbour', limit: 84 };
    const row = (await predictions(read, whole))[24]!;
    for (const place of [{}, { after: placeOf(row, whole) }]) {
      const filters: Filters = { ...whole, limit: 20, ...place };
      const [mine, theirs] = [await predictions(read, filters), await predictionsFromFacts(read, filters)];
      assert.equal(mine.length, 20, JSON.stringify(filters));
      assert.deepEqual(mine.map((one) => placeOf(one, filters).day), theirs.map((one) => placeOf(one, filters).day), JSON.stringify(filters));
      if (sort !== 'boldest') assert.deepEqual(byId(mine), byId(theirs), JSON.stringify(filters));
    }
  }
});
