import type { Hits } from '#domain/leaderboard/track-record.ts';
import { plural } from '#domain/predictions/state.ts';
import { decimal, wholePercent } from './words.ts';

/** How often the likelier side came true, what the reference alone would have brought, and how far ahead the calls looked. */
export function HitFacts({ hits, leadDays }: { hits: Hits | null; leadDays: number | null }) {
  if (hits === null) return <p className="muted">How often theirs was the right side is said here once a call is decided.</p>;
  const { hits: right, n, rate, interval: [low, high], expected, lift, atLeast } = hits;
  return (
    <dl className="facts">
      <dt>Right side</dt><dd>{wholePercent(rate)}: {right} of {plural(n, 'call')}<span className="how">95% interval {wholePercent(low)} to {wholePercent(high)} (Wilson); calls without a number count too</span></dd>
      <dt>Against the reference</dt><dd>{decimal(Math.abs(right - expected), 1)} {right >= expected ? 'more' : 'fewer'} than the {decimal(expected, 1)} that the reference promises for the sides they took<span className="how">{decimal(Math.abs(100 * lift), 1)} {right >= expected ? 'more' : 'fewer'} of every 100 calls</span></dd>
      <dt>Luck</dt><dd>If only the reference decided, {right === n ? `all ${n}` : `${right} or more`} would be right {oftenWords(atLeast)}.<span className="how">exact; calls taken as independent</span></dd>
      {leadDays !== null && <><dt>Ahead by</dt><dd>{leadWords(leadDays)} on average<span className="how">from a scored call to the day its outcome was known</span></dd></>}
    </dl>
  );
}

function oftenWords(chance: number): string {
  if (chance >= 0.995) return 'nearly always';
  if (chance >= 0.01) return `in ${Math.round(100 * chance)} of 100 records like this`;
  return chance >= 0.001 ? `in ${Math.round(1000 * chance)} of 1,000 records like this` : 'in fewer than 1 of 1,000 records like this';
}

function leadWords(days: number): string {
  return days < 730 ? plural(Math.round(days), 'day') : `${decimal(days / 365.25, 1)} years`;
}
