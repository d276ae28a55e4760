import { address } from '#words/say.ts';
import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { boardAddress, type BoardView } from './board-address.ts';
import { Field } from './field.tsx';
import { topicChoices, type FilterChoices } from './filters.tsx';
import { languageWords } from './words.ts';

type Props = { path: string; view: BoardView; today: Day; topics: FilterChoices['topics'] };

const horizons = { month: 'Up to a month ahead', year: 'Up to a year ahead', longer: 'Further ahead' } as const;
const kinds = { forecast: 'Forecasts alone', conditional: 'Conditional ones', nowcast: 'Of the present', own: 'What they said they would do', commitment: 'Commitments about oneself', plan: 'Reported plans' } as const;
const counts = { first: 'The first', last: 'The last before the outcome', every: 'Every one', time: 'All, each for as long as it stood' } as const;
const bases = { stated: 'Only numbers that were stated' } as const;
const entries = { before: 'Only those entered before the outcome was known' } as const;
const roles = { outlet: 'Outlets that printed it' } as const;

/** What narrows a table, as a form that asks by GET: the address is the saved view. What is set can be taken away by a link. */
export function BoardFiltersForm({ path, view, today, topics }: Props) {
  const inUse: readonly (readonly [string, string | undefined])[] = [
    ['topic', view.topic], ['horizon', view.horizon && horizons[view.horizon]], ['language', view.language && languageWords[view.language]], ['kind', view.kind && kinds[view.kind]],
    ['basis', view.basis && bases[view.basis]], ['entered', view.entered && entries[view.entered]], ['role', view.role && roles[view.role]], ['counted', view.counted === undefined || view.counted === 'first' ? undefined : `Counting: ${counts[view.counted]}`],
  ];
  const set = inUse.flatMap(([name, words]) => (words ? [{ name, words }] : []));
  return (
    <div className="stack-tight no-print">
      {set.length > 0 && (
        <ul className="chips" aria-label="Filters in use">
          {set.map(({ name, words }) => <li key={name}><Link className="chip" href={boardAddress(path, { ...view, [name]: undefined }, today)}><span className="visually-hidden">Remove filter </span>{words} <span aria-hidden="true">×</span></Link></li>)}
        </ul>
      )}
      <form className="filters" action={address(path)} method="get">
        {view.asOf !== today && <input type="hidden" name="asOf" value={view.asOf} />}
        {view.clock !== 'now' && <input type="hidden" name="clock" value={view.clock} />}
        <details>
          <summary>Narrow by topic, horizon, language, kind, role or basis</summary>
          <div className="filter-grid">
            <Field name="topic" label="Topic" value={view.topic} options={[['', 'Any topic'], ...topicChoices(topics)]} />
            <Field name="horizon" label="How far ahead" value={view.horizon} options={[['', 'Any horizon'], ...Object.entries(horizons)]} />
            <Field name="lang" label="Language" value={view.language} options={[['', 'Any language'], ...Object.entries(languageWords)]} />
            <Field name="kind" label="Kind" value={view.kind} options={[['', 'What others would do, all kinds'], ...Object.entries(kinds)]} />
            <Field name="basis" label="Chances" value={view.basis} options={[['', 'All calls, words included'], ...Object.entries(bases)]} />
            <Field name="role" label="Whose record" value={view.role} options={[['', 'Whoever said it'], ...Object.entries(roles)]} />
            <Field name="entered" label="When it was entered here" value={view.entered} options={[['', 'Any time'], ...Object.entries(entries)]} />
            <Field name="count" label="Of several statements" value={view.counted} options={[['', counts.first], ['last', counts.last], ['every', counts.every], ['time', counts.time]]} />
          </div>
          <button className="button">Show these</button>
        </details>
      </form>
    </div>
  );
}

/** Which of several statements counts, for a line under a table. */
export function countedWords({ counted }: BoardView): string {
  switch (counted) {
    case undefined: case 'first': return 'Of several statements about one question, the first with a chance counts.';
    case 'last': return 'Of several statements about one question, the last before the outcome counts.';
    case 'every': return 'Of several statements about one question, every one counts.';
    case 'time': return 'Each statement counts for as long as it stood, over the whole time that its question was to stay open.';
  }
}
