import { Link } from './link.tsx';
import type { ReactNode } from 'react';
import type { SCORING } from '#domain/scoring/constants.ts';
import { pointsOf } from '#domain/scoring/ppm.ts';
import { decimal, percent, pointWords } from './words.ts';

type Constants = typeof SCORING;

const sections = [
  ['counts', 'What counts'], ['brier', 'One call'], ['reference', 'The reference'], ['points', 'Points'], ['vague', 'Words instead of numbers'], ['hedges', 'Hedges and flat calls'], ['several', 'Several statements'],
  ['forms', 'Other forms of question'], ['partly', 'True in part'], ['rank', 'Rank'], ['ranges', 'Ranks that are possible'], ['calibration', 'Calibration'], ['hits', 'Right side and lift'], ['clocks', 'Two clocks'],
  ['not', 'What is not done'], ['example', 'A worked example'], ['words', 'The table of words'],
] as const;

/** The sections of the page, for a reader who looks for one. */
export function MethodContents() {
  return <nav aria-label="On this page"><ul className="dots">{sections.map(([id, title]) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul></nav>;
}

/** The heading of a section. */
export function SectionHead({ id }: { id: (typeof sections)[number][0] }) {
  return <h2 id={id}>{sections.find(([its]) => its === id)![1]}</h2>;
}

/** The rules in a reader's words; every number comes from the constants that the scores use. */
export function Method({ scoring: s }: { scoring: Constants }) {
  return (
    <>
      <Calls s={s} />
      <Wording s={s} />
      <Questions s={s} />
      <Ranking s={s} />
      <Judging s={s} />
    </>
  );
}

type Part = { s: Constants };

function Calls({ s }: Part) {
  const half = s.rootRatePpm / 1_000_000;
  return (
    <>
      <SectionHead id="counts" />
      <ul>
        <li>A call is scored when it gives a chance, its question is decided, and it was made before the day on which the outcome became known. On that very day it is too late. Where only the month or year of either is known, it has to be early enough in any case.</li>
        <li>What matters is the day the outcome became known, not the day somebody typed it in. A call that was entered here only afterwards is scored and marked as hindsight: it may have been picked because it was right.</li>
        <li>An annulled question counts for nobody. A deadline that has passed without evidence is overdue, never a “no”.</li>
        <li>Open, late and annulled calls stay in sight without a score. What was withdrawn, because it was published by mistake, is left out of everything.</li>
        <li>A disputed outcome is in no number until somebody who is neither of the two settles it. What people say that they themselves will do is kept apart: it has a table of its own.</li>
        <li>A decision is never edited. A later one supersedes it and the scores follow; both stay readable.</li>
      </ul>
      <SectionHead id="brier" />
      <p className="formula">loss = (p − o)²</p>
      <p>p is the chance given to the claim, from 0 to 1; o is 1 if it came true and 0 if it did not. 0 is perfect, 1 is certain and wrong, and {half ** 2} is what a coin flip gets whatever happens. Nobody can expect to lose less by saying a chance that they do not believe.</p>
      <Source>Brier 1950, in its 0 to 1 form; Gneiting and Raftery 2007.</Source>
      <SectionHead id="reference" />
      <p>Saying “the sun will rise” should earn nothing. So each call is measured against the forecast that an attentive reader could have made at the time. It is the first of these four that exists:</p>
      <ol>
        <li>a market or a crowd at the time;</li>
        <li>a base rate that a person set, with a source, before knowing the outcome;</li>
        <li>a computed base rate, from the claims under the same topic whose outcome was known before the day of the call;</li>
        <li>a coin flip, where nothing was known.</li>
      </ol>
      <p className="formula">b = (Y + {s.baseRatePrior} · m) / (N + {s.baseRatePrior})</p>
      <p>is the computed one: of N such claims Y had come true; m is the same rate one topic higher up, and {half} above all topics, so that a young topic leans on the wider one. The claim itself is always left out. The reference is frozen when the call is recorded: no later decision moves it. A table says which of the four was used for what share of the calls. An editor may give the first two with a prediction; a base rate is refused once the outcome is known.</p>
      <SectionHead id="points" />
      <p className="formula">points = {s.pointsPerEdge} × (reference’s loss − loss)</p>
      <p>0 points is no better than the reference. {pointWords(pointsOf(half ** 2))} is certain and right against a coin flip; {pointWords(pointsOf(half ** 2 - 1))} is certain and wrong. It is a difference and never a ratio, because a ratio rewards saying what one does not believe.</p>
      <Source>Murphy 1973, “Hedging and skill scores”.</Source>
    </>
  );
}

function Wording({ s }: Part) {
  return (
    <>
      <SectionHead id="vague" />
      <p>Where a forecaster gave words and no number, the number comes from <a href="#words">a table</a>, and every page says so. Readers take words differently, and that costs something:</p>
      <p className="formula">loss = (median − o)² + s², s = (upper quartile − lower quartile) / {s.quartileWidth}</p>
      <p>Half of all readers put the phrase between the two quartiles. s² is the same whatever happens, so no wording can be turned to account afterwards, and a vague word always costs more than the number that was meant.</p>
      <Source>Surveys by zonination 2015, Fagen-Ulmschneider 2019, Mauboussin 2018 and CAPphrase 2026; each row of the table names its own.</Source>
      <SectionHead id="hedges" />
      <ul>
        <li>A flat “X will happen” counts as {percent(s.flatCall * 1_000_000)}. That is our choice, for everybody: no survey prices it. Every such call is marked as implied, and no vagueness is taken off.</li>
        <li>“May”, “could” and their kin are hedges and no calls: neither right nor wrong, never scored. They are counted, and their share stands in the table, because hedging everything is also a record. It does not enter the rank.</li>
        <li>A bare call, with no chance and no word for one, is counted as right or wrong and has no score.</li>
      </ul>
      <SectionHead id="several" />
      <p>Of what one forecaster says about one question, the first statement with a chance counts: saying it again or changing it neither helps nor hurts. The leaderboard can also be read by <Link href="/leaderboard?count=last">the last before the outcome</Link> by <Link href="/leaderboard?count=every">every one</Link>, or by <Link href="/leaderboard?count=time">how long each stood</Link>, and says which it is. The last of these is</p>
      <p className="formula">edge = Σ edgeₖ × (days that statement k stood) / (days from opening to the scheduled close)</p>
      <p>Days without a statement count 0, and so do the days that an early outcome cuts off. Divided by the days that really passed, a bold early call on something that can only end early with “yes” would gain more than an honest one.</p>
      <Source>The cut at the scheduled close follows Metaculus.</Source>
    </>
  );
}

function Questions({ s }: Part) {
  return (
    <>
      <SectionHead id="forms" />
      <p>A question may also ask for one of several options, for a place in an order, or for a number within a range. The losses are on the same scale from 0 to 1, because each is a mean of losses of yes or no, and the reference is that all options, or all of the range, are alike:</p>
      <ul>
        <li>Several options: half the sum of (p − o)² over the options (Brier 1950). With two options this is the loss above. Chances that add up to 1 within {s.optionSlack} are divided by their sum; others are refused.</li>
        <li>Options in order, and dates: the ranked probability score, the mean over the cuts between options, so that a near miss costs less than a far one (Epstein 1969).</li>
        <li>A number with a distribution: the CRPS, divided by the width of the question’s range (Matheson and Winkler 1976).</li>
        <li>A number with quantiles or intervals: the weighted interval score, divided likewise (Bracher and others 2021).</li>
      </ul>
      <SectionHead id="partly" />
      <p>A claim may come true in part, and a tie is a half. Then o is that part, the chance is scored against it as it stands, and nobody was on the right side or the wrong one.</p>
    </>
  );
}

function Ranking({ s }: Part) {
  const percentOf = (level: number) => percent(Math.round(level * 1_000_000));
  return (
    <>
      <SectionHead id="rank" />
      <p>Part of every mean is luck, and it is taken back before anything is ranked.</p>
      <ul>
        <li>Calls that one event settles are not independent: k of them weigh 1/√k each. What is left is the number of effective calls, n (Kish 1965).</li>
        <li>How much a record varies is judged from the record, leaning on everybody’s as on {s.variancePrior} calls (after Smyth 2004). That gives its standard error s.</li>
        <li>How much forecasters truly differ, τ², is judged from those with {s.populationFloor} effective calls or more (Paule and Mandel 1982), leaning on a spread of {decimal(pointsOf(Math.sqrt(s.spreadPrior)), 0)} points as on {s.populationPrior} forecasters. The field’s mean μ leans on 0 likewise.</li>
      </ul>
      <p className="formula">estimate = μ + B × (mean − μ), B = τ² / (τ² + s²)</p>
      <p>So few or uneven calls are drawn far towards the field, many even ones hardly (empirical Bayes; Efron and Morris 1975). The interval that is shown holds {percentOf(1 - 2 * s.tail)}: the estimate ± {s.z.toFixed(3)} standard deviations. The order goes by its lower end, so three right out of three do not beat forty out of fifty. Below {s.rankedFloor} effective calls there is no rank: such forecasters are provisional.</p>
      <p>The rule is fixed in advance, because the order depends on the rule (Merkle and Steyvers 2013).</p>
      <SectionHead id="ranges" />
      <p>Neighbours in a table may well be equal. Every two of the ranked are compared; where they share {s.sharedClustersFloor} events or more, on those alone. “May be 2–5” gives all the ranks that these comparisons leave. They are strict enough together that no two who are equal are told apart, with a certainty of {percentOf(1 - s.rankAlpha)}. Where nobody can be told apart, the table says that no difference can be detected.</p>
      <Source>Holm 1979; Mogstad, Romano, Shaikh and Wilhelm 2023.</Source>
    </>
  );
}

function Judging({ s }: Part) {
  return (
    <>
      <SectionHead id="calibration" />
      <p>Of all that somebody calls at {percent(s.spokenPpm)}, about {percent(s.spokenPpm)} should come true. To see whether it does, equal chances are put joined, and neighbours too until the rates never fall as the chances rise. Then the mean score comes apart without a remainder:</p>
      <p className="formula">mean score = miscalibration − discrimination + uncertainty</p>
      <p>Miscalibration is what better numbers for the same calls would have saved; discrimination is what it was worth to tell one question from another; uncertainty is what these questions would cost anyone who knew only their common rate.</p>
      <p>A dot of a diagram has {s.dotFloor} calls at least where neighbours can be joined. Its band is where the dot of a calibrated forecaster would lie {percent(Math.round((1 - 2 * s.tail) * 1_000_000))} of the time, from the exact binomial distribution. Below {s.judgeFloor} calls nobody can judge. Below {s.curveFloor} there is no curve, and below {s.curveBandFloor} it has no band.</p>
      <Source>CORP: Dimitriadis, Gneiting and Jordan 2021; Bröcker and Smith 2007.</Source>
      <SectionHead id="hits" />
      <p>A call is on the right side when what it thought likelier happened; a half takes no side. “Expected” is how many calls would have been right if the reference were the truth, the sum of its chances for the sides that were called.</p>
      <p className="formula">lift = (right − expected) / calls</p>
      <p>So calling what always happens lifts nobody. How likely so many hits are without any skill is worked out exactly, call by call (the Poisson-binomial distribution), and a rate of hits has a {percent(s.intervalLevel * 1_000_000)} interval (Wilson 1927). Hits rank nobody.</p>
      <SectionHead id="clocks" />
      <p>The leaderboard can stand on any day, by two clocks. <Link href="/leaderboard">As known now</Link> takes today’s decisions about what had happened by then. <Link href="/leaderboard?clock=then">As known then</Link> takes only what had been recorded here by the end of that day (UTC), with the decisions that stood at the time. A correction changes the first everywhere, the second only from its own day on.</p>
      <SectionHead id="not" />
      <ul>
        <li>No claim weighs more because it matters more: nobody here says which ones do.</li>
        <li>Neither the number of calls, nor the share of hedges, nor the share of hindsight moves a rank by itself. They stand beside it.</li>
        <li>Nothing is taken off for silence, and nobody is scored on a question that they did not speak about.</li>
        <li>How hard a question was is judged by its reference alone, not by how others did on it.</li>
        <li>Who enters predictions chooses them, and no formula can undo that. Entering whole articles rather than remarkable calls is the cure.</li>
        <li>No number is tuned to a forecaster or an outcome. A change of any of them is a new version, and all history is worked out anew under it.</li>
      </ul>
    </>
  );
}

function Source({ children }: { children: ReactNode }) {
  return <p className="small muted">{children}</p>;
}
