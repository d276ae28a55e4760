import type { ComponentProps } from 'react';
import { sortOf, type Sort } from '#domain/predictions/filters.ts';
import type { TopicBranch } from '#domain/predictions/topic.ts';
import { say, sentences, wholeNumber } from '#words/say.ts';
import { Words } from './claim.tsx';
import { listAddress, type FilterForm, type Shown } from './filters.tsx';
import { Link } from './link.tsx';
import { basisWords, languageWords, type Language } from './words.ts';

type View = ComponentProps<typeof FilterForm>['filters'];

const sorts: Record<Sort, Record<Shown, 'Due first' | 'Latest known first' | 'By day' | 'Newest first' | 'Boldest first'>> = {
  due: sentences({ open: 'Due first', decided: 'Latest known first', all: 'By day' }),
  newest: sentences({ open: 'Newest first', decided: 'Newest first', all: 'Newest first' }),
  boldest: sentences({ open: 'Boldest first', decided: 'Boldest first', all: 'Boldest first' }),
};

/** In which order the list stands, each order an address. */
export function SortLinks({ filters }: { filters: View }) {
  return (
    <nav aria-label={say('Order')}>
      <ul className="dots sorts">
        {(Object.keys(sorts) as Sort[]).map((sort) => <li key={sort}><Link href={listAddress({ ...filters, sort })} aria-current={sort === sortOf(filters) ? 'true' : undefined}>{say(sorts[sort][filters.show])}</Link></li>)}
      </ul>
    </nav>
  );
}

type Size = { open: number; decided: number };
type Counted = { bases: readonly (Size & { value: 'stated' | 'implied' | 'none' })[]; languages: readonly (Size & { value: Language })[] };

/** What a list that is narrowed by nothing can be narrowed to, each with how many stand under it: its first topics, kinds of numbers, languages. */
export function FilterLinks({ filters, tree, bases, languages }: Counted & { filters: View; tree: readonly TopicBranch[] }) {
  const { topic, by, outlet, basis, language, q, chance, calibratedOn, undecidedOn, asOf } = filters;
  if (topic ?? by ?? outlet ?? basis ?? language ?? q ?? chance ?? calibratedOn ?? undecidedOn ?? asOf) return null;
  const size = ({ open, decided }: Size) => ({ open, decided, all: open + decided })[filters.show];
  const topics = [...tree].sort((a, b) => size(b) - size(a)).slice(0, 8);
  return (
    <nav aria-label={say('Narrow this list')} className="stack-tight">
      <Chips chips={topics.map((one) => ({ words: one.name, n: size(one), narrowed: { topic: one.topic } }))} filters={filters} />
      <div className="row">
        <Chips chips={bases.map((one) => ({ words: say(basisWords[one.value]), n: size(one), narrowed: { basis: one.value } }))} filters={filters} />
        <Chips chips={languages.map((one) => ({ words: say(languageWords[one.value]), n: size(one), narrowed: { language: one.value } }))} filters={filters} />
      </div>
    </nav>
  );
}

type Chip = { words: string; n: number; narrowed: Partial<View> };

// One choice is none.
function Chips({ chips, filters }: { chips: readonly Chip[]; filters: View }) {
  const shown = chips.filter(({ n }) => n > 0);
  if (shown.length < 2) return null;
  return <ul className="chips">{shown.map(({ words, n, narrowed }) => <li key={words}><Link className="chip" href={listAddress({ ...filters, ...narrowed })}><Words text={words} /> <span className="muted">{wholeNumber(n)}</span></Link></li>)}</ul>;
}
