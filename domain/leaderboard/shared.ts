import { difficultyEffects } from '#domain/scoring/difficulty.ts';
import { compareOn, type Comparison } from '#domain/scoring/pairwise.ts';
import { peerEdges } from '#domain/scoring/peer.ts';
import { pointsOf, unitOf } from '#domain/scoring/ppm.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';

/**
 * One forecaster against others on questions that both called. `peer` is the mean loss of the others less their own, in points, over `n` questions that
 * anybody else called too. `adjusted` is what they would lose had all of their `group` called every question of it, beside the group's mean.
 */
export type Shared = {
  n: number; peer: number | null;
  adjusted: { loss: number; mean: number; group: number; place: number } | null;
  others: { id: string; comparison: Comparison }[];
};

/** `scored`: everybody's scored calls on the questions at hand, one for each forecaster and question. Of nobody else, nothing can be said. */
export function sharedWith(forecasterId: string, scored: readonly ScoredStatement[]): Shared {
  const calls = [...Map.groupBy(scored, (s) => s.questionId).values()].filter((its) => its.length > 1);
  const mine = calls.flatMap((its) => {
    const place = its.findIndex((s) => s.forecasterId === forecasterId);
    return place < 0 ? [] : [{ its, own: its[place]!, edge: peerEdges(its.map((s) => s.loss))[place]! }];
  });
  const differences = new Map<string, number[]>();
  for (const { its, own } of mine) {
    for (const other of its) if (other !== own) differences.set(other.forecasterId, [...differences.get(other.forecasterId) ?? [], unitOf(other.loss - own.loss)]);
  }
  const others = [...differences].flatMap(([id, their]) => { const comparison = compareOn(their); return comparison ? [{ id, comparison }] : []; });
  return {
    n: mine.length,
    peer: mine.length === 0 ? null : pointsOf(mine.reduce((sum, { edge }) => sum + edge, 0) / mine.length),
    adjusted: adjustedOf(forecasterId, calls.flat()),
    others: others.sort((a, b) => b.comparison.n - a.comparison.n || b.comparison.mean - a.comparison.mean),
  };
}

function adjustedOf(forecasterId: string, calls: readonly ScoredStatement[]): Shared['adjusted'] {
  const groups = difficultyEffects(calls.map((s) => ({ forecasterId: s.forecasterId, questionId: s.questionId, loss: unitOf(s.loss) })));
  const group = groups.find(({ forecasters }) => forecasters.some(({ id }) => id === forecasterId));
  if (!group || group.forecasters.length < 2) return null;
  const { adjusted: loss } = group.forecasters.find(({ id }) => id === forecasterId)!;
  return { loss, mean: group.mean, group: group.forecasters.length, place: 1 + group.forecasters.filter((other) => other.adjusted < loss).length };
}
