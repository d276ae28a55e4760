import { plural, type StandingOutcome } from '#domain/predictions/state.ts';

/** How one forecaster stands: `score` is the mean Brier score, 0 to 1, lower is better; `right` of `calls` that took a side. */
export type Stand = { score: number | null; rank: number | null; scored: number; right: number; calls: number; void: number; open: number };

/** What a change would do to one forecaster. */
export type Effect = { id: string; name: string; before: Stand; after: Stand };

/** What it would do to one question; null where nothing stands. */
export type Moved = { id: string; claim: string; before: StandingOutcome; after: StandingOutcome };

/** All that a change would do: to records, and to questions, those that wait for the one it is about among them. */
export type Effects = { forecasters: Effect[]; questions: Moved[] };

/** "open → annulled". */
export function movedWords({ before, after }: Moved): string {
  return `${outcomeWord(before)} → ${outcomeWord(after)}`;
}

function outcomeWord(outcome: StandingOutcome): string {
  return outcome === null || outcome === 'reopened' ? 'open' : outcome === 'value' ? 'decided' : outcome;
}

/** "score .21 → .19 (lower is better)", "rank 4 → 3", "12 → 13 scored": what changes, in the order of its weight; one entry that says so where nothing does. */
export function effectWords({ before, after }: Effect): string[] {
  const score = scores(before.score, after.score);
  const words = [
    ...(before.score === after.score ? [] : [`score ${score} (lower is better)`]),
    ...(before.rank === after.rank ? [] : [`rank ${before.rank ?? 'none'} → ${after.rank ?? 'none'}`]),
    ...(before.scored === after.scored ? [] : [`${before.scored} → ${after.scored} scored`]),
    ...(before.right === after.right && before.calls === after.calls ? [] : [`on the right side ${before.right} of ${before.calls} → ${after.right} of ${after.calls}`]),
    ...(before.void === after.void ? [] : [`${before.void} → ${after.void} annulled`]),
  ];
  return words.length > 0 ? words : [after.scored > 0 ? `nothing changes: score ${decimals(after.score, 2)}, ${plural(after.scored, 'call')} scored` : 'nothing changes: no call is scored'];
}

// As many decimals as tell the two apart, from two on.
function scores(before: number | null, after: number | null): string {
  let digits = 2;
  while (digits < 6 && decimals(before, digits) === decimals(after, digits)) digits += 1;
  return `${decimals(before, digits)} → ${decimals(after, digits)}`;
}

function decimals(score: number | null, digits: number): string {
  return score === null ? 'none' : score.toFixed(digits).replace(/^0\./, '.');
}
