import type { Hits } from '#domain/leaderboard/track-record.ts';
import { counted, say } from '#words/say.ts';
import { decimal, wholePercent } from './words.ts';

/** How often the likelier side came true, what the reference alone would have brought, and how far ahead the calls looked. */
export function HitFacts({ hits, leadDays }: { hits: Hits | null; leadDays: number | null }) {
  if (hits === null) return <p className="muted">{say('How often theirs was the right side is said here once a call is decided.')}</p>;
  const { hits: right, n, rate, interval: [low, high], expected, lift, atLeast } = hits;
  const more = right >= expected;
  return (
    <dl className="facts">
      <dt>{say('Right side')}</dt><dd>{counted(n, '{share}: {right} of {n} call', '{share}: {right} of {n} calls', { share: wholePercent(rate), right })}<span className="how">{say('95% interval {low} to {high} (Wilson); calls without a number count too', { low: wholePercent(low), high: wholePercent(high) })}</span></dd>
      <dt>{say('Against the reference')}</dt><dd>{say(more ? '{n} more than the {expected} that the reference promises for the sides they took' : '{n} fewer than the {expected} that the reference promises for the sides they took', { n: decimal(Math.abs(right - expected), 1), expected: decimal(expected, 1) })}<span className="how">{say(more ? '{n} more of every 100 calls' : '{n} fewer of every 100 calls', { n: decimal(Math.abs(100 * lift), 1) })}</span></dd>
      <dt>{say('Luck')}</dt><dd>{say(right === n ? 'If only the reference decided, all {n} would be right {often}.' : 'If only the reference decided, {n} or more would be right {often}.', { n: right, often: oftenWords(atLeast) })}<span className="how">{say('exact; calls taken as independent')}</span></dd>
      {leadDays !== null && <><dt>{say('Ahead by')}</dt><dd>{say('{span} on average', { span: leadWords(leadDays) })}<span className="how">{say('from a scored call to the day its outcome was known')}</span></dd></>}
    </dl>
  );
}

function oftenWords(chance: number): string {
  if (chance >= 0.995) return say('nearly always');
  if (chance >= 0.01) return say('in {n} of 100 records like this', { n: Math.round(100 * chance) });
  return chance >= 0.001 ? say('in {n} of 1,000 records like this', { n: Math.round(1000 * chance) }) : say('in fewer than 1 of 1,000 records like this');
}

function leadWords(days: number): string {
  return days < 730 ? counted(Math.round(days), '{n} day', '{n} days') : say('{n} years', { n: decimal(days / 365.25, 1) });
}
