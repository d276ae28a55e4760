import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hitEstimate, hitPopulation } from './hit-population.ts';
import { hitRate } from './hit-rate.ts';
import { clopperPearson, jeffreys, type Interval } from './intervals.ts';
import { besideCheckout, csvRows, near, nearBoth } from './testing.ts';

type Tally = { hits: number; misses: number; ties: number; unresolved: number };
type Row = Tally & { n: number; hit_rate: number | null; wilson95: Interval | null; jeffreys95?: Interval; clopper_pearson95?: Interval; eb_mean?: number; eb_90_interval?: Interval };
type Season = { n_forecasters: number; pooled_hit_rate: number; moment_mu: number; moment_rho: number; moment_alpha?: number; moment_beta?: number; table: Record<string, Row> };
type Expected = { published: { records: Record<string, [wins: number, losses: number, ties: number]> }; recomputed: { season_2021_to_week_21: Season; all_seasons: Season } };

const data = besideCheckout('nflpicks', 'picks.csv');
const expectations = besideCheckout('nflpicks', 'expected_nflpicks.json');
const read = () => JSON.parse(readFileSync(expectations.file, 'utf8')) as Expected;

/** A pick of the winner is a hit, a tied game counts for nobody, an empty cell is no call. Only those who picked at all. */
function tallies(keep: (game: Record<string, string>) => boolean): Record<string, Tally> {
  const all: Record<string, Tally> = {};
  for (const game of csvRows(data.file).filter(keep)) {
    for (const [person, pick] of Object.entries(game).filter(([column, pick]) => /^P\d\d$/.test(column) && pick !== '')) {
      const its = (all[person] ??= { hits: 0, misses: 0, ties: 0, unresolved: 0 });
      const kind = game['winner'] === '' ? 'unresolved' : game['winner'] === 'TIE' ? 'ties' : game['winner'] === pick ? 'hits' : 'misses';
      its[kind] += 1;
    }
  }
  return all;
}
const season2021 = () => tallies((game) => game['season'] === '2021' && Number(game['week']) <= 21);

test('football picks: the 18 published records, to the game', { skip: data.skip }, () => {
  const records = Object.fromEntries(Object.entries(season2021()).map(([person, { hits, misses, ties }]) => [person, [hits, misses, ties]]));
  assert.deepEqual(records, read().published.records);
  assert.equal(Object.keys(records).length, 18);
});

test('football picks: one season shows no difference between people, so everybody has the pooled rate', { skip: data.skip }, () => {
  const expected = read().recomputed.season_2021_to_week_21;
  const all = season2021();
  compareTable(all, expected);
  const population = compareField(all, expected);
  assert.equal(population.prior, null);
  near(hitEstimate(population, { hits: 193, n: 283 }).mean, expected.pooled_hit_rate, 'the best of them');
});

test('football picks: all seasons show a small one', { skip: data.skip }, () => {
  const expected = read().recomputed.all_seasons;
  const all = tallies(() => true);
  compareTable(all, expected);
  const population = compareField(all, expected);
  near(population.prior!.alpha, expected.moment_alpha!, 'α', 1e-8);
  near(population.prior!.beta, expected.moment_beta!, 'β', 1e-8);
  for (const [person, row] of Object.entries(expected.table)) {
    const { mean, low, high } = hitEstimate(population, row);
    near(mean, row.eb_mean!, `${person} mean`);
    nearBoth([low, high], row.eb_90_interval!, `${person} range`);
  }
});

function compareTable(actual: Record<string, Tally>, { table, n_forecasters: forecasters }: Season): void {
  assert.equal(Object.keys(table).length, forecasters);
  for (const [person, { hits, misses, ties, unresolved, n, ...row }] of Object.entries(table)) {
    assert.deepEqual(actual[person], { hits, misses, ties, unresolved }, person);
    near(hitRate(hits, n)!.rate, row.hit_rate!, person);
    nearBoth(hitRate(hits, n)!.interval, row.wilson95!, `${person} Wilson`);
    nearBoth(jeffreys(hits, n)!, row.jeffreys95!, `${person} Jeffreys`);
    nearBoth(clopperPearson(hits, n)!, row.clopper_pearson95!, `${person} Clopper-Pearson`);
  }
}

function compareField(all: Record<string, Tally>, expected: Season) {
  const population = hitPopulation(Object.values(all).map(({ hits, misses }) => ({ hits, n: hits + misses })))!;
  near(population.rate, expected.pooled_hit_rate, 'pooled rate');
  near(population.rate, expected.moment_mu, 'μ');
  near(population.rho, expected.moment_rho, 'ρ');
  return population;
}
