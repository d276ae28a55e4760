import { onlyHedges } from '#domain/extraction/phrases.ts';
import { contentWords, type AskedForm, type SaidContent } from '#domain/predictions/forms.ts';
import { say } from '#words/say.ts';
import { Rich } from './rich.tsx';
import { percent, type Language } from './words.ts';

export type ChanceProps = {
  basis: 'stated' | 'implied' | 'none';
  ppm: number | null;
  hedge: string | null;
  hedgeOnly: boolean;
  direction: 'yes' | 'no';
  language: Language | null;
  /** What was said of a question that is not of yes or no. */
  form?: AskedForm | null;
  content?: SaidContent | null;
};

/** How sure the forecaster was: number, bar, and where the number came from. The three kinds never look the same. */
export function Chance({ big = false, ...call }: ChanceProps & { big?: boolean }) {
  if (big && call.content && call.form && (call.content.kind === 'options' || call.content.kind === 'ordered')) return <Options content={call.content} form={call.form} />;
  if (call.content && call.form) return <div className={big ? 'chance big' : 'chance'}>{contentWords(call.content, call.form)}</div>;
  return (
    <div className={big ? 'chance big' : 'chance'}>
      <span className={call.ppm === null ? 'number none' : 'number'}>{call.ppm === null ? say('no number') : percent(call.ppm)}</span>
      {call.ppm !== null && bar(call.ppm, call.basis === 'implied')}
      <BasisWords {...call} />
    </div>
  );
}

/** Each option with its chance, in their own order. */
function Options({ content, form }: { content: Extract<SaidContent, { kind: 'options' | 'ordered' }>; form: AskedForm }) {
  const names = form.kind === 'number' ? [] : form.options;
  const rows = content.kind === 'options' ? content.options : content.ppm.map((ppm, i) => ({ option: names[i] ?? '', ppm }));
  return <ul className="plain-list options">{rows.map(({ option, ppm }) => <li key={option} className="row"><span className="n">{percent(ppm)}</span>{bar(ppm, false)}{option}</li>)}</ul>;
}

/** "stated", "implied by “likely”", "hedged: “may”", "says it will happen". */
export function BasisWords({ basis, hedge, hedgeOnly, direction, language }: ChanceProps) {
  const words = hedge && <q className="hedge" lang={language ?? undefined}>{hedge}</q>;
  switch (basis) {
    case 'stated': return words ? <Rich of="stated as {words}" words={words} /> : say('stated');
    case 'implied': return words ? <Rich of="implied by {words}" words={words} /> : say('implied by the words');
    case 'none':
      if (hedgeOnly && (hedge === null || onlyHedges(hedge))) return words ? <Rich of="hedged: {words}" words={words} /> : say('hedged');
      return direction === 'no' ? say('says it will not happen') : say('says it will happen');
  }
}

function bar(ppm: number, implied: boolean) {
  return <svg className={implied ? 'bar implied' : 'bar'} aria-hidden="true"><rect width={`${ppm / 10_000}%`} /></svg>;
}
