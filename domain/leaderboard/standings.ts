import type { Day } from '#domain/articles/day.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import { judge, type Judgement } from '#domain/scoring/eligible.ts';
import type { Clock, Facts, Statement, View } from '#domain/scoring/facts.ts';
import { packsOf, sumsAt, WIDTH, type Pack } from '#domain/scoring/packed.ts';
import { meanOf, pointsOf } from '#domain/scoring/ppm.ts';
import { rankColumns, sampleOfSums, type Population, type Skill } from '#domain/scoring/ranking.ts';
import { score } from '#domain/scoring/score.ts';
import { SUMS, sumsOf, type Sums } from '#domain/scoring/sums.ts';

/** Plain means over the n scored statements: Brier on the 0 to 1 scale, edge in points. Null, never NaN, when n is 0. */
export type Means = { n: number; meanBrier: number | null; meanReferenceLoss: number | null; meanEdge: number | null };

/**
 * One forecaster. `points` is the shrunken skill, 400 × its mean, with a 90 % interval from `low` to `high`; `nEffective` counts
 * calls that one event settles less than once each. `sums` are what everything here follows from.
 */
export type Row = Means & {
  forecasterId: string; rank: number | null; provisional: boolean;
  points: number | null; low: number | null; high: number | null; nEffective: number | null;
  /** How many scored statements were measured against a reference of each tier. */
  tiers: Record<1 | 2 | 3 | 4, number>;
  skill: Skill | null;
  sums: Sums;
};

export type Standings = { asOf: Day; clock: Clock; version: string; rows: Row[]; population: Population };
/** `among` chooses the statements that take part: a topic, stated numbers only. */
export type Board = View & { among?: (s: Statement) => boolean };

/** The table on a day: ranked first, then provisional, then those with nothing scored yet. The same facts in any order give the same bits. */
export function standings(facts: Facts, { among, ...view }: Board): Standings {
  const { judgements, scored } = view.counted === 'time' ? score(facts, view, among) : { judgements: judge(facts, view, among), scored: null };
  const judged = Map.groupBy(judgements, (j: Judgement) => j.statement.forecasterId);
  const calls = scored && Map.groupBy(scored, (s) => s.forecasterId);
  const table = tableOf(packsOf(new Map([...judged].map(([id, its]) => [id, sumsOf(its, calls ? (calls.get(id) ?? []) : undefined)]))));
  return { asOf: view.asOf, clock: view.clock, version: SCORING_VERSION, population: table.population, rows: rowsOf(table, 0, table.size) };
}

/** A place in the table, with the skill that leads there; null for those with nothing scored yet, who come last. */
export type Place = { id: string; skill: Skill | null };
/** Everybody in order; places and rows are made when they are asked for. */
export type Table = { population: Population; size: number; placeAt: (place: number) => Place; rowAt: (place: number) => Row };

/** More than a pack ever holds. */
const ROWS = 1 << 16;
const [N, WEIGHTS, EDGE, SQUARES] = (['n', 'weight', 'edge', 'edgeSquares'] as const).map((name) => SUMS.indexOf(name)) as [number, number, number, number];

/** The order of everybody with a statement that stands, from their sums in the order of the parts. */
export function tableOf(packs: readonly Pack[]): Table {
  const most = packs.reduce((sum, pack) => sum + pack.ids.length, 0);
  const [n, mean, ss, at] = [new Float64Array(most), new Float64Array(most), new Float64Array(most), new Uint32Array(most)];
  const ids: string[] = [];
  const unscored: [id: string, pack: number, row: number][] = [];
  for (const [p, { ids: its, values }] of packs.entries()) {
    for (let row = 0; row < its.length; row += 1) {
      const from = row * WIDTH;
      if (values[from + N] === 0) { unscored.push([its[row]!, p, row]); continue; }
      const sample = sampleOfSums({ id: its[row]!, n: values[from + N]!, weight: values[from + WEIGHTS]!, edge: values[from + EDGE]!, edgeSquares: values[from + SQUARES]! });
      const i = ids.push(sample.id) - 1;
      n[i] = sample.n;
      mean[i] = sample.mean;
      ss[i] = sample.ss;
      at[i] = p * ROWS + row;
    }
  }
  const scored = ids.length;
  const { population, order, skillAt } = rankColumns({ ids, n: n.subarray(0, scored), mean: mean.subarray(0, scored), ss: ss.subarray(0, scored) });
  unscored.sort(([a], [b]) => (a < b ? -1 : 1));
  const placeAt = (place: number): Place => (place < scored ? { id: ids[order(place)]!, skill: skillAt(place) } : { id: unscored[place - scored]![0], skill: null });
  const sumsOfPlace = (place: number): Sums => {
    const [pack, row] = place < scored ? [Math.floor(at[order(place)]! / ROWS), at[order(place)]! % ROWS] : [unscored[place - scored]![1], unscored[place - scored]![2]];
    return sumsAt(packs[pack]!, row);
  };
  return { population, size: scored + unscored.length, placeAt, rowAt: (place) => rowOf(placeAt(place), sumsOfPlace(place)) };
}

/** The rows of a table from one place on, to another (itself not). */
export function rowsOf(table: Table, from: number, to: number): Row[] {
  return Array.from({ length: Math.max(0, Math.min(to, table.size) - from) }, (_, i) => table.rowAt(from + i));
}

export function placesOf(table: Table): Place[] {
  return Array.from({ length: table.size }, (_, place) => table.placeAt(place));
}

function rowOf({ id, skill }: Place, sums: Sums): Row {
  const bound = (side: -1 | 1) => (skill ? pointsOf(skill.postMean + side * SCORING.z * skill.postSd) : null);
  return {
    forecasterId: id, rank: skill?.rank ?? null, provisional: skill !== null && skill.rank === null,
    points: skill ? pointsOf(skill.postMean) : null, low: bound(-1), high: bound(1), nEffective: skill?.n ?? null,
    ...meansOf(sums), tiers: { 1: sums.tier1, 2: sums.tier2, 3: sums.tier3, 4: sums.tier4 }, skill, sums,
  };
}

/** Means from exact sums: the same in whichever order statements were scored. */
export function meansOf({ n, loss, referenceLoss }: Pick<Sums, 'n' | 'loss' | 'referenceLoss'>): Means {
  const meanEdge = meanOf(referenceLoss - loss, n);
  return { n, meanBrier: meanOf(loss, n), meanReferenceLoss: meanOf(referenceLoss, n), meanEdge: meanEdge === null ? null : pointsOf(meanEdge) };
}
