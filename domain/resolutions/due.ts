import { z } from 'zod';
import { daysBetween, type Day } from '#domain/articles/day.ts';
import type { Language } from '#domain/articles/article.ts';
import { outcomeWord } from '#domain/candidates/outcome-words.ts';
import { agoWords, dueWords } from '#domain/predictions/state.ts';
import type { ConditionState } from './condition.ts';
import { counted, say, sentences, type Plain } from '#words/say.ts';

/** Why a question waits for an editor, the most pressing first. */
export const dueReason = z.enum(['overdue', 'disputed', 'condition', 'early', 'soon', 'evidence', 'blocked']);
export type DueReason = z.infer<typeof dueReason>;

export const dueTitles = sentences({
  overdue: 'Overdue', disputed: 'Disputed', condition: 'Against its condition', early: 'May be decided early', soon: 'Due soon', evidence: 'Evidence missing', blocked: 'Blocked by its condition',
}) satisfies Record<DueReason, Plain>;

/** How many days ahead "soon" looks, unless told. */
export const SOON_DAYS = 14;

export type DueRow = {
  id: string;
  claim: string;
  claimZh: string | null;
  language: Language;
  topic: string;
  windowFrom: Day | null;
  windowTo: Day;
  statusQuo: 'yes' | 'no' | null;
  outcome: string | null;
  reasons: readonly DueReason[];
  condition: ConditionState | null;
  conditionId: string | null;
  conditionClaim: string | null;
  conditionClaimZh: string | null;
  conditionLanguage: Language | null;
  /** The day of the last evidence that anybody gave on it; "undated" where it has none, null where nothing was noted. */
  noted: string | null;
  /** Why the page behind its evidence could not be kept; null where it was, or nobody tried. */
  unkept: string | null;
  snoozedUntil: Day | null;
  snoozedBy: string | null;
  snoozeReason: string | null;
  forecasts: number;
  forecasters: readonly { id: string; name: string }[];
};

/** How many wait for each reason; those put off are counted apart. */
export type DueCounts = Record<DueReason, number> & { all: number; snoozed: number; snoozedOverdue: number };

/** What one reason means for this question, in words that follow its title; `dayWords` writes days. */
export function dueReasonWords(row: DueRow, reason: DueReason, today: Day, dayWords: (day: Day) => string = (day) => day): string {
  switch (reason) {
    case 'overdue': return say('{span} since its last day, and nobody has recorded what happened', { span: agoWords(row.windowTo, today) });
    case 'soon': return dueWords(row.windowTo, today);
    case 'early': return row.noted === null ? say('its first day has come') : row.noted === 'undated' ? say('evidence was noted') : say('evidence of {day} was noted', { day: dayWords(row.noted) });
    case 'blocked': return row.conditionClaim ? say('it counts only if another comes out as needed: {claim}', { claim: row.conditionClaim }) : say('it counts only if another comes out as needed');
    case 'disputed': return say('it counts for nobody until another editor settles it');
    case 'condition': return againstCondition(row);
    case 'evidence': return row.unkept !== null ? say('the page behind its outcome could not be kept: {why}', { why: row.unkept }) : say('its outcome stands on second-hand evidence only');
  }
}

// What does not go together: how the condition came out, and how this stands.
function againstCondition({ condition, outcome }: DueRow): string {
  if (condition === 'unclear') return say('its condition came out neither way: a person decides');
  if (outcome === 'annulled') return condition === 'holds' ? say('its condition came out as needed, yet this was annulled as if it had failed') : say('its condition is not decided, yet this was annulled as if it had failed');
  if (condition === 'waits') return say('its condition is not decided, yet this is “{outcome}”', { outcome: outcomeWord(outcome ?? 'open') });
  return outcome && outcome !== 'reopened' ? say('its condition failed, yet this is decided “{outcome}”', { outcome: outcomeWord(outcome) }) : say('its condition failed, and this is open');
}

/** What is proposed when the window has passed, nothing was noted and a rule for that was written; it is never saved by itself. */
export function proposedOutcome({ statusQuo, windowTo, noted, outcome }: Pick<DueRow, 'statusQuo' | 'windowTo' | 'noted' | 'outcome'>, today: Day): 'yes' | 'no' | null {
  return windowTo < today && noted === null && (outcome === null || outcome === 'reopened') ? statusQuo : null;
}

/** "12 days after the last day", "3 days before the first day", "on the last day": an event against its window. */
export function againstWindow(happenedOn: Day, { windowFrom, windowTo }: { windowFrom: Day | null; windowTo: Day }): string {
  if (happenedOn > windowTo) return counted(daysBetween(windowTo, happenedOn), '{n} day after the last day', '{n} days after the last day');
  if (windowFrom !== null && happenedOn < windowFrom) return counted(daysBetween(happenedOn, windowFrom), '{n} day before the first day', '{n} days before the first day');
  return happenedOn === windowTo ? say('on the last day') : counted(daysBetween(happenedOn, windowTo), '{n} day before the last day', '{n} days before the last day');
}
