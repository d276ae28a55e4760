import { addDays, type Day } from '#domain/articles/day.ts';
import { judge } from './eligible.ts';
import { compare, firstDayMade, recordedOn, type Clock, type Facts, type Statement } from './facts.ts';
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
  return CLOCKS.flatMap((clock) => {
    let before = noSums();
    return daysOfChange(facts, clock).flatMap((day) => {
      const after = sumsOf(judge(facts, { asOf: day, clock }));
      const change = addSums({ ...after }, before, -1);
      before = after;
      return isNothing(change) ? [] : [{ clock, day, sums: change }];
    });
  });
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
