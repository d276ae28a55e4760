import { addDays, type Day } from '#domain/articles/day.ts';
import { compare, recordedOn, type Facts, type View } from '#domain/scoring/facts.ts';
import { score, type ScoredStatement } from '#domain/scoring/score.ts';
import { standingVerdicts } from '#domain/scoring/standing-verdicts.ts';
import { meansOf, type Means } from './standings.ts';

/**
 * The record at the end of a day: plain means over everything scored so far, and over what became known in the 365 days before.
 * `statements` are the scored ones whose outcome became known that day.
 */
export type TrackPoint = Means & { day: Day; year: Means; statements: string[] };

const YEAR = 365;

/**
 * The line of one forecaster, whose facts these are: a point for each day on which something of theirs became known, up to
 * `asOf`. Each point equals the forecaster's means in the standings of that day by the same clock.
 */
export function track(facts: Facts, view: View): TrackPoint[] {
  switch (view.clock) {
    case 'now': return trackOfToday(facts, view);
    case 'then': return trackAsRecorded(facts, view);
  }
}

// What was known by a day never changes by this clock, so one pass over the days is enough.
function trackOfToday(facts: Facts, view: View): TrackPoint[] {
  const scored = score(facts, view).scored.sort((a, b) => compare(a.knownBy, b.knownBy) || compare(a.statementId, b.statementId));
  const ends = scored.flatMap((s, i) => (scored[i + 1]?.knownBy === s.knownBy ? [] : [i + 1]));
  return ends.map((end) => pointOf(scored[end - 1]!.knownBy, scored.slice(0, end)));
}

// A correction rewrites what stood before it, so each day on which something was recorded is looked at afresh.
function trackAsRecorded(facts: Facts, view: View): TrackPoint[] {
  const points = daysOf(facts, view).map((day) => pointOf(day, score(facts, { ...view, asOf: day }).scored));
  return points.filter((point, i) => !sameRecord(point, points[i - 1]));
}

function pointOf(day: Day, scored: readonly ScoredStatement[]): TrackPoint {
  const since = addDays(day, -YEAR);
  return { day, ...means(scored), year: means(scored.filter((s) => s.knownBy > since)), statements: scored.filter((s) => s.knownBy === day).map((s) => s.statementId) };
}

function means(scored: readonly ScoredStatement[]): Means {
  return meansOf({ n: scored.length, loss: total(scored.map((s) => s.loss)), referenceLoss: total(scored.map((s) => s.referenceLoss)) });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function daysOf({ statements, verdicts }: Facts, view: View): Day[] {
  const days = [...statements, ...verdicts].map(recordedOn);
  for (const verdict of verdicts) {
    const known = standingVerdicts([verdict], { asOf: '9999-12-31', clock: 'now' }).get(verdict.questionId);
    if (known) days.push(known.knownBy);
  }
  return [...new Set(days)].filter((day) => day <= view.asOf).sort(compare);
}

function sameRecord(a: TrackPoint, b: TrackPoint | undefined): boolean {
  if (!b) return a.n === 0;
  return a.n === b.n && a.meanBrier === b.meanBrier && a.meanEdge === b.meanEdge;
}
