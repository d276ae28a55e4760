import type { ReactNode } from 'react';
import type { CalibrationRecord } from '#domain/leaderboard/calibration.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import type { Spoken } from '#domain/scoring/reliability.ts';
import { counted, gap, joined, say, sentences, wholeNumber, type Plain } from '#words/say.ts';
import { CalibrationDrawing, type ChanceRange } from './calibration-drawing.tsx';
import { CalibrationTables } from './calibration-tables.tsx';
import { Words } from './claim.tsx';
import { Rich } from './rich.tsx';
import { wholePercent } from './words.ts';

type Props = {
  record: CalibrationRecord;
  /** Whose calls these are; null for a group. */
  name: string | null;
  listOf: (range: ChanceRange) => string;
  /** What else the lists behind the dots take no notice of. */
  listNote?: string | undefined;
};

/** Why calls that are decided have no part in it yet. */
export function waitingWords(n: number): string {
  return counted(n, '{n} call settled before its last day waits until then: a yes may come early and a no cannot, so early ones would flatter whoever says yes.',
    '{n} calls settled before their last day wait until then: a yes may come early and a no cannot, so early ones would flatter whoever says yes.');
}

/** How often what was said to be so likely came true: in a sentence, as a diagram in two sizes, and as tables. */
export function CalibrationPlot({ record, name, listOf, listNote }: Props) {
  const { reliability: { n, spoken, tooFew }, curve } = record;
  const drawing = { record, listOf, title: name ? counted(n, 'Calibration of {name}: {n} scored call', 'Calibration of {name}: {n} scored calls', { name }) : counted(n, 'Calibration: {n} scored call', 'Calibration: {n} scored calls') };
  return (
    <figure className="figure calibration-plot stack-tight">
      <SpokenWords spoken={spoken} name={name} judged={!tooFew} />
      {tooFew && <p><TooFew n={n} /></p>}
      <div className="chart-wide"><CalibrationDrawing {...drawing} size={{ side: 450, left: 46, dot: 17, bars: 84 }} /></div>
      <div className="chart-narrow"><CalibrationDrawing {...drawing} size={{ side: 258, left: 42, dot: 11, bars: 70 }} /></div>
      <ul className="chart-key">
        <Key words={say('Calls with like chances; the area and the number say how many')}><circle className="ring" cx="12" cy="8" r="6" /><circle className="dot" cx="12" cy="8" r="2" /></Key>
        <Key words={say('Where that dot would be nine times in ten if the chances were right')}><path className="expected" d="M8 1h8M8 15h8M12 1V15" /></Key>
        <Key words={say('Said and happened alike')}><path className="diagonal" d="M1 14L23 2" /></Key>
        {curve && <Key words={say('Curve through the single chances (CORP)')}><path className="line corp" d="M1 14H8L14 5H23" /></Key>}
        {curve?.band && <Key words={say('Where that curve would be nine times in ten if the chances were right')}><path className="range-area" d="M1 14L23 8V2L1 8Z" /></Key>}
      </ul>
      <figcaption>
        {joined(
          say('Bins of a tenth, merged until each has five calls where that can be.'),
          say('The upright bars are exact (binomial) and take the calls as independent, which calls that one event settled are not.'),
          say('Each dot leads to its predictions.'), say('That list also holds calls that came too late, or that said again what stood already.'), listNote,
        )}
      </figcaption>
      <CalibrationTables record={record} listOf={listOf} />
    </figure>
  );
}

function SpokenWords({ spoken: { n, meanChance, observed, band, verdict }, name, judged }: { spoken: Spoken; name: string | null; judged: boolean }) {
  const happened = Number((observed * n).toFixed(2));
  const [said, share, count] = [wholePercent(meanChance), wholePercent(observed), { happened, n: wholeNumber(n) }];
  return (
    <p className="finding">
      {name ? <Rich of="When {name} says about {said}, it happened {share} of the time ({happened} of {n})." name={<Words text={name} />} said={said} share={share} {...count} />
        : say('What was said to be about {said} likely happened {share} of the time ({happened} of {n}).', { said, share, ...count })}{gap()}
      <span className="muted">{joined(judged ? say(verdictWords[verdict]) : null, say('Chances that are right would bring {low} to {high}, nine times in ten.', { low: wholePercent(band[0]), high: wholePercent(band[1]) }))}</span>
    </p>
  );
}

function TooFew({ n }: { n: number }) {
  const parts = { strong: (words: ReactNode) => <strong>{words}</strong>, n: wholeNumber(n), least: SCORING.judgeFloor };
  return n === 1 ? <Rich of="<strong>Too few to judge:</strong> {n} call is scored, and it takes about {least}." {...parts} /> : <Rich of="<strong>Too few to judge:</strong> {n} calls are scored, and it takes about {least}." {...parts} />;
}

const verdictWords: Record<Spoken['verdict'], Plain> = sentences({ below: 'That is less often than said.', within: 'That is no more than chance can do.', above: 'That is more often than said.' });

function Key({ words, children }: { words: string; children: ReactNode }) {
  return <li><svg className="chart key" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{children}</svg>{words}</li>;
}
