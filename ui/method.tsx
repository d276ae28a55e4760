import Link from 'next/link';
import type { SCORING } from '#domain/scoring/constants.ts';
import { percent } from './words.ts';

/** The rules in a reader's words; every number comes from the constants that the scores use. */
export function Method({ scoring: s, version }: { scoring: typeof SCORING; version: string }) {
  const half = s.rootRatePpm / 1_000_000;
  return (
    <>
      <p>Every score names the calls it rests on, so that anyone can work it out again. These are the rules, version {version}.</p>
      <h2>One call: the Brier score</h2>
      <p className="formula">loss = (p − o)²</p>
      <p>p is the chance given to the claim, from 0 to 1; o is 1 if it came true and 0 if it did not. 0 is perfect, 1 is certain and wrong, and 0.25 is what a coin flip gets whatever happens (Brier 1950, in its 0 to 1 form).</p>
      <h2>Against what: the base rate</h2>
      <p className="formula">b = (Y + {s.baseRatePrior} · m) / (N + {s.baseRatePrior})</p>
      <p>Saying “the sun will rise” should earn nothing. So each call is measured against the forecast that an attentive reader could have made at the time: of the N claims under the same topic that had been decided before that day, Y had come true; m is the same rate one topic higher up, and {half} above all topics. The claim itself is always left out. Where nothing was known yet, the base rate is a coin flip, and the table says so.</p>
      <h2>Points</h2>
      <p className="formula">edge = {s.pointsPerEdge} × (base rate’s loss − loss)</p>
      <p>0 points is no better than the base rate. +{s.pointsPerEdge * 0.25} is certain and right against a coin flip; {'−'}{s.pointsPerEdge * 0.75} is certain and wrong. It is a difference and never a ratio, because a ratio rewards saying what one does not believe.</p>
      <h2>Rank: luck is taken back</h2>
      <ul>
        <li>Calls that one event settles are not independent: k of them weigh 1/√k each.</li>
        <li>A mean over few calls says little. It is pulled towards the field by as much as its own uncertainty asks for (empirical Bayes; Efron and Morris 1975).</li>
        <li>The shown interval holds 90%: the shrunken mean ± {s.z.toFixed(3)} standard deviations. The order goes by its lower end, so three right out of three do not beat forty out of fifty.</li>
        <li>Below {s.rankedFloor} effective calls there is no rank. Such forecasters are provisional.</li>
      </ul>
      <h2>What counts</h2>
      <ul>
        <li>One call for each forecaster and question: the first with a number. Saying it again later adds nothing.</li>
        <li>A call made on the day the outcome became known, or later, does not count. Where only the month or year is known and that may be so, it does not count either.</li>
        <li>A bare call without a number is counted as right or wrong and not scored. A hedge is neither: it is shown and counted as a hedge.</li>
        <li>An annulled question counts for nobody. A past deadline without evidence is overdue, never a “no”.</li>
        <li>A flat “X will happen” counts as {percent(s.flatCall * 1_000_000)}. That is our choice: no survey prices it, and every such call is marked “implied”.</li>
        <li>A decision is never edited. A later one supersedes it, and scores are worked out anew; both stay readable.</li>
      </ul>
      <h2>As of a day</h2>
      <p>The leaderboard can stand on any day, by two clocks. <Link prefetch={false} href="/leaderboard">As known now</Link> takes today’s decisions about what had happened by then. <Link prefetch={false} href="/leaderboard?clock=then">As known then</Link> takes only what had been recorded here by that day.</p>
    </>
  );
}
