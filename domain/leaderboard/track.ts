import type { Day } from '#domain/articles/day.ts';
import { compare, recordedOn, type Clock, type Facts, type View } from '#domain/scoring/facts.ts';
import { score, type ScoredStatement } from '#domain/scoring/score.ts';
import { standingVerdicts } from '#domain/scoring/standing-verdicts.ts';
import { meansOf, standings, type Means, type Row } from './standings.ts';

/** The record at the end of a day: plain means over everything scored so far. `statements` are the scored ones whose outcome became known that day. */
export type TrackPoint = Means & { day: Day; statements: string[] };

/**
 * One forecaster's line: a point for each day on which something of theirs became known, up to `asOf`. Each point equals
 * the forecaster's means in the standings of that day by the same clock.
 */
export function track(facts: Facts, forecasterId: string, view: View): TrackPoint[] {
  switch (view.clock) {
    case 'now': return trackOfToday(facts, forecasterId, view);
    case 'then': return trackAsRecorded(facts, forecasterId, view);
  }
}

/** The forecaster's row in the standings of each of the days: rank and shrunken points as they were. Null where there was no row. */
export function slices(facts: Facts, forecasterId: string, days: readonly Day[], clock: Clock): { day: Day; row: Row | null }[] {
  return days.map((day) => ({ day, row: standings(facts, { asOf: day, clock }).rows.find((row) => row.forecasterId === forecasterId) ?? null }));
}

// What was known by a day never changes by this clock, so one pass over the days is enough.
function trackOfToday(facts: Facts, forecasterId: string, view: View): TrackPoint[] {
  const scored = scoredOf(facts, forecasterId, view).sort((a, b) => compare(a.knownBy, b.knownBy) || compare(a.statementId, b.statementId));
  const ends = scored.flatMap((s, i) => (scored[i + 1]?.knownBy === s.knownBy ? [] : [i + 1]));
  return ends.map((end) => pointOf(scored[end - 1]!.knownBy, scored.slice(0, end)));
}

// A correction rewrites what stood before it, so each day on which something was recorded is looked at afresh.
function trackAsRecorded(facts: Facts, forecasterId: string, view: View): TrackPoint[] {
  const points = daysOf(facts, forecasterId, view).map((day) => pointOf(day, scoredOf(facts, forecasterId, { ...view, asOf: day })));
  return points.filter((point, i) => !sameRecord(point, points[i - 1]));
}

function scoredOf(facts: Facts, forecasterId: string, view: View): ScoredStatement[] {
  return score(facts, view, (s) => s.forecasterId === forecasterId).scored;
}

function pointOf(day: Day, scored: ScoredStatement[]): TrackPoint {
  return { day, ...meansOf(scored), statements: scored.filter((s) => s.knownBy === day).map((s) => s.statementId) };
}

function daysOf(facts: Facts, forecasterId: string, view: View): Day[] {
  const statements = facts.statements.filter((s) => s.forecasterId === forecasterId);
  const questions = new Set(statements.map((s) => s.questionId));
  const verdicts = facts.verdicts.filter((v) => questions.has(v.questionId));
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
