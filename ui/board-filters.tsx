import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { address, say, sentences, type Plain } from '#words/say.ts';
import { boardAddress, type BoardView } from './board-address.ts';
import { Field } from './field.tsx';
import { topicChoices, type FilterChoices } from './filters.tsx';
import { languageWords } from './words.ts';

type Props = { path: string; view: BoardView; today: Day; topics: FilterChoices['topics'] };

const horizons = sentences({ month: 'Up to a month ahead', year: 'Up to a year ahead', longer: 'Further ahead' });
const kinds = sentences({ forecast: 'Forecasts alone', conditional: 'Conditional ones', nowcast: 'Of the present', own: 'What they said they would do', commitment: 'Commitments about oneself', plan: 'Reported plans' });
const counts = sentences({ first: 'The first', last: 'The last before the outcome', every: 'Every one', time: 'All, each for as long as it stood' });
const bases = sentences({ stated: 'Only numbers that were stated' });
const entries = sentences({ before: 'Only those entered before the outcome was known' });
const roles = sentences({ outlet: 'Outlets that printed it' });

/** What narrows a table, as a form that asks by GET: the address is the saved view. What is set can be taken away by a link. */
export function BoardFiltersForm({ path, view, today, topics }: Props) {
  const inUse: readonly (readonly [string, string | undefined])[] = [
    ['topic', view.topic], ['horizon', view.horizon && say(horizons[view.horizon])], ['language', view.language && say(languageWords[view.language])], ['kind', view.kind && say(kinds[view.kind])],
    ['basis', view.basis && say(bases[view.basis])], ['entered', view.entered && say(entries[view.entered])], ['role', view.role && say(roles[view.role])], ['counted', view.counted === undefined || view.counted === 'first' ? undefined : say('Counting: {which}', { which: say(counts[view.counted]) })],
  ];
  const set = inUse.flatMap(([name, words]) => (words ? [{ name, words }] : []));
  return (
    <div className="stack-tight no-print">
      {set.length > 0 && (
        <ul className="chips" aria-label={say('Filters in use')}>
          {set.map(({ name, words }) => <li key={name}><Link className="chip" href={boardAddress(path, { ...view, [name]: undefined }, today)}><span className="visually-hidden">{say('Remove filter')} </span>{words} <span aria-hidden="true">×</span></Link></li>)}
        </ul>
      )}
      <form className="filters" action={address(path)} method="get">
        {view.asOf !== today && <input type="hidden" name="asOf" value={view.asOf} />}
        {view.clock !== 'now' && <input type="hidden" name="clock" value={view.clock} />}
        <details>
          <summary>{say('Narrow by topic, horizon, language, kind, role or basis')}</summary>
          <div className="filter-grid">
            <Field name="topic" label={say('Topic')} value={view.topic} options={[['', say('Any topic')], ...topicChoices(topics, view.topic)]} />
            <Field name="horizon" label={say('How far ahead')} value={view.horizon} options={choices('Any horizon', horizons)} />
            <Field name="lang" label={say('Language')} value={view.language} options={choices('Any language', languageWords)} />
            <Field name="kind" label={say('Kind')} value={view.kind} options={choices('What others would do, all kinds', kinds)} />
            <Field name="basis" label={say('Chances')} value={view.basis} options={choices('All calls, words included', bases)} />
            <Field name="role" label={say('Whose record')} value={view.role} options={choices('Whoever said it', roles)} />
            <Field name="entered" label={say('When it was entered here')} value={view.entered} options={choices('Any time', entries)} />
            <Field name="count" label={say('Of several statements')} value={view.counted} options={(['first', 'last', 'every', 'time'] as const).map((which) => [which === 'first' ? '' : which, say(counts[which])])} />
          </div>
          <button className="button">{say('Show these')}</button>
        </details>
      </form>
    </div>
  );
}

function choices(any: Plain, words: Readonly<Record<string, Plain>>): [string, string][] {
  return [['', say(any)], ...Object.entries(words).map(([value, sentence]): [string, string] => [value, say(sentence)])];
}

/** Which of several statements counts, for a line under a table. */
export function countedWords({ counted }: BoardView): string {
  switch (counted) {
    case undefined: case 'first': return say('Of several statements about one question, the first with a chance counts.');
    case 'last': return say('Of several statements about one question, the last before the outcome counts.');
    case 'every': return say('Of several statements about one question, every one counts.');
    case 'time': return say('Each statement counts for as long as it stood, over the whole time that its question was to stay open.');
  }
}
