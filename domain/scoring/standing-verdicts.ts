import { firstDayOf, type Day, type Precision } from '#domain/articles/day.ts';
import { knownBy } from '#domain/articles/known.ts';
import type { ContentOutcome } from './content.ts';
import { compare, isRecorded, type Verdict, type View } from './facts.ts';
import { MILLION, type Ppm } from './ppm.ts';

/** The decision that stands; `came` is how much of it came true, `value` what it came to; both null where it is annulled. Known to a month or a year, the outcome became known between `knownFrom` and `knownBy`. */
export type Standing = { outcome: 'yes' | 'no' | 'partly' | 'value' | 'annulled'; came: Ppm | null; value: ContentOutcome | null; knownOn: Day; precision: Precision; knownFrom: Day; knownBy: Day };

/** By question, what stands and was known by the day of the view; a question that was opened again has no entry. */
export function standingVerdicts(verdicts: readonly Verdict[], view: View): Map<string, Standing> {
  if (verdicts.length === 0) return new Map();
  const seen = verdicts.filter((v) => isRecorded(v, view));
  const superseded = new Set(seen.map((v) => v.supersedes));
  const last = new Map<string, Verdict>();
  for (const verdict of seen) {
    const other = last.get(verdict.questionId);
    if (!superseded.has(verdict.id) && (!other || later(verdict, other))) last.set(verdict.questionId, verdict);
  }
  const standing = new Map<string, Standing>();
  for (const [questionId, verdict] of last) {
    const decided = decidedBy(verdict);
    if (decided && decided.knownBy <= view.asOf) standing.set(questionId, decided);
  }
  return standing;
}

// Two ends of a chain only meet where histories were merged: the one recorded last stands.
function later(a: Verdict, b: Verdict): boolean {
  return (compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)) > 0;
}

function decidedBy(verdict: Verdict): Standing | null {
  const { outcome, knownOn } = verdict;
  if (outcome === 'reopened' || outcome === 'disputed' || knownOn === null) return null;
  const precision = verdict.knownOnPrecision ?? 'day';
  return { outcome, came: shareOf(verdict), value: valueOf(verdict), knownOn, precision, knownFrom: firstDayOf(knownOn, precision), knownBy: knownBy({ ...verdict, knownOn }) };
}

function valueOf({ id, outcome, value }: Verdict): ContentOutcome | null {
  if (outcome !== 'value') return null;
  if (value == null) throw new RangeError(`The verdict ${id} does not say what it came to`);
  return value;
}

function shareOf({ id, outcome, share }: Verdict): Ppm | null {
  if (outcome === 'yes') return MILLION;
  if (outcome === 'no') return 0;
  if (outcome !== 'partly') return null;
  if (share == null) throw new RangeError(`The verdict ${id} says “partly” and not how much`);
  return share;
}
