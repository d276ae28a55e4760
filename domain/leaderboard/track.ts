import { addDays, type Day } from '#domain/articles/day.ts';
import { recordedOn } from '#domain/articles/known.ts';
import { compare, type Facts, type View } from '#domain/scoring/facts.ts';
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
 * `asOf`, and by the clock of then for each on which it was corrected. Each point equals the forecaster's means in the standings
 * of that day by the same clock.
 */
export function track(facts: Facts, view: View): TrackPoint[] {
  const changes = changesOf(facts, view);
  const known = [...new Set(changes.map(({ call }) => call.knownBy))].sort(compare);
  const byDay = new Map(known.map((day) => [day, { sums: nothing(), ids: new Set<string>() }]));
  const [all, year] = [nothing(), nothing()];
  let forgotten = 0;
  const points = [...Map.groupBy(changes, ({ day }) => day)].sort(([a], [b]) => compare(a, b)).map(([day, its]): TrackPoint => {
    const since = addDays(day, -YEAR);
    for (; known[forgotten]! <= since; forgotten += 1) add(year, byDay.get(known[forgotten]!)!.sums, -1);
    for (const { call, times } of its) {
      const one = byDay.get(call.knownBy)!;
      if (times === 1) one.ids.add(call.statementId); else one.ids.delete(call.statementId);
      for (const sums of call.knownBy > since ? [all, one.sums, year] : [all, one.sums]) add(sums, { n: 1, loss: call.loss, referenceLoss: call.referenceLoss }, times);
    }
    return { day, ...meansOf(all), year: meansOf(year), statements: [...byDay.get(day)?.ids ?? []].sort(compare) };
  });
  return points.filter((point, i) => !sameRecord(point, points[i - 1]));
}

type Totals = Parameters<typeof meansOf>[0];
/** A call that counts from a day on, or with −1 no longer. */
type Change = { day: Day; call: ScoredStatement; times: 1 | -1 };

// What counts of one question depends on nothing else, so each is looked at on its own days.
function changesOf({ statements, verdicts }: Facts, view: View): Change[] {
  const decisions = Map.groupBy(verdicts, (v) => v.questionId);
  return [...Map.groupBy(statements, (s) => s.questionId)].flatMap(([questionId, said]) => {
    const its = { statements: said, verdicts: decisions.get(questionId) ?? [] };
    let before: ScoredStatement[] = [];
    return daysOf(its, view).flatMap((day) => {
      const gone = before.map((call): Change => ({ day, call, times: -1 }));
      before = score(its, { ...view, asOf: day }).scored;
      return [...gone, ...before.map((call): Change => ({ day, call, times: 1 }))];
    });
  });
}

function nothing(): Totals {
  return { n: 0, loss: 0, referenceLoss: 0 };
}

function add(sums: Totals, more: Totals, times: 1 | -1): void {
  sums.n += times * more.n;
  sums.loss += times * more.loss;
  sums.referenceLoss += times * more.referenceLoss;
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
