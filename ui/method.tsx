import { Link } from './link.tsx';
import type { ReactNode } from 'react';
import type { SCORING } from '#domain/scoring/constants.ts';
import { pointsOf } from '#domain/scoring/ppm.ts';
import { say, type Plain } from '#words/say.ts';
import { Rich } from './rich.tsx';
import { decimal, percent, pointWords } from './words.ts';

type Constants = typeof SCORING;

const sections = [
  ['counts', 'What counts'], ['brier', 'One call'], ['reference', 'The reference'], ['points', 'Points'], ['vague', 'Words instead of numbers'], ['hedges', 'Hedges and flat calls'], ['several', 'Several statements'],
  ['forms', 'Other forms of question'], ['partly', 'True in part'], ['rank', 'Rank'], ['ranges', 'Ranks that are possible'], ['calibration', 'Calibration'], ['hits', 'Right side and lift'], ['clocks', 'Two clocks'],
  ['not', 'What is not done'], ['example', 'A worked example'], ['words', 'The table of words'],
] as const satisfies readonly (readonly [string, Plain])[];

/** The sections of the page, for a reader who looks for one. */
export function MethodContents() {
  return <nav aria-label={say('On this page')}><ul className="dots">{sections.map(([id, title]) => <li key={id}><a href={`#${id}`}>{say(title)}</a></li>)}</ul></nav>;
}

/** The heading of a section. */
export function SectionHead({ id }: { id: (typeof sections)[number][0] }) {
  return <h2 id={id}>{say(sections.find(([its]) => its === id)![1])}</h2>;
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
        <li>{say('A call is scored when it gives a chance, its question is decided, and it was made before the day on which the outcome became known. On that very day it is too late. Where only the month or year of either is known, it has to be early enough in any case.')}</li>
        <li>{say('What matters is the day the outcome became known, not the day somebody typed it in. A call that was entered here only afterwards is scored and marked as hindsight: it may have been picked because it was right.')}</li>
        <li>{say('An annulled question counts for nobody. A deadline that has passed without evidence is overdue, never a “no”.')}</li>
        <li>{say('Open, late and annulled calls stay in sight without a score. What was withdrawn, because it was published by mistake, is left out of everything.')}</li>
        <li>{say('A disputed outcome is in no number until somebody who is neither of the two settles it. What people say that they themselves will do is kept apart: it has a table of its own.')}</li>
        <li>{say('A decision is never edited. A later one supersedes it and the scores follow; both stay readable.')}</li>
      </ul>
      <SectionHead id="brier" />
      <p className="formula">{say('loss = (p − o)²')}</p>
      <p>{say('p is the chance given to the claim, from 0 to 1; o is 1 if it came true and 0 if it did not. 0 is perfect, 1 is certain and wrong, and {coin} is what a coin flip gets whatever happens. Nobody can expect to lose less by saying a chance that they do not believe.', { coin: half ** 2 })}</p>
      <Source>{say('Brier 1950, in its 0 to 1 form; Gneiting and Raftery 2007.')}</Source>
      <SectionHead id="reference" />
      <p>{say('Saying “the sun will rise” should earn nothing. So each call is measured against the forecast that an attentive reader could have made at the time. It is the first of these four that exists:')}</p>
      <ol>
        <li>{say('a market or a crowd at the time;')}</li>
        <li>{say('a base rate that a person set, with a source, before knowing the outcome;')}</li>
        <li>{say('a computed base rate, from the claims under the same topic whose outcome was known before the day of the call;')}</li>
        <li>{say('a coin flip, where nothing was known.')}</li>
      </ol>
      <p className="formula">b = (Y + {s.baseRatePrior} · m) / (N + {s.baseRatePrior})</p>
      <p>{say('is the computed one: of N such claims Y had come true; m is the same rate one topic higher up, and {half} above all topics, so that a young topic leans on the wider one. The claim itself is always left out. The reference is frozen when the call is recorded: no later decision moves it. A table says which of the four was used for what share of the calls. An editor may give the first two with a prediction; a base rate is refused once the outcome is known.', { half })}</p>
      <SectionHead id="points" />
      <p className="formula">{say('points = {n} × (loss of the reference − loss)', { n: s.pointsPerEdge })}</p>
      <p>{say('0 points is no better than the reference. {best} is certain and right against a coin flip; {worst} is certain and wrong. It is a difference and never a ratio, because a ratio rewards saying what one does not believe.', { best: pointWords(pointsOf(half ** 2)), worst: pointWords(pointsOf(half ** 2 - 1)) })}</p>
      <Source>{say('Murphy 1973, “Hedging and skill scores”.')}</Source>
    </>
  );
}

function Wording({ s }: Part) {
  return (
    <>
      <SectionHead id="vague" />
      <p><Rich of="Where a forecaster gave words and no number, the number comes from <a>a table</a>, and every page says so. Readers take words differently, and that costs something:" a={(words) => <a href="#words">{words}</a>} /></p>
      <p className="formula">{say('loss = (median − o)² + s², s = (upper quartile − lower quartile) / {width}', { width: s.quartileWidth })}</p>
      <p>{say('Half of all readers put the phrase between the two quartiles. s² is the same whatever happens, so no wording can be turned to account afterwards, and a vague word always costs more than the number that was meant.')}</p>
      <Source>{say('Surveys by zonination 2015, Fagen-Ulmschneider 2019, Mauboussin 2018 and CAPphrase 2026; each row of the table names its own.')}</Source>
      <SectionHead id="hedges" />
      <ul>
        <li>{say('A flat “X will happen” counts as {flat}. That is our choice, for everybody: no survey prices it. Every such call is marked as implied, and no vagueness is taken off.', { flat: percent(s.flatCall * 1_000_000) })}</li>
        <li>{say('“May”, “could” and their kin are hedges and no calls: neither right nor wrong, never scored. They are counted, and their share stands in the table, because hedging everything is also a record. It does not enter the rank.')}</li>
        <li>{say('A bare call, with no chance and no word for one, is counted as right or wrong and has no score.')}</li>
      </ul>
      <SectionHead id="several" />
      <p><Rich of="Of what one forecaster says about one question, the first statement with a chance counts: saying it again or changing it neither helps nor hurts. The leaderboard can also be read by <last>the last before the outcome</last>, by <every>every one</every>, or by <time>how long each stood</time>, and says which it is. The last of these is"
        last={(words) => <Link href="/leaderboard?count=last">{words}</Link>} every={(words) => <Link href="/leaderboard?count=every">{words}</Link>} time={(words) => <Link href="/leaderboard?count=time">{words}</Link>} /></p>
      <p className="formula">{say('edge = Σ edgeₖ × (days that statement k stood) / (days from opening to the scheduled close)')}</p>
      <p>{say('Days without a statement count 0, and so do the days that an early outcome cuts off. Divided by the days that really passed, a bold early call on something that can only end early with “yes” would gain more than an honest one.')}</p>
      <Source>{say('The cut at the scheduled close follows Metaculus.')}</Source>
    </>
  );
}

function Questions({ s }: Part) {
  return (
    <>
      <SectionHead id="forms" />
      <p>{say('A question may also ask for one of several options, for a place in an order, or for a number within a range. The losses are on the same scale from 0 to 1, because each is a mean of losses of yes or no, and the reference is that all options, or all of the range, are alike:')}</p>
      <ul>
        <li>{say('Several options: half the sum of (p − o)² over the options (Brier 1950). With two options this is the loss above. Chances that add up to 1 within {slack} are divided by their sum; others are refused.', { slack: s.optionSlack })}</li>
        <li>{say('Options in order, and dates: the ranked probability score, the mean over the cuts between options, so that a near miss costs less than a far one (Epstein 1969).')}</li>
        <li>{say('A number with a distribution: the CRPS, divided by the width of the question’s range (Matheson and Winkler 1976).')}</li>
        <li>{say('A number with quantiles or intervals: the weighted interval score, divided likewise (Bracher and others 2021).')}</li>
      </ul>
      <SectionHead id="partly" />
      <p>{say('A claim may come true in part, and a tie is a half. Then o is that part, the chance is scored against it as it stands, and nobody was on the right side or the wrong one.')}</p>
    </>
  );
}

function Ranking({ s }: Part) {
  const percentOf = (level: number) => percent(Math.round(level * 1_000_000));
  return (
    <>
      <SectionHead id="rank" />
      <p>{say('Part of every mean is luck, and it is taken back before anything is ranked.')}</p>
      <ul>
        <li>{say('Calls that one event settles are not independent: k of them weigh 1/√k each. What is left is the number of effective calls, n (Kish 1965).')}</li>
        <li>{say('How much a record varies is judged from the record, leaning on everybody’s as on {n} calls (after Smyth 2004). That gives its standard error s.', { n: s.variancePrior })}</li>
        <li>{say('How much forecasters truly differ, τ², is judged from those with {floor} effective calls or more (Paule and Mandel 1982), leaning on a spread of {spread} points as on {prior} forecasters. The field’s mean μ leans on 0 likewise.', { floor: s.populationFloor, spread: decimal(pointsOf(Math.sqrt(s.spreadPrior)), 0), prior: s.populationPrior })}</li>
      </ul>
      <p className="formula">{say('estimate = μ + B × (mean − μ), B = τ² / (τ² + s²)')}</p>
      <p>{say('So few or uneven calls are drawn far towards the field, many even ones hardly (empirical Bayes; Efron and Morris 1975). The interval that is shown holds {level}: the estimate ± {z} standard deviations. The order goes by its lower end, so three right out of three do not beat forty out of fifty. Below {floor} effective calls there is no rank: such forecasters are provisional.', { level: percentOf(1 - 2 * s.tail), z: s.z.toFixed(3), floor: s.rankedFloor })}</p>
      <p>{say('The rule is fixed in advance, because the order depends on the rule (Merkle and Steyvers 2013).')}</p>
      <SectionHead id="ranges" />
      <p>{say('Neighbours in a table may well be equal. Every two of the ranked are compared; where they share {n} events or more, on those alone. “May be 2–5” gives all the ranks that these comparisons leave. They are strict enough together that no two who are equal are told apart, with a certainty of {level}. Where nobody can be told apart, the table says that no difference can be detected.', { n: s.sharedClustersFloor, level: percentOf(1 - s.rankAlpha) })}</p>
      <Source>{say('Holm 1979; Mogstad, Romano, Shaikh and Wilhelm 2023.')}</Source>
    </>
  );
}

function Judging({ s }: Part) {
  return (
    <>
      <SectionHead id="calibration" />
      <p>{say('Of all that somebody calls at {said}, about {said} should come true. To see whether it does, equal chances are put together, and neighbours too until the rates never fall as the chances rise. Then the mean score comes apart without a remainder:', { said: percent(s.spokenPpm) })}</p>
      <p className="formula">{say('mean score = miscalibration − discrimination + uncertainty')}</p>
      <p>{say('Miscalibration is what better numbers for the same calls would have saved; discrimination is what it was worth to tell one question from another; uncertainty is what these questions would cost anyone who knew only their common rate.')}</p>
      <p>{say('A dot of a diagram has {dot} calls at least where neighbours can be joined. Its band is where the dot of a calibrated forecaster would lie {level} of the time, from the exact binomial distribution. Below {judge} calls nobody can judge. Below {curve} there is no curve, and below {band} it has no band.', { dot: s.dotFloor, level: percent(Math.round((1 - 2 * s.tail) * 1_000_000)), judge: s.judgeFloor, curve: s.curveFloor, band: s.curveBandFloor })}</p>
      <Source>{say('CORP: Dimitriadis, Gneiting and Jordan 2021; Bröcker and Smith 2007.')}</Source>
      <SectionHead id="hits" />
      <p>{say('A call is on the right side when what it thought likelier happened; a half takes no side. “Expected” is how many calls would have been right if the reference were the truth, the sum of its chances for the sides that were called.')}</p>
      <p className="formula">{say('lift = (right − expected) / calls')}</p>
      <p>{say('So calling what always happens lifts nobody. How likely so many hits are without any skill is worked out exactly, call by call (the Poisson-binomial distribution), and a rate of hits has a {level} interval (Wilson 1927). Hits rank nobody.', { level: percent(s.intervalLevel * 1_000_000) })}</p>
      <SectionHead id="clocks" />
      <p><Rich of="The leaderboard can stand on any day, by two clocks. <now>As known now</now> takes today’s decisions about what had happened by then. <then>As known then</then> takes only what had been recorded here by the end of that day (UTC), with the decisions that stood at the time. A correction changes the first everywhere, the second only from its own day on."
        now={(words) => <Link href="/leaderboard">{words}</Link>} then={(words) => <Link href="/leaderboard?clock=then">{words}</Link>} /></p>
      <SectionHead id="not" />
      <ul>
        <li>{say('No claim weighs more because it matters more: nobody here says which ones do.')}</li>
        <li>{say('Neither the number of calls, nor the share of hedges, nor the share of hindsight moves a rank by itself. They stand beside it.')}</li>
        <li>{say('Nothing is taken off for silence, and nobody is scored on a question that they did not speak about.')}</li>
        <li>{say('How hard a question was is judged by its reference alone, not by how others did on it.')}</li>
        <li>{say('Who enters predictions chooses them, and no formula can undo that. Entering whole articles rather than remarkable calls is the cure.')}</li>
        <li>{say('No number is tuned to a forecaster or an outcome. A change of any of them is a new version, and all history is worked out anew under it.')}</li>
      </ul>
    </>
  );
}

function Source({ children }: { children: ReactNode }) {
  return <p className="small muted">{children}</p>;
}
