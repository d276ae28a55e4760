import type { Day } from '#domain/articles/day.ts';
import { amountsIn } from './amount.ts';
import { ANY_DAY, claimsOf } from './claims.ts';
import { sideClauses } from './conditions.ts';
import { cuesIn, mayLookAhead } from './cues.ts';
import { readingsIn } from './horizon.ts';
import type { Unit } from './units.ts';

/** Few enough that all that is read of them is still remembered when their claims are looked at. */
export const AT_ONCE = 128;

/**
 * The claims of many sentences. What is asked of each is read first, one reading after the other: the patterns of one reading stay in
 * the processor's cache, those of all of them do not.
 */
export function* claimsIn(units: readonly Unit[], madeOn: Day | null): Generator<Unit> {
  for (let at = 0; at < units.length; at += AT_ONCE) {
    const some = units.slice(at, at + AT_ONCE);
    readAhead(some, madeOn ?? ANY_DAY);
    for (const unit of some) yield* claimsOf(unit, madeOn);
  }
}

function readAhead(units: readonly Unit[], madeOn: Day): void {
  const asked = units.filter(({ folded, language }) => mayLookAhead(folded, language));
  for (const { folded, language } of asked) cuesIn(folded, language);
  for (const { folded, language } of asked) readingsIn(folded, language, madeOn);
  const told = asked.filter(({ folded, language }) => cuesIn(folded, language).length > 0 || readingsIn(folded, language, madeOn).length > 0);
  for (const { folded, language } of told) amountsIn(folded, language);
  for (const { folded, language } of told) sideClauses(folded, language);
}
