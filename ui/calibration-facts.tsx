import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { Calibration } from '#domain/scoring/calibration.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import type { Spiegelhalter } from '#domain/scoring/spiegelhalter.ts';
import { counted, joined, say } from '#words/say.ts';
import { addingUp } from './adding-up.ts';
import { decimal, wholePercent } from './words.ts';

/** The Brier score taken apart, and what else can be said of how chances fit outcomes, each in a line of words. */
export function CalibrationFacts({ record }: { record: CalibrationRecord | null }) {
  if (record === null) return <p className="muted">{say('Not enough: how chances fit outcomes is said here once a call with a chance is decided.')}</p>;
  const { calibration: c, meanLoss } = record;
  const { parts: [miscalibration, discrimination, uncertainty], sum } = addingUp([c.corp.miscalibration, -c.corp.discrimination, c.corp.uncertainty]);
  return (
    <div className="stack-tight calibration-facts">
      <p className="formula sum">
        <Term value={sum} words={say('Brier score')} /> <Term sign="=" value={miscalibration!} words={say('miscalibration')} /> <Term sign="−" value={Math.abs(discrimination!)} words={say('discrimination')} /> <Term sign="+" value={uncertainty!} words={say('uncertainty')} />
      </p>
      <dl className="facts">
        <dt>{say('Miscalibration')}</dt><dd>{say('How far the chances lie from how often they came true. 0 is best; as much could be won by putting the chances right.')}</dd>
        <dt>{say('Discrimination')}</dt><dd>{say('How well the likelier was told from the less likely. More is better.')}</dd>
        <dt>{say('Uncertainty')}</dt><dd>{say('How hard the questions were to call: the score of always saying {rate}, the share that came true.', { rate: wholePercent(c.rate) })}</dd>
        <dt>{say('Leaning')}</dt><dd>{leaningWords(c)}</dd>
        <dt>{say('Telling apart')}</dt><dd>{c.rocArea === null ? say('Not enough: it takes a call that came true and one that did not.') : say('In {n} of 100 pairs, the one that happened had the higher chance; 50 is guessing (AUC {area}).', { n: Math.round(100 * c.rocArea), area: decimal(c.rocArea) })}</dd>
        <dt>{say('Are the chances right?')}</dt><dd>{testWords(c)}</dd>
      </dl>
      {Math.abs(meanLoss - c.corp.meanScore) >= 5e-7 && <p className="small muted">{differenceWords(record)}</p>}
      <Bins calibration={c} />
    </div>
  );
}

// The sign stays with its number where the line breaks.
function Term({ sign, value, words }: { sign?: string; value: number; words: string }) {
  return <span className="term">{sign && <span className="sign">{sign} </span>}<span><strong>{decimal(value)}</strong> <small>{words}</small></span></span>;
}

function leaningWords({ bias, rate, error }: Calibration): string {
  return joined(say('Said {said} on average; {came} came true.', { said: wholePercent(rate + bias), came: wholePercent(rate) }),
    say('In bins of a tenth, the chances lie {points} percentage points from what happened.', { points: decimal(100 * error, 1) }));
}

function testWords({ n, spiegelhalter: test }: { n: number; spiegelhalter: Spiegelhalter | null }): string {
  if (test === null) return say('Not enough: only chances of 0%, 50% and 100% were given, which say nothing here.');
  if (n < SCORING.judgeFloor) return counted(n, 'Not enough: {n} call is scored, and it takes about {least}.', 'Not enough: {n} calls are scored, and it takes about {least}.', { least: SCORING.judgeFloor });
  const { z, p } = test;
  const how = say('If they were, a score this far from what they promise would come {rare} (Spiegelhalter’s z = {z}, calls taken as independent).', { rare: rareWords(p), z: decimal(z, 2) });
  if (p >= 1 - SCORING.intervalLevel) return joined(say('Nothing speaks against it.'), how);
  return joined(z > 0 ? say('No: the score is worse than they promise, as when somebody is too sure.') : say('No: the score is better than they promise, as when somebody is not sure enough.'), how);
}

function rareWords(p: number): string {
  if (p < 0.001) return say('fewer than 1 time in 1,000');
  return p < 0.1 ? counted(Math.max(1, Math.round(1000 * p)), '{n} time in 1,000', '{n} times in 1,000') : say('{n} times in 100', { n: Math.round(100 * p) });
}

function differenceWords({ meanLoss, calibration: { n }, vagueness, partly }: CalibrationRecord): string {
  const values = { loss: decimal(meanLoss), vague: decimal(vagueness, 4), partly, n };
  if (vagueness > 0 && partly > 0) return say('The tables show {loss} instead: it adds {vague} for words that readers take differently, and an outcome that came true in part counts here as that share of a yes ({partly} of {n}).', values);
  return partly > 0 ? say('The tables show {loss} instead: an outcome that came true in part counts here as that share of a yes ({partly} of {n}).', values) : say('The tables show {loss} instead: it adds {vague} for words that readers take differently.', values);
}

function Bins({ calibration: { binned: b, meanScore } }: { calibration: Calibration }) {
  const { parts: [reliability, separation, uncertainty, within], sum } = addingUp([b.reliability, -b.resolution, b.uncertainty, b.withinVariance - b.withinCovariance]);
  return (
    <details>
      <summary>{say('The same by bins of a tenth (Murphy 1973)')}</summary>
      <p className="small">{joined(
        say('{sum}: how far bins lie from what happened in them, less how far they lie apart, plus uncertainty, plus what differs inside bins (Stephenson and others 2008).', { sum: `${decimal(sum)} = ${decimal(reliability!)} − ${decimal(Math.abs(separation!))} + ${decimal(uncertainty!)} ${within! < 0 ? '−' : '+'} ${decimal(Math.abs(within!))}` }),
        say('The whole is {score} before rounding. Where bins are drawn changes the parts; the numbers above need none.', { score: decimal(meanScore, 6) }),
      )}</p>
    </details>
  );
}
