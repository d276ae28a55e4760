import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import type { Calibration } from '#domain/scoring/calibration.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import type { Spiegelhalter } from '#domain/scoring/spiegelhalter.ts';
import { addingUp } from './adding-up.ts';
import { decimal, wholePercent } from './words.ts';

/** The Brier score taken apart, and what else can be said of how chances fit outcomes, each in a line of words. */
export function CalibrationFacts({ record }: { record: CalibrationRecord | null }) {
  if (record === null) return <p className="muted">Not enough: how chances fit outcomes is said here once a call with a chance is decided.</p>;
  const { calibration: c, meanLoss } = record;
  const { parts: [miscalibration, discrimination, uncertainty], sum } = addingUp([c.corp.miscalibration, -c.corp.discrimination, c.corp.uncertainty]);
  return (
    <div className="stack-tight calibration-facts">
      <p className="formula sum">
        <Term value={sum} words="Brier score" /> <Term sign="=" value={miscalibration!} words="miscalibration" /> <Term sign="−" value={Math.abs(discrimination!)} words="discrimination" /> <Term sign="+" value={uncertainty!} words="uncertainty" />
      </p>
      <dl className="facts">
        <dt>Miscalibration</dt><dd>How far the chances lie from how often they came true. 0 is best; as much could be won by putting the chances right.</dd>
        <dt>Discrimination</dt><dd>How well the likelier was told from the less likely. More is better.</dd>
        <dt>Uncertainty</dt><dd>How hard the questions were to call: the score of always saying {wholePercent(c.rate)}, the share that came true.</dd>
        <dt>Leaning</dt><dd>{leaningWords(c)}</dd>
        <dt>Telling apart</dt><dd>{c.rocArea === null ? 'Not enough: it takes a call that came true and one that did not.' : `In ${Math.round(100 * c.rocArea)} of 100 pairs, the one that happened had the higher chance; 50 is guessing (AUC ${decimal(c.rocArea)}).`}</dd>
        <dt>Are the chances right?</dt><dd>{testWords(c.spiegelhalter)}</dd>
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
  const off = `In bins of a tenth, the chances lie ${decimal(100 * error, 1)} percentage points from what happened.`;
  return `Said ${wholePercent(rate + bias)} on average; ${wholePercent(rate)} came true. ${off}`;
}

function testWords(test: Spiegelhalter | null): string {
  if (test === null) return 'Not enough: only chances of 0%, 50% and 100% were given, which say nothing here.';
  const { z, p } = test;
  const rare = p < 0.001 ? 'fewer than 1 time in 1,000' : p < 0.1 ? `${Math.max(1, Math.round(1000 * p))} times in 1,000`.replace(/^1 times/, '1 time') : `${Math.round(100 * p)} times in 100`;
  const how = `If they were, a score this far from what they promise would come ${rare} (Spiegelhalter’s z = ${decimal(z, 2)}, calls taken as independent).`;
  if (p >= 1 - SCORING.intervalLevel) return `Nothing speaks against it. ${how}`;
  return `${z > 0 ? 'No: the score is worse than they promise, as when somebody is too sure.' : 'No: the score is better than they promise, as when somebody is not sure enough.'} ${how}`;
}

function differenceWords({ meanLoss, calibration, vagueness, partly }: CalibrationRecord): string {
  const why = [vagueness > 0 && `it adds ${decimal(vagueness, 4)} for words that readers take differently`, partly > 0 && `an outcome that came true in part counts here as that share of a yes (${partly} of ${calibration.n})`];
  return `The tables show ${decimal(meanLoss)} instead: ${why.filter(Boolean).join(', and ')}.`;
}

function Bins({ calibration: { binned: b, meanScore } }: { calibration: Calibration }) {
  const { parts: [reliability, separation, uncertainty, within], sum } = addingUp([b.reliability, -b.resolution, b.uncertainty, b.withinVariance - b.withinCovariance]);
  return (
    <details>
      <summary>The same by bins of a tenth (Murphy 1973)</summary>
      <p className="small">{decimal(sum)} = {decimal(reliability!)} − {decimal(Math.abs(separation!))} + {decimal(uncertainty!)} {within! < 0 ? '−' : '+'} {decimal(Math.abs(within!))}: how far bins lie from what happened in them, less how far they lie apart, plus uncertainty, plus what differs inside bins (Stephenson and others 2008).
        The whole is {decimal(meanScore, 6)} before rounding. Where bins are drawn changes the parts; the numbers above need none.</p>
    </details>
  );
}
