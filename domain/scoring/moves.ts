import { addDays, type Day } from '#domain/articles/day.ts';
import { recordedOn } from '#domain/articles/known.ts';
import { judge } from './eligible.ts';
import { compare, firstDayMade, isRecorded, type Clock, type Facts, type Statement, type View } from './facts.ts';
import { standingVerdicts } from './standing-verdicts.ts';
import { addSums, noSums, SUMS, sumsOf, type Sums } from './sums.ts';

/** By how much a forecaster's sums change on a day, by one of the clocks. */
export type Move = { clock: Clock; day: Day; sums: Sums };

const END: Day = '9999-12-31';
const CLOCKS = ['now', 'then'] as const;

/**
 * How the sums of one forecaster's statements about the questions of one event came to be: added up to any day, the moves of a
 * clock are the sums as of that day. `facts` are that forecaster's statements and every verdict on their questions.
 */
export function movesOf(facts: Facts): Move[] {
  const known = new Map<string, Sums>();
  return CLOCKS.flatMap((clock) => {
    let before = NOTHING;
    const moves: Move[] = [];
    for (const day of daysOfChange(facts, clock)) {
      const after = sumsAt(facts, { asOf: day, clock }, known);
      if (after === before) continue;
      const sums = addSums({ ...after }, before, -1);
      if (!isNothing(sums)) moves.push({ clock, day, sums });
      before = after;
    }
    return moves;
  });
}

const NOTHING = noSums();

// The clocks mostly see the same states, on other days: each state is judged once. It is what has been said, what is decided, and what is overdue.
function sumsAt(facts: Facts, view: View, known: Map<string, Sums>): Sums {
  const standing = standingVerdicts(facts.verdicts, view);
  let state = '';
  for (const s of facts.statements) state += !isSeen(s, view) ? '-' : s.windowTo !== null && s.windowTo < view.asOf ? 'o' : 's';
  for (const [questionId, { outcome, came, value, knownFrom, knownBy }] of standing) state += ` ${questionId} ${outcome} ${came} ${value === null ? '' : JSON.stringify(value)} ${knownFrom} ${knownBy}`;
  let sums = known.get(state);
  if (!sums) known.set(state, sums = sumsOf(judge(facts, view)));
  return sums;
}

function isSeen(s: Statement, view: View): boolean {
  return firstDayMade(s) <= view.asOf && isRecorded(s, view);
}

export function isNothing(sums: Sums): boolean {
  return SUMS.every((name) => sums[name] === 0);
}

// The days on which a judgement may come out otherwise than on the day before.
function daysOfChange({ statements, verdicts }: Facts, clock: Clock): Day[] {
  const days = new Set<Day>();
  for (const s of statements) {
    days.add(firstSeen(s, clock));
    if (s.windowTo !== null) days.add(addDays(s.windowTo, 1));
  }
  if (clock === 'then') for (const verdict of verdicts) days.add(recordedOn(verdict));
  for (const one of clock === 'now' ? [verdicts] : verdicts.map((verdict) => [verdict])) {
    for (const { knownBy } of standingVerdicts(one, { asOf: END, clock: 'now' }).values()) days.add(knownBy);
  }
  return [...days].sort(compare);
}

function firstSeen(s: Statement, clock: Clock): Day {
  const [made, recorded] = [firstDayMade(s), recordedOn(s)];
  return clock === 'then' && recorded > made ? recorded : made;
}
