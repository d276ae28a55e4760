import { daysBetween, type Day } from '#domain/articles/day.ts';
import { compare, firstDayMade, isRecorded, lastDayMade, type Facts, type View } from './facts.ts';
import { picoOf } from './pico.ts';
import { pointsOf, unitOf } from './ppm.ts';
import type { ScoredStatement } from './scored.ts';
import { timeWeightedEdge } from './time-weighted.ts';

/**
 * Of every forecaster and question one scored call: each statement counts for as long as it stood before the outcome was known, over the span
 * from the first that anybody said of the question to the end of its window. Where nobody spoke, nothing counts. Bears the name of the last.
 */
export function overTime(facts: Facts, view: View, scored: readonly ScoredStatement[]): ScoredStatement[] {
  const statements = new Map(facts.statements.map((s) => [s.id, s]));
  const opened = new Map<string, Day>();
  for (const s of facts.statements) if (!s.withdrawn && isRecorded(s, view) && !(opened.get(s.questionId)! <= firstDayMade(s))) opened.set(s.questionId, firstDayMade(s));
  const units = Map.groupBy(scored, (s) => JSON.stringify([s.forecasterId, s.questionId]));
  return [...units.values()].flatMap((its) => {
    const one = weighed(its.map((s) => ({ s, from: lastDayMade(statements.get(s.statementId)!) })), opened.get(its[0]!.questionId)!, statements.get(its[0]!.statementId)!.windowTo);
    return one ? [one] : [];
  });
}

function weighed(stood: { s: ScoredStatement; from: Day }[], opened: Day, windowTo: Day | null): ScoredStatement | null {
  const ordered = stood.sort((a, b) => compare(a.from, b.from) || compare(a.s.statementId, b.s.statementId));
  const last = ordered.at(-1)!.s;
  const at = (day: Day) => daysBetween(opened, day);
  // A question without a window closes when its outcome is known.
  const close = Math.max(windowTo === null ? at(last.knownBy) : at(windowTo) + 1, 0);
  const schedule = { open: 0, close, knownAt: at(last.knownBy) };
  const weigh = (valueOf: (s: ScoredStatement) => number) => timeWeightedEdge(ordered.map(({ s, from }, i) => ({ from: at(from), to: Math.max(at(from), i + 1 < ordered.length ? at(ordered[i + 1]!.from) : close), edge: valueOf(s) })), schedule);
  const { edge: loss, coverage, counts } = weigh((s) => unitOf(s.loss));
  if (!counts) return null;
  const referenceLoss = picoOf(weigh((s) => unitOf(s.referenceLoss)).edge);
  const edge = referenceLoss - picoOf(loss);
  const vagueness = picoOf(weigh((s) => unitOf(s.vagueness)).edge);
  const logLoss = ordered.some(({ s }) => s.logLoss === null) ? null : weigh((s) => s.logLoss!).edge;
  return { ...last, loss: picoOf(loss), vagueness, referenceLoss, edge, points: pointsOf(unitOf(edge)), logLoss, coverage };
}
