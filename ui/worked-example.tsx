import type { ReactNode } from 'react';
import type { Phrase } from '#domain/extraction/phrases.ts';
import type { SCORING } from '#domain/scoring/constants.ts';
import { MILLION, pointsOf, unitOf } from '#domain/scoring/ppm.ts';
import type { Worked } from '#domain/scoring/worked-example.ts';
import { address, inChinese, joined, say } from '#words/say.ts';
import { Field } from './field.tsx';
import { Notice } from './notice.tsx';
import { alike } from './phrase-table.tsx';
import { percent, pointWords } from './words.ts';

export type ExampleEntry = 'chance' | 'words' | 'outcome' | 'share' | 'measure' | 'rate' | 'yes' | 'of' | 'above' | 'calls' | 'vary';
export type ExampleErrors = Partial<Record<ExampleEntry, string>>;
type Typed = Readonly<Record<ExampleEntry, string>>;
type Constants = typeof SCORING;
type Props = { typed: Typed; errors: ExampleErrors; worked: Worked | null; phrases: readonly Phrase[]; scoring: Constants };

/** A score worked out on numbers that the reader types, each step with its figures. The address holds what was typed. */
export function WorkedExample({ typed, errors, worked, phrases, scoring }: Props) {
  return (
    <>
      <ExampleForm typed={typed} errors={errors} phrases={phrases} />
      {worked ? <Steps typed={typed} worked={worked} scoring={scoring} /> : <Notice tone="wrong" live>{say('Some entries could not be read, so nothing was worked out. Each has a line beside it.')}</Notice>}
    </>
  );
}

function ExampleForm({ typed, errors, phrases }: Pick<Props, 'typed' | 'errors' | 'phrases'>) {
  const entry = (name: ExampleEntry) => ({ name, value: typed[name], error: errors[name] });
  return (
    <form className="example-form no-print" action={address('/methodology#example')} method="get">
      <fieldset>
        <legend>{say('The call')}</legend>
        <div className="filter-grid">
          <Field {...entry('chance')} label={say('Chance, per cent')} />
          <Field {...entry('words')} label={say('Or words')} options={wordChoices(phrases, typed.words)} hint={say('Words go before the number.')} />
          <Field {...entry('outcome')} label={say('What happened')} options={[['yes', say('It came true')], ['no', say('It did not')], ['partly', say('It came true in part')]]} />
          <Field {...entry('share')} label={say('How much of it, per cent')} hint={say('Only for “in part”.')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('The reference')}</legend>
        <div className="filter-grid">
          <Field {...entry('measure')} label={say('Measured against')} options={[['category', say('Like claims so far')], ['rate', say('A base rate')]]} />
          <Field {...entry('yes')} label={say('Of like claims came true')} />
          <Field {...entry('of')} label={say('Of so many decided')} />
          <Field {...entry('above')} label={say('Rate one topic up, per cent')} />
          <Field {...entry('rate')} label={say('Base rate, per cent')} hint={say('Only for “a base rate”.')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('A record of such calls')}</legend>
        <div className="filter-grid">
          <Field {...entry('calls')} label={say('Independent calls')} hint={say('Leave it empty for the one call alone.')} />
          <Field {...entry('vary')} label={say('They vary by, points')} hint={say('Standard deviation of single calls.')} />
        </div>
      </fieldset>
      <button className="button primary">{say('Work it out')}</button>
    </form>
  );
}

// Words that are worth the same are one choice; the one in the address is always among them.
function wordChoices(phrases: readonly Phrase[], chosen: string): [string, string][] {
  const rows = alike(phrases.filter(({ hedgeOnly }) => !hedgeOnly)).toSorted(ownFirst).map((its): [string, string] => [its[0]!.phrase, say('{words}: {chance}', { words: its.slice(0, 3).map(({ phrase }) => phrase).join(say(', ')), chance: percent(its[0]!.ppm) })]);
  const known = chosen === '' || rows.some(([phrase]) => phrase === chosen);
  return [['', say('No words')], ...(known ? [] : [[chosen, chosen] as [string, string]]), ...rows];
}

// A reader's own language first; within each as they stand.
function ownFirst([a]: readonly Phrase[], [b]: readonly Phrase[]): number {
  return inChinese() ? Number(b!.language === 'zh') - Number(a!.language === 'zh') : 0;
}

type Step = { name: string; how: ReactNode; result: string };

function Steps({ typed, worked, scoring }: { typed: Typed; worked: Worked; scoring: Constants }) {
  const { scored, record } = worked;
  return (
    <>
      <StepTable caption={say('One call')} steps={callSteps(typed, worked, scoring)} />
      <p>{joined(
        scored.hit === null ? say('It takes no side, or came true in part: it is neither right nor wrong.') : scored.hit === 1 ? say('It is on the right side.') : say('It is on the wrong side.'),
        scored.points > 0 ? say('It did better than the reference.') : scored.points < 0 ? say('It did worse than the reference.') : say('It did as well as the reference.'),
      )}</p>
      {record && <StepTable caption={say('{n} such calls, each settled by an event of its own, with nobody else in the table', { n: record.skill.n })} steps={recordSteps(record, scoring)} />}
      {record && <p>{record.skill.rank === null ? say('Fewer than {n} effective calls: provisional, without a rank.', { n: scoring.rankedFloor }) : say('This is enough for a rank. The last number decides the order.')}</p>}
    </>
  );
}

function StepTable({ caption, steps }: { caption: string; steps: readonly Step[] }) {
  return (
    <table className="data small-text">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{say('Step')}</th><th scope="col">{say('With these numbers')}</th><th scope="col" className="n">{say('Result')}</th></tr></thead>
      <tbody>{steps.map(({ name, how, result }) => (
        <tr key={name}><th scope="row">{name}</th><td data-label={say('How')}>{how}</td><td className="n" data-label={say('Result')}><strong>{result}</strong></td></tr>
      ))}</tbody>
    </table>
  );
}

function callSteps(typed: Typed, { scored: s, quartiles }: Worked, scoring: Constants): Step[] {
  const [p, o, b] = [s.ppm! / MILLION, s.came! / MILLION, s.reference.ppm / MILLION];
  const bare = unitOf(s.loss - s.vagueness);
  return [
    { name: say('Brier score'), how: <>({short(p)} − {short(o)})²</>, result: short(bare) },
    { name: say('Vagueness'), how: vaguenessWords(typed, s.basis, quartiles, scoring), result: short(unitOf(s.vagueness)) },
    { name: say('Loss'), how: <>{short(bare)} + {short(unitOf(s.vagueness))}</>, result: short(unitOf(s.loss)) },
    { name: say('Reference'), how: referenceWords(s.reference, typed, scoring), result: short(b) },
    { name: say('Its loss'), how: <>({short(b)} − {short(o)})²</>, result: short(unitOf(s.referenceLoss)) },
    { name: say('Edge'), how: <>{short(unitOf(s.referenceLoss))} − {short(unitOf(s.loss))}</>, result: short(unitOf(s.edge)) },
    { name: say('Points'), how: <>{scoring.pointsPerEdge} × {short(unitOf(s.edge))}</>, result: pointWords(s.points) },
  ];
}

function vaguenessWords(typed: Typed, basis: 'stated' | 'implied', quartiles: Worked['quartiles'], { quartileWidth }: Constants): string {
  if (quartiles) return say('{formula}, from readers’ quartiles of “{words}”', { formula: `((${short(quartiles[1] / MILLION)} − ${short(quartiles[0] / MILLION)}) / ${quartileWidth})²`, words: typed.words });
  return basis === 'stated' ? say('a number is not vague') : say('our own choice of a number: no survey says how readers differ');
}

function referenceWords({ rates: [rate] }: Worked['scored']['reference'], { above, rate: typed }: Typed, { baseRatePrior: k }: Constants): string {
  return rate ? `(${rate.yes} + ${k} × ${above.replace(/\s*%$/, '')}%) / (${rate.n} + ${k})` : say('{rate}%, as typed', { rate: typed.replace(/\s*%$/, '') });
}

function recordSteps({ skill, population }: NonNullable<Worked['record']>, scoring: Constants): Step[] {
  const points = (edge: number) => pointWords(pointsOf(edge));
  const se = Math.sqrt(skill.se2);
  const spread = size(pointsOf(Math.sqrt(population.spread)));
  const [low, high] = [points(skill.postMean - scoring.z * skill.postSd), points(skill.postMean + scoring.z * skill.postSd)];
  return [
    { name: say('Mean edge'), how: say('m, in points'), result: points(skill.mean) },
    { name: say('Standard error'), how: say('{formula}, in points; v leans on the field’s variance as on {n} calls', { formula: `√(v / n) = √(${short(skill.variance)} / ${skill.n})`, n: scoring.variancePrior }), result: size(pointsOf(se)) },
    { name: say('The field'), how: population.size === 0 ? say('centre μ: nobody has calls enough to say; spread τ = {spread}', { spread }) : say('centre μ: of one forecaster, drawn to 0 as by {n} more; spread τ = {spread}', { n: scoring.populationPrior, spread }), result: points(population.centre) },
    { name: say('Share kept'), how: <>B = τ² / (τ² + s²) = {short(population.spread)} / ({short(population.spread)} + {short(skill.se2)})</>, result: percent(Math.round(skill.shrink * MILLION)) },
    { name: say('Estimate'), how: say('μ + B × (m − μ), in points'), result: points(skill.postMean) },
    { name: say('Its interval'), how: say('± {z} × {sd}: it holds {level}', { z: scoring.z.toFixed(3), sd: size(pointsOf(skill.postSd)), level: percent(Math.round((1 - 2 * scoring.tail) * MILLION)) }), result: say('{low} to {high}', { low, high }) },
    { name: say('Rank score'), how: say('the lower end, in points'), result: points(skill.score) },
  ];
}

/** At most six decimals, no empty ones, a real minus. */
function short(value: number): string {
  return String(Number(value.toFixed(6))).replace('-', '−');
}

function size(points: number): string {
  return points.toFixed(1);
}
