import type { StandingOutcome } from '#domain/predictions/state.ts';
import { counted, say, sentences } from '#words/say.ts';

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

const outcomes = sentences({ open: 'open', yes: 'yes', no: 'no', partly: 'partly', value: 'decided', annulled: 'annulled', disputed: 'disputed' });

function outcomeWord(outcome: StandingOutcome): string {
  return say(outcomes[outcome === null || outcome === 'reopened' ? 'open' : outcome]);
}

/** "Brier score: 0.21 → 0.19 (lower is better)", "Rank: 4 → 3", "Scored calls: 12 → 13": what changes, in the order of its weight; one entry that says so where nothing does. */
export function effectWords({ before, after }: Effect): string[] {
  const score = scores(before.score, after.score);
  const words = [
    ...(before.score === after.score ? [] : [say('Brier score: {change} (lower is better)', { change: score })]),
    ...(before.rank === after.rank ? [] : [say('Rank: {before} → {after}', { before: before.rank ?? say('none'), after: after.rank ?? say('none') })]),
    ...(before.scored === after.scored ? [] : [say('Scored calls: {before} → {after}', { before: before.scored, after: after.scored })]),
    ...(before.right === after.right && before.calls === after.calls ? [] : [say('On the right side: {before} → {after}', { before: say('{part} of {all}', { part: before.right, all: before.calls }), after: say('{part} of {all}', { part: after.right, all: after.calls }) })]),
    ...(before.void === after.void ? [] : [say('Annulled: {before} → {after}', { before: before.void, after: after.void })]),
  ];
  return words.length > 0 ? words : [after.scored > 0 ? counted(after.scored, 'nothing changes: Brier score {score}, {n} call scored', 'nothing changes: Brier score {score}, {n} calls scored', { score: decimals(after.score, 2) }) : say('nothing changes: no call is scored')];
}

// As many decimals as tell the two apart, from two on.
function scores(before: number | null, after: number | null): string {
  let digits = 2;
  while (digits < 6 && decimals(before, digits) === decimals(after, digits)) digits += 1;
  return `${decimals(before, digits)} → ${decimals(after, digits)}`;
}

function decimals(score: number | null, digits: number): string {
  return score === null ? say('none') : score.toFixed(digits);
}
