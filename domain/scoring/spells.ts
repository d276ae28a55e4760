import { addDays, FIRST_DAY, firstDayOf, LAST_DAY, type Day, type Precision } from '#domain/articles/day.ts';
import { knownBy, recordedOn } from '#domain/articles/known.ts';
import type { Clock, Verdict } from './facts.ts';

/** A stretch of days, both with it, over which lists show a prediction as one thing: open at its last day, or decided at the day its outcome became known. */
export type Spell = { first: Day; last: Day; decided: boolean; place: Day; outcome: Verdict['outcome'] | null };

type Said = { madeOn: Day; madeOnPrecision: Precision; saidAt: string; windowTo: Day };
/** A decision about its question; each supersedes the one before it. */
export type Decision = Pick<Verdict, 'outcome' | 'knownOn' | 'knownOnPrecision' | 'recordedAt'>;
type Change = Omit<Spell, 'first' | 'last'> & { from: Day };

/** The life of a prediction by one of the clocks, in order and without a gap, from the day it was there: by `then`, no earlier than it was written down. */
export function spellsOf({ madeOn, madeOnPrecision, saidAt, windowTo }: Said, decisions: readonly Decision[], clock: Clock): Spell[] {
  const [made, written] = [firstDayOf(madeOn, madeOnPrecision), recordedOn({ recordedAt: saidAt })];
  const start = clock === 'then' && written > made ? written : made;
  const changes = changesOf(decisions, windowTo, clock);
  const spells: Spell[] = [];
  for (const [i, { from, ...state }] of changes.entries()) {
    const [next, before] = [changes[i + 1], spells.at(-1)];
    const [first, last] = [from < start ? start : from, next ? addDays(next.from, -1) : LAST_DAY];
    if (last < first) continue;
    if (before && before.decided === state.decided && before.place === state.place && before.outcome === state.outcome) before.last = last;
    else spells.push({ first, last, ...state });
  }
  return spells;
}

// By `now` the last decision has always stood; by `then` each stands from the day it was written down.
function changesOf(decisions: readonly Decision[], windowTo: Day, clock: Clock): Change[] {
  const open = { decided: false, place: windowTo, outcome: null };
  const changes: Change[] = [{ from: FIRST_DAY, ...open }];
  for (const { outcome, knownOn, ...rest } of clock === 'now' ? decisions.slice(-1) : decisions) {
    const from = clock === 'now' ? FIRST_DAY : recordedOn(rest);
    while (changes.length > 0 && changes.at(-1)!.from >= from) changes.pop();
    changes.push({ from, ...open });
    if (outcome === 'reopened' || outcome === 'disputed' || knownOn === null) continue;
    const known = knownBy({ knownOn, ...rest });
    if (known <= from) changes.pop();
    changes.push({ from: known <= from ? from : known, decided: true, place: knownOn, outcome });
  }
  return changes;
}
