import { addDays, daysBetween, type Day } from '#domain/articles/day.ts';
import { counted, say, sentences } from '#words/say.ts';

export type StandingOutcome = 'yes' | 'no' | 'partly' | 'value' | 'annulled' | 'reopened' | 'disputed' | null;
export type State = 'open' | 'blocked' | 'overdue' | 'disputed' | 'yes' | 'no' | 'partly' | 'value' | 'annulled';
export type DueGroup = 'blocked' | 'disputed' | 'overdue' | 'week' | 'month' | 'later';
/** What may keep a question without an outcome when its last day has passed, as the lists tell it. */
export const undecidedAs = ['overdue', 'disputed', 'blocked'] as const;
export type UndecidedAs = (typeof undecidedAs)[number];
/** How many calls are past their last day and undecided, by why. */
export type Undecided = Record<UndecidedAs, number>;

/** Where a question stands on a day. Absence of evidence is never an outcome: past its window it is overdue, unless it `waits` for its condition. */
export function stateOf(outcome: StandingOutcome, windowTo: Day, today: Day, waits = false): State {
  switch (outcome) {
    case 'yes': case 'no': case 'partly': case 'value': case 'annulled': return outcome;
    case 'disputed': return 'disputed';
    case 'reopened': case null: return waits ? 'blocked' : windowTo < today ? 'overdue' : 'open';
  }
}

/** Weeks end on Sunday (ISO 8601), months on their last day. */
export function dueGroup(windowTo: Day, today: Day, outcome: StandingOutcome = null, waits = false): DueGroup {
  if (outcome === 'disputed') return 'disputed';
  if (waits) return 'blocked';
  if (windowTo < today) return 'overdue';
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  if (windowTo <= addDays(today, 7 - weekday)) return 'week';
  return windowTo.slice(0, 7) === today.slice(0, 7) ? 'month' : 'later';
}

export const dueGroupWords = sentences({ overdue: 'Overdue', disputed: 'Disputed', week: 'This week', month: 'This month', later: 'Later', blocked: 'Waiting for a condition' });

/** What became of a claim. */
export const stateWords = sentences({ open: 'Open', blocked: 'Waits for its condition', overdue: 'Overdue', disputed: 'Disputed', yes: 'Came true', no: 'Did not come true', partly: 'Came true in part', value: 'Decided', annulled: 'Annulled' });

/** "in 12 days", "today", "3 days overdue": the near ones in days, the far ones in months and years. */
export function dueWords(windowTo: Day, today: Day): string {
  const days = daysBetween(today, windowTo);
  if (days === 0) return say('today');
  const span = spanWords(Math.abs(days));
  return days > 0 ? say('in {span}', { span }) : say('{span} overdue', { span });
}

/** How long ago a day was: "3 days", "4 months". */
export function agoWords(day: Day, today: Day): string {
  return spanWords(daysBetween(day, today));
}

function spanWords(days: number): string {
  if (days < 45) return counted(days, '{n} day', '{n} days');
  if (days < 700) return counted(Math.round(days / 30.44), '{n} month', '{n} months');
  return counted(Math.round(days / 365.25), '{n} year', '{n} years');
}

export function plural(n: number, noun: string, many = `${noun}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : many}`;
}
