import { z } from 'zod';
import { daysBetween } from '#domain/articles/day.ts';
import type { Undecided, UndecidedAs } from '#domain/predictions/state.ts';
import { isOfOthers } from '#domain/scoring/eligible.ts';
import { lastDayMade, type Facts, type Statement, type View } from '#domain/scoring/facts.ts';
import { rankIntervals, type RankInterval } from '#domain/scoring/rank-intervals.ts';
import { score, type ScoredStatement } from '#domain/scoring/score.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import type { Place, Row } from './standings.ts';

/** How far ahead a call looks, from the day it was made to the last day of its window. */
export const horizon = z.enum(['month', 'year', 'longer']);
export type Horizon = z.infer<typeof horizon>;

/**
 * What a board may be narrowed to; each in the address of the page. `role` tells whose record it is: the speaker's, or the outlet's that printed
 * it. `kind` own: commitments and plans of the speaker, which no board holds unless asked for by their kind. `entered` leaves out what was
 * written down here only when its outcome was known.
 */
export const boardFilters = z.object({
  topic: z.string().trim().max(200).optional(),
  horizon: horizon.optional(),
  language: z.enum(['en', 'zh-Hans', 'zh-Hant']).optional(),
  kind: z.enum(['forecast', 'conditional', 'nowcast', 'own', 'commitment', 'plan']).optional(),
  basis: z.enum(['stated']).optional(),
  role: z.enum(['outlet']).optional(),
  counted: z.enum(['first', 'last', 'every', 'time']).optional(),
  entered: z.enum(['before']).optional(),
});
export type BoardFilters = { [K in keyof z.output<typeof boardFilters>]?: z.output<typeof boardFilters>[K] | undefined };

/** Whether every call of everybody about others is on the board, the first on each question: the board that the derived tables hold. */
export function isWhole(filters: BoardFilters): boolean {
  return Object.entries(filters).every(([name, value]) => value === undefined || (name === 'counted' && value === 'first'));
}

export function horizonOf(s: Statement): Horizon | null {
  if (s.windowTo === null) return null;
  const days = daysBetween(lastDayMade(s), s.windowTo);
  return days <= 31 ? 'month' : days <= 366 ? 'year' : 'longer';
}

/** Which statements a board takes, of those that its topic, language and kind leave. */
export function among({ basis, horizon: asked, kind }: BoardFilters): (s: Statement) => boolean {
  return (s) => (kind !== undefined || isOfOthers(s)) && (basis === undefined || s.probability.basis === basis) && (asked === undefined || horizonOf(s) === asked);
}

/** The scored calls of a board, which every page of it shows or counts. */
export function boardCalls(facts: Facts, { asOf, clock }: View, filters: BoardFilters): ScoredStatement[] {
  return score(facts, { asOf, clock, counted: filters.counted, entered: filters.entered }, among(filters)).scored;
}

/** A call past its last day that is not overdue, and whose record it is in. */
type Held = { forecasterId: string; as: Exclude<UndecidedAs, 'overdue'> };

/** Those of them that a board takes, each in the record that the board puts it in. */
export function heldAmong(held: readonly (Held & { id: string })[], statements: readonly Statement[]): Held[] {
  const taken = new Map(held.map(({ id, as }) => [id, as]));
  return statements.flatMap(({ id, forecasterId }) => (taken.has(id) ? [{ forecasterId, as: taken.get(id)! }] : []));
}

/** Of each row, why what is past its last day is undecided. */
export function undecidedOf(rows: readonly Row[], held: readonly Held[]): Map<string, Undecided> {
  const theirs = Map.groupBy(held, ({ forecasterId }) => forecasterId);
  return new Map(rows.map(({ forecasterId, sums }) => {
    const its = theirs.get(forecasterId) ?? [];
    const disputed = its.filter(({ as }) => as === 'disputed').length;
    return [forecasterId, { overdue: sums.overdue - its.length, disputed, blocked: its.length - disputed }];
  }));
}

/** The ranks that each of the ranked may truly have; pairs that share eight events or more are compared on those alone. */
export function rankRanges(order: readonly Place[], scored: readonly ScoredStatement[] | null): Map<string, RankInterval> {
  const ranked = order.filter(({ skill }) => skill !== null && skill.rank !== null);
  const calls = scored && Map.groupBy(scored, (s) => s.forecasterId);
  const edges = calls && ranked.map(({ id }) => edgesOf(calls.get(id) ?? []));
  const shared = (i: number, j: number) => {
    const [mine, theirs] = [edges![i]!, edges![j]!];
    const both: number[] = [];
    for (const [event, edge] of mine) if (theirs.has(event)) both.push(edge - theirs.get(event)!);
    return both;
  };
  const ranges = rankIntervals(ranked.map(({ skill }) => ({ mean: skill!.postMean, sd: skill!.postSd })), edges ? shared : undefined);
  return new Map(ranked.map(({ id }, i) => [id, ranges[i]!]));
}

/** Whether no two of the ranked can be told apart. */
export function isUndecided(ranges: ReadonlyMap<string, RankInterval>): boolean {
  return ranges.size > 1 && [...ranges.values()].every(({ best, worst }) => best === 1 && worst === ranges.size);
}

// The mean edge on each event.
function edgesOf(scored: readonly ScoredStatement[]): Map<string, number> {
  return new Map([...Map.groupBy(scored, (s) => s.clusterId)].map(([event, its]) => [event, its.reduce((sum, s) => sum + unitOf(s.edge), 0) / its.length]));
}
