import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createGunzip } from 'node:zlib';
import { brierSkill, logLoss } from './binary.ts';
import { calibrationOf } from './calibration.ts';
import { corp } from './corp.ts';
import { countCall, groupCalls, groupsOf, meanScoreOf, type Group } from './counts.ts';
import { lossOf, meanOf, MILLION, sumOf, unitOf } from './ppm.ts';
import { besideCheckout, csvRows, near, nearCorp, nearMurphy, type CorpFigures, type MurphyFigures } from './testing.ts';
import { total } from './totals.ts';

type Figures = {
  n: number; n_events: number; sum_outcome: number; n_prob_0_or_1: number; n_impossible: number; brier: number; brier_numerator_ppm2_exact: string;
  'log_loss_eps_0.0001': number; 'log_loss_eps_0.01': number; brier_event_weighted: number; base_rate: number; base_rate_event_weighted: number;
  bss_vs_base_rate: number; bss_event_weighted: number; auc: number; corp: CorpFigures; ece_10bins: number;
  murphy_unique_values: MurphyFigures & { n_groups: number };
  murphy_10bins: MurphyFigures & { wbv: number; wbc: number; brier: number; bins: { n: number; mean_p: number; mean_y: number }[] };
};
type Point = { as_of: string; cum_n: number; cum_numerator_ppm2: string; cum_brier: number | null; last_365_style_year_n: number; year_numerator_ppm2: string; year_brier: number | null };
type Race = { n: number; brier_democrat_wins: number; log_loss_clamp_0_0001: number; sum_p: number; sum_y: number; corp: CorpFigures };
type Expected = { rows: number; abs_tol: number; groups: Record<string, Figures>; over_time: { curves: Record<string, Point[]> }; midterms2018_final: { groups: Record<string, Race> } };

/** The updates of one event: their number, and the sums of their losses (whole units of 1e-12) and outcomes. */
type Event = { n: number; loss: number; yes: number };
type Forecasts = { counts: Map<number, { n: number; y: number }>; numerator: bigint; events: Map<string, Event> };

const data = besideCheckout('fivethirtyeight', 'fivethirtyeight_long.csv.gz');
const races = besideCheckout('fivethirtyeight', 'midterms2018_final.csv');
const CURVES = ['mlb_games', 'nba_games', 'nfl_games', 'nhl_games'];

describe('every probability that one newsroom published', { skip: data.skip }, () => {
  const records = new Map<string, Forecasts>();
  const games = new Map(CURVES.map((sport) => [sport, [] as { on: string; loss: number }[]]));
  let rows = 0;
  let begun = 0;
  let expected: Expected;

  const take = (line: string) => {
    const [project, model, event, on, chance, outcome] = line.split(',') as [string, string, string, string, string, string];
    const [ppm, came] = [Number(chance), Number(outcome) * MILLION];
    const record = records.get(`${project}/${model}`) ?? fresh();
    records.set(`${project}/${model}`, record);
    const its = record.events.get(event) ?? { n: 0, loss: 0, yes: 0 };
    record.events.set(event, its);
    its.n += 1;
    its.loss += lossOf(ppm, came);
    its.yes += Number(outcome);
    countCall(record.counts, ppm, came);
    record.numerator += BigInt(lossOf(ppm, came));
    if (model === 'pregame') games.get(project)?.push({ on, loss: lossOf(ppm, came) });
    rows += 1;
  };

  before(async () => {
    begun = performance.now();
    expected = read();
    for await (const lines of linesOf(data.file)) lines.forEach(take);
    records.set('ALL', together(records));
  });

  test('34 groups of 1,709,267 forecasts agree to 1e-11, and their sums of losses to the last unit', (t) => {
    assert.equal(rows, expected.rows);
    assert.deepEqual([...records.keys()].toSorted(), Object.keys(expected.groups).toSorted());
    assert.equal(records.size, 34);
    const start = performance.now();
    for (const [name, record] of records) compare(name, record, expected.groups[name]!, expected.abs_tol);
    t.diagnostic(`${rows} rows read in ${((start - begun) / 1000).toFixed(1)} s, 34 groups scored in ${((performance.now() - start) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  });

  test('curves over time: each day’s sum is exact, whether up to it or for the year before it', () => {
    assert.deepEqual(Object.keys(expected.over_time.curves).toSorted(), CURVES);
    for (const [sport, points] of Object.entries(expected.over_time.curves)) {
      for (const point of points) {
        const yearBefore = `${Number(point.as_of.slice(0, 4)) - 1}${point.as_of.slice(4)}`;
        const known = games.get(sport)!.filter(({ on }) => on < point.as_of);
        comparePoint(known, [point.cum_n, point.cum_numerator_ppm2, point.cum_brier], `${sport} by ${point.as_of}`);
        comparePoint(known.filter(({ on }) => on >= yearBefore), [point.last_365_style_year_n, point.year_numerator_ppm2, point.year_brier], `${sport} in the year to ${point.as_of}`);
      }
    }
  });
});

test('three models of the 2018 midterms, by office and together', { skip: races.skip }, () => {
  const { abs_tol: tolerance, midterms2018_final: { groups: expected } } = read();
  const called = csvRows(races.file).filter((race) => race['uncalled'] === '0');
  assert.equal(Object.keys(expected).length, 12);
  for (const [name, figures] of Object.entries(expected)) {
    const [model, office] = name.split('|');
    const own = called.filter((race) => race['version'] === model && (office === 'ALL' || race['branch'] === office));
    const groups = groupCalls(own.map((race) => ({ chance: Number(race['Democrat_WinProbability']), outcome: Number(race['Democrat_Won']) })));
    assert.deepEqual([total(groups, (g) => g.n), total(groups, (g) => g.y)], [figures.n, figures.sum_y], name);
    near(total(groups, (g) => g.n * g.chance), figures.sum_p, `${name}, Σp`, 1e-10);
    near(meanScoreOf(groups), figures.brier_democrat_wins, `${name}, Brier`, tolerance);
    near(meanLogLoss(groups, 0.0001), figures.log_loss_clamp_0_0001, `${name}, log loss`, tolerance);
    nearCorp(corp(groups)!, figures.corp, name, tolerance);
  }
});

function compare(name: string, { counts, numerator, events }: Forecasts, figures: Figures, tolerance: number): void {
  const close = (actual: number | null, wanted: number, what: string) => near(actual, wanted, `${name}, ${what}`, tolerance);
  const groups = groupsOf(counts);
  const { n, meanScore, rate, corp, unique, binned, error, rocArea } = calibrationOf(counts)!;
  const certain = groups.filter((g) => g.chance === 0 || g.chance === 1);
  const impossible = total(certain, (g) => (g.chance === 0 ? g.y : g.n - g.y));
  assert.deepEqual([n, events.size, total(groups, (g) => g.y), total(certain, (g) => g.n), impossible], [figures.n, figures.n_events, figures.sum_outcome, figures.n_prob_0_or_1, figures.n_impossible], name);
  assert.equal(String(numerator), figures.brier_numerator_ppm2_exact, name);
  close(meanOf(numerator, n), figures.brier, 'Brier from the exact sum');
  close(meanScore, figures.brier, 'Brier from the counts');
  close(rate, figures.base_rate, 'base rate');
  close(brierSkill(meanScore, rate * (1 - rate)), figures.bss_vs_base_rate, 'skill over the base rate');
  const each = [...events.values()];
  const [brier, base] = [total(each, (e) => unitOf(e.loss) / e.n) / each.length, total(each, (e) => e.yes / e.n) / each.length];
  close(brier, figures.brier_event_weighted, 'Brier, each event once');
  close(base, figures.base_rate_event_weighted, 'base rate, each event once');
  close(brierSkill(brier, base * (1 - base)), figures.bss_event_weighted, 'skill, each event once');
  close(meanLogLoss(groups, 0.0001), figures['log_loss_eps_0.0001'], 'log loss at 0.0001');
  close(meanLogLoss(groups, 0.01), figures['log_loss_eps_0.01'], 'log loss at 0.01');
  close(rocArea, figures.auc, 'AUC');
  nearCorp(corp, figures.corp, name, tolerance);
  nearMurphy(unique, figures.murphy_unique_values, name, tolerance);
  assert.equal(unique.bins.length, figures.murphy_unique_values.n_groups, name);
  nearMurphy(binned, figures.murphy_10bins, name, tolerance);
  close(binned.withinVariance, figures.murphy_10bins.wbv, 'variance within bins');
  close(binned.withinCovariance, figures.murphy_10bins.wbc, 'covariance within bins');
  // An empty bin is listed there and does not exist here.
  const bins = figures.murphy_10bins.bins.filter((bin) => bin.n > 0);
  assert.deepEqual(binned.bins.map((b) => b.n), bins.map((b) => b.n), name);
  bins.forEach((bin, i) => {
    close(binned.bins[i]!.meanChance, bin.mean_p, `bin ${i}, mean chance`);
    close(binned.bins[i]!.observed, bin.mean_y, `bin ${i}, rate`);
  });
  close(error, figures.ece_10bins, 'calibration error');
}

function comparePoint(known: { loss: number }[], expected: [n: number, numerator: string, brier: number | null], what: string): void {
  const sum = sumOf(known.map((game) => game.loss));
  assert.deepEqual([known.length, String(sum)], expected.slice(0, 2), what);
  if (expected[2] === null) assert.equal(meanOf(sum, known.length), null, what);
  else near(meanOf(sum, known.length), expected[2], what, 1e-11);
}

// At a clamp of its own: ours stands at 0.001, so only a wider one can go through the rule itself.
function meanLogLoss(groups: readonly Group[], clamp: number): number {
  const nats = (p: number, outcome: 0 | 1) => (clamp >= 0.001 ? logLoss(p, outcome).nats : -Math.log(outcome === 1 ? p : 1 - p));
  return total(groups, ({ chance, n, y }) => {
    const p = Math.min(1 - clamp, Math.max(clamp, chance));
    return y * nats(p, 1) + (n - y) * nats(p, 0);
  }) / total(groups, (g) => g.n);
}

/** The lines of a gzipped file after its head, some thousands at a time. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  let rest = '';
  let head = 1;
  for await (const chunk of createReadStream(file).pipe(createGunzip()).setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield lines.slice(head);
    head = 0;
  }
  yield rest === '' ? [] : [rest];
}

// Counts and exact sums of groups add up to those of everything.
function together(records: ReadonlyMap<string, Forecasts>): Forecasts {
  const all = fresh();
  for (const [name, { counts, numerator, events }] of records) {
    for (const [ppm, { n, y }] of counts) {
      const had = all.counts.get(ppm) ?? { n: 0, y: 0 };
      all.counts.set(ppm, { n: had.n + n, y: had.y + y });
    }
    for (const [event, its] of events) all.events.set(`${name}#${event}`, its);
    all.numerator += numerator;
  }
  return all;
}

function fresh(): Forecasts {
  return { counts: new Map(), numerator: 0n, events: new Map() };
}

function read(): Expected {
  return JSON.parse(readFileSync(besideCheckout('fivethirtyeight', 'expected_fivethirtyeight.json').file, 'utf8')) as Expected;
}
