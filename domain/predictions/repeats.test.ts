import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatsOf, type Told } from './repeats.ts';

const told = (id: string, claim: string, madeOn: string, until: string, more: Partial<Told> = {}): Told => ({ id, questionId: id, clusterId: id, claim, madeOn, until, outcome: null, ...more });

test('the same claim with a later deadline is a slip, counted in months', () => {
  const [repeat] = repeatsOf([
    told('b', 'Orchard cars drive themselves coast to coast by the end of 2019.', '2018-05-01', '2019-12-31'),
    told('a', 'Orchard cars drive themselves coast to coast by the end of 2017.', '2016-10-01', '2017-12-31'),
    told('c', 'Orchard cars drive themselves coast to coast in 2020.', '2019-04-01', '2020-12-31'),
    told('d', 'Orchard opens a shop in Lisbon.', '2019-04-01', '2020-12-31'),
  ]);
  assert.deepEqual(repeat!.told.map(({ id }) => id), ['a', 'b', 'c']);
  assert.deepEqual(repeat!.slips, [{ from: '2017-12-31', to: '2019-12-31', months: 24 }, { from: '2019-12-31', to: '2020-12-31', months: 12 }]);
});

test('saying it again with the same deadline is a repeat and no slip', () => {
  const [repeat] = repeatsOf([told('a', 'The bridge opens.', '2026-01-01', '2026-12-31', { questionId: 'q' }), told('b', 'The bridge opens.', '2026-03-01', '2026-12-31', { questionId: 'q' })]);
  assert.deepEqual([repeat!.told.length, repeat!.slips], [2, []]);
});

test('Chinese claims are found by their words, whatever the year', () => {
  const repeats = repeatsOf([told('a', '星河公司将在2026年底前上市', '2025-01-01', '2026-12-31'), told('b', '星河公司将在二〇二七年上市', '2026-01-01', '2027-12-31'), told('c', '汇率将在2026年跌破七', '2025-01-01', '2026-12-31')]);
  assert.deepEqual(repeats.map(({ told: its }) => its.map(({ id }) => id)), [['a', 'b']]);
});

test('a claim in the other Chinese script is the same claim', () => {
  assert.equal(repeatsOf([told('a', '星河公司将在2026年底前发债', '2025-01-01', '2026-12-31'), told('b', '星河公司將在2027年發債', '2026-01-01', '2027-12-31')]).length, 1);
});

test('claims of other things are no repeats', () => {
  assert.deepEqual(repeatsOf([told('a', 'Inflation falls below 2%.', '2026-01-01', '2026-12-31'), told('b', 'Unemployment rises above 5%.', '2026-01-01', '2026-12-31')]), []);
});

test('two claims of one day are two things, however alike', () => {
  assert.deepEqual(repeatsOf([told('a', 'Orchard sells 10 million phones by June.', '2026-01-01', '2026-06-30'), told('b', 'Orchard sells 20 million phones by December.', '2026-01-01', '2026-12-31')]), []);
});

test('a deadline may slip to the last day that can be written', () => {
  const [repeat] = repeatsOf([told('a', 'The bridge opens by the end of 2026.', '2026-01-01', '2026-12-31'), told('b', 'The bridge opens one day.', '2026-06-01', '9999-12-31', { clusterId: 'a' })]);
  assert.deepEqual(repeat!.slips, [{ from: '2026-12-31', to: '9999-12-31', months: 95_676 }]);
});
