import { SCORING } from './constants.ts';
import { MILLION, type Ppm } from './ppm.ts';

/**
 * All that calibration needs of a record: for each chance that was given, how many calls gave it and the sum of their
 * outcomes (1 for yes, 0 for no; a fraction for a tie, in whole millionths). Records add up and can be taken apart again.
 */
export type Counts = ReadonlyMap<Ppm, { n: number; y: number }>;

/** Calls that gave the same chance (0 to 1): their number and the sum of their outcomes. */
export type Group = { chance: number; n: number; y: number };

/** Adds one call; the outcome is 0 for no, 1,000,000 for yes. */
export function countCall(counts: Map<Ppm, { n: number; y: number }>, ppm: Ppm, outcome: Ppm): void {
  const had = counts.get(ppm);
  if (!had) counts.set(ppm, { n: 1, y: outcome / MILLION });
  else {
    had.n += 1;
    had.y += outcome / MILLION;
  }
}

/** The groups of a record, lowest chance first. Sums are put back on whole millionths, so that no order of adding shows. Throws RangeError on impossible counts. */
export function groupsOf(counts: Counts): (Group & { ppm: Ppm })[] {
  return [...counts].filter(([, { n }]) => n !== 0).sort(([a], [b]) => a - b).map(([ppm, { n, y }]) => {
    if (!(ppm >= 0 && ppm <= MILLION && n > 0 && y > -1 / MILLION && y < n + 1 / MILLION)) throw new RangeError(`${y} of ${n} calls at ${ppm} ppm cannot be`);
    return { ppm, chance: ppm / MILLION, n, y: Math.round(y * MILLION) / MILLION };
  });
}

/** The groups of calls whose chances are finer than a millionth, lowest first. Within 1e-12 chances are the same: 0.1 × 3 is not quite 0.3. */
export function groupCalls(calls: readonly { chance: number; outcome: number }[]): Group[] {
  const groups: Group[] = [];
  for (const { chance, outcome } of calls.toSorted((a, b) => a.chance - b.chance || a.outcome - b.outcome)) {
    const last = groups.at(-1);
    if (last && chance - last.chance <= SCORING.tie) Object.assign(last, { n: last.n + 1, y: last.y + outcome });
    else groups.push({ chance, n: 1, y: outcome });
  }
  return groups;
}

/** Mean Brier score of groups, 0 to 1. A fraction of an outcome counts as that share of a yes, so a tie at p costs ½p² + ½(1 − p)². Null without calls. */
export function meanScoreOf(groups: readonly Group[]): number | null {
  let loss = 0;
  let calls = 0;
  for (const { chance, n, y } of groups) {
    loss += y * (1 - chance) ** 2 + (n - y) * chance ** 2;
    calls += n;
  }
  return calls === 0 ? null : loss / calls;
}
