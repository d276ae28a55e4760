import type { ComponentProps } from 'react';
import { sortOf, type Sort } from '#domain/predictions/filters.ts';
import type { TopicBranch } from '#domain/predictions/topic.ts';
import { say, sentences, wholeNumber } from '#words/say.ts';
import { Words } from './claim.tsx';
import { listAddress, type FilterForm, type Shown } from './filters.tsx';
import { Link } from './link.tsx';

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

/** The first topics of a list that is narrowed by nothing else, each with how many stand under it. */
export function TopicChips({ filters, tree }: { filters: View; tree: readonly TopicBranch[] }) {
  const { topic, by, outlet, basis, language, q, chance, calibratedOn, undecidedOn, asOf } = filters;
  if (topic ?? by ?? outlet ?? basis ?? language ?? q ?? chance ?? calibratedOn ?? undecidedOn ?? asOf) return null;
  const size = ({ open, decided }: TopicBranch) => ({ open, decided, all: open + decided })[filters.show];
  const shown = tree.filter((one) => size(one) > 0).sort((a, b) => size(b) - size(a)).slice(0, 8);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={say('Topics of this list')}>
      <ul className="chips">{shown.map((one) => <li key={one.topic}><Link className="chip" href={listAddress({ ...filters, topic: one.topic })}><Words text={one.name} /> <span className="muted">{wholeNumber(size(one))}</span></Link></li>)}</ul>
    </nav>
  );
}
