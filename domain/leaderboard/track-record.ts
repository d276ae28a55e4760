import { daysBetween } from '#domain/articles/day.ts';
import type { Judgement } from '#domain/scoring/eligible.ts';
import { compare, lastDayMade } from '#domain/scoring/facts.ts';
import { hitRate, hitsOverBase, type HitsOverBase } from '#domain/scoring/hit-rate.ts';
import type { Interval } from '#domain/scoring/intervals.ts';
import { MILLION } from '#domain/scoring/ppm.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { sumsOf } from '#domain/scoring/sums.ts';
import { total } from '#domain/scoring/totals.ts';

/** Hits of `n` calls that took a side and were decided, and what the reference promised for the sides that were called. */
export type Hits = { hits: number; rate: number; interval: Interval } & HitsOverBase;

/** The calls with the most points and with the fewest, three of each at most and none in both. One that lost is among the best only where all did. */
export type Notable = { best: ScoredStatement[]; worst: ScoredStatement[] };

const SHOWN = 3;

/** Right or wrong, with a number or without, as the tables count it. Null without calls. */
export function hitsOf(judgements: readonly Judgement[]): Hits | null {
  const calls = judgements.map((judgement) => sumsOf([judgement])).filter((sums) => sums.calls === 1);
  const hits = total(calls, (sums) => sums.hits);
  const over = hitsOverBase(calls.map((sums) => sums.expected / MILLION), hits);
  return over && { hits, ...hitRate(hits, calls.length)!, ...over };
}

/** The statements that took a side, were decided and counted, and were wrong. */
export function missesOf(judgements: readonly Judgement[]): string[] {
  return judgements.flatMap((judgement) => {
    const { calls, hits } = sumsOf([judgement]);
    return calls === 1 && hits === 0 && judgement.statement.said === undefined ? [judgement.statement.id] : [];
  });
}

export function notableCalls(scored: readonly ScoredStatement[]): Notable {
  const ordered = scored.toSorted((a, b) => b.edge - a.edge || compare(a.statementId, b.statementId));
  const won = ordered.filter(({ edge }) => edge >= 0).length;
  const most = Math.min(SHOWN, Math.ceil(ordered.length / 2), won || ordered.length);
  const least = Math.min(SHOWN, ordered.length - most);
  return { best: ordered.slice(0, most), worst: ordered.slice(ordered.length - least).reverse() };
}

/** Mean days from scored statements to their outcomes; the shortest that imprecise days allow. Null without scored statements. */
export function meanLeadDays(judgements: readonly Judgement[]): number | null {
  const days = judgements.flatMap((j) => (j.verdict === 'scored' ? [daysBetween(lastDayMade(j.statement), j.known.knownFrom)] : []));
  return days.length === 0 ? null : total(days, (d) => d) / days.length;
}
