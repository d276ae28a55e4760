import { address } from '#words/say.ts';
import type { ReactNode } from 'react';
import type { Phrase } from '#domain/extraction/phrases.ts';
import type { SCORING } from '#domain/scoring/constants.ts';
import { MILLION, pointsOf, unitOf } from '#domain/scoring/ppm.ts';
import type { Worked } from '#domain/scoring/worked-example.ts';
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
      {worked ? <Steps typed={typed} worked={worked} scoring={scoring} /> : <Notice tone="wrong" live>Some entries could not be read, so nothing was worked out. Each has a line beside it.</Notice>}
    </>
  );
}

function ExampleForm({ typed, errors, phrases }: Pick<Props, 'typed' | 'errors' | 'phrases'>) {
  const entry = (name: ExampleEntry) => ({ name, value: typed[name], error: errors[name] });
  return (
    <form className="example-form no-print" action={address('/methodology#example')} method="get">
      <fieldset>
        <legend>The call</legend>
        <div className="filter-grid">
          <Field {...entry('chance')} label="Chance, per cent" />
          <Field {...entry('words')} label="Or words" options={wordChoices(phrases, typed.words)} hint="Words go before the number." />
          <Field {...entry('outcome')} label="What happened" options={[['yes', 'It came true'], ['no', 'It did not'], ['partly', 'It came true in part']]} />
          <Field {...entry('share')} label="How much of it, per cent" hint="Only for “in part”." />
        </div>
      </fieldset>
      <fieldset>
        <legend>The reference</legend>
        <div className="filter-grid">
          <Field {...entry('measure')} label="Measured against" options={[['category', 'Like claims so far'], ['rate', 'A base rate']]} />
          <Field {...entry('yes')} label="Of like claims came true" />
          <Field {...entry('of')} label="Of so many decided" />
          <Field {...entry('above')} label="Rate one topic up, per cent" />
          <Field {...entry('rate')} label="Base rate, per cent" hint="Only for “a base rate”." />
        </div>
      </fieldset>
      <fieldset>
        <legend>A record of such calls</legend>
        <div className="filter-grid">
          <Field {...entry('calls')} label="Independent calls" hint="Leave it empty for the one call alone." />
          <Field {...entry('vary')} label="They vary by, points" hint="Standard deviation of single calls." />
        </div>
      </fieldset>
      <button className="button primary">Work it out</button>
    </form>
  );
}

// Words that are worth the same are one choice; the one in the address is always among them.
function wordChoices(phrases: readonly Phrase[], chosen: string): [string, string][] {
  const rows = alike(phrases.filter(({ hedgeOnly }) => !hedgeOnly)).map((its): [string, string] => [its[0]!.phrase, `${its.slice(0, 3).map(({ phrase }) => phrase).join(', ')}: ${percent(its[0]!.ppm)}`]);
  const known = chosen === '' || rows.some(([phrase]) => phrase === chosen);
  return [['', 'No words'], ...(known ? [] : [[chosen, chosen] as [string, string]]), ...rows];
}

type Step = { name: string; how: ReactNode; result: string };

function Steps({ typed, worked, scoring }: { typed: Typed; worked: Worked; scoring: Constants }) {
  const { scored, record } = worked;
  return (
    <>
      <StepTable caption="One call" steps={callSteps(typed, worked, scoring)} />
      <p>{scored.hit === null ? 'It takes no side, or came true in part: it is neither right nor wrong.' : `It is on the ${scored.hit === 1 ? 'right' : 'wrong'} side.`} {scored.points > 0 ? 'It did better than the reference.' : scored.points < 0 ? 'It did worse than the reference.' : 'It did as well as the reference.'}</p>
      {record && <StepTable caption={`${record.skill.n} such calls, each settled by an event of its own, with nobody else in the table`} steps={recordSteps(record, scoring)} />}
      {record && <p>{record.skill.rank === null ? `Fewer than ${scoring.rankedFloor} effective calls: provisional, without a rank.` : 'This is enough for a rank. The last number decides the order.'}</p>}
    </>
  );
}

function StepTable({ caption, steps }: { caption: string; steps: readonly Step[] }) {
  return (
    <table className="data small-text">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Step</th><th scope="col">With these numbers</th><th scope="col" className="n">Result</th></tr></thead>
      <tbody>{steps.map(({ name, how, result }) => (
        <tr key={name}><th scope="row">{name}</th><td data-label="How">{how}</td><td className="n" data-label="Result"><strong>{result}</strong></td></tr>
      ))}</tbody>
    </table>
  );
}

function callSteps(typed: Typed, { scored: s, quartiles }: Worked, scoring: Constants): Step[] {
  const [p, o, b] = [s.ppm! / MILLION, s.came! / MILLION, s.reference.ppm / MILLION];
  const bare = unitOf(s.loss - s.vagueness);
  return [
    { name: 'Brier score', how: <>({short(p)} − {short(o)})²</>, result: short(bare) },
    { name: 'Vagueness', how: vaguenessWords(typed, s.basis, quartiles, scoring), result: short(unitOf(s.vagueness)) },
    { name: 'Loss', how: <>{short(bare)} + {short(unitOf(s.vagueness))}</>, result: short(unitOf(s.loss)) },
    { name: 'Reference', how: referenceWords(s.reference, typed, scoring), result: short(b) },
    { name: 'Its loss', how: <>({short(b)} − {short(o)})²</>, result: short(unitOf(s.referenceLoss)) },
    { name: 'Edge', how: <>{short(unitOf(s.referenceLoss))} − {short(unitOf(s.loss))}</>, result: short(unitOf(s.edge)) },
    { name: 'Points', how: <>{scoring.pointsPerEdge} × {short(unitOf(s.edge))}</>, result: pointWords(s.points) },
  ];
}

function vaguenessWords(typed: Typed, basis: 'stated' | 'implied', quartiles: Worked['quartiles'], { quartileWidth }: Constants): ReactNode {
  if (quartiles) return <>(({short(quartiles[1] / MILLION)} − {short(quartiles[0] / MILLION)}) / {quartileWidth})², from readers’ quartiles of “{typed.words}”</>;
  return basis === 'stated' ? 'a number is not vague' : 'our own choice of a number: no survey says how readers differ';
}

function referenceWords({ rates: [rate] }: Worked['scored']['reference'], { above, rate: typed }: Typed, { baseRatePrior: k }: Constants): ReactNode {
  return rate ? <>({rate.yes} + {k} × {above.replace(/\s*%$/, '')}%) / ({rate.n} + {k})</> : <>{typed.replace(/\s*%$/, '')}%, as typed</>;
}

function recordSteps({ skill, population }: NonNullable<Worked['record']>, scoring: Constants): Step[] {
  const points = (edge: number) => pointWords(pointsOf(edge));
  const se = Math.sqrt(skill.se2);
  return [
    { name: 'Mean edge', how: <>m, in points</>, result: points(skill.mean) },
    { name: 'Standard error', how: <>√(v / n) = √({short(skill.variance)} / {skill.n}), in points; v leans on the field’s variance as on {scoring.variancePrior} calls</>, result: size(pointsOf(se)) },
    { name: 'The field', how: <>centre μ: {population.size === 0 ? 'nobody has calls enough to say' : `of one forecaster, drawn to 0 as by ${scoring.populationPrior} more`}; spread τ = {size(pointsOf(Math.sqrt(population.spread)))}</>, result: points(population.centre) },
    { name: 'Kept', how: <>B = τ² / (τ² + s²) = {short(population.spread)} / ({short(population.spread)} + {short(skill.se2)})</>, result: percent(Math.round(skill.shrink * MILLION)) },
    { name: 'Estimate', how: <>μ + B × (m − μ), in points</>, result: points(skill.postMean) },
    { name: 'Its interval', how: <>± {scoring.z.toFixed(3)} × {size(pointsOf(skill.postSd))}: it holds {percent(Math.round((1 - 2 * scoring.tail) * MILLION))}</>, result: `${points(skill.postMean - scoring.z * skill.postSd)} to ${points(skill.postMean + scoring.z * skill.postSd)}` },
    { name: 'Rank score', how: 'the lower end, in points', result: points(skill.score) },
  ];
}

/** At most six decimals, no empty ones, a real minus. */
function short(value: number): string {
  return String(Number(value.toFixed(6))).replace('-', '−');
}

function size(points: number): string {
  return points.toFixed(1);
}
