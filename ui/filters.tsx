import { address } from '#words/say.ts';
import { Link } from './link.tsx';
import type { Day } from '#domain/articles/day.ts';
import { sortOf, type Place, type Sort } from '#domain/predictions/filters.ts';
import { partsOf } from '#domain/predictions/topic.ts';
import { dueGroupWords, type UndecidedAs } from '#domain/predictions/state.ts';
import type { Clock } from '#domain/scoring/facts.ts';
import { counted, say, sentences, wholeNumber } from '#words/say.ts';
import { Field, type Choice, type ChoiceGroup } from './field.tsx';
import { basisWords, choices, languageWords, percent, type Language } from './words.ts';

export type Shown = 'open' | 'decided' | 'all';
type FilterValues = {
  show: Shown;
  topic?: string | undefined;
  by?: string | undefined;
  outlet?: string | undefined;
  sort?: Sort | undefined;
  basis?: 'stated' | 'implied' | 'none' | undefined;
  language?: Language | undefined;
  q?: string | undefined;
  /** In parts per million; the upper end is not part of it, unless it is 100%. */
  chance?: { low: number; high: number } | undefined;
  /** Only what calibration on this day may hold. */
  calibratedOn?: Day | undefined;
  /** Only what is past its last day on this day and undecided, about others. */
  undecidedOn?: { day: Day; as: UndecidedAs } | undefined;
  /** The day on which we pretend to stand; today unless told. */
  asOf?: { day: Day; clock: Clock } | undefined;
};
export type FilterChoices = { topics: readonly { topic: string; n: number }[]; forecasters: readonly { id: string; name: string; n: number }[] };

/** The address of a list: only what differs from the plain one is named. `after` goes on where a page ended. */
export function listAddress({ show, topic, by, basis, language, q, chance, calibratedOn, undecidedOn, asOf, outlet, sort }: FilterValues, after?: Place | null, before?: Place | null): string {
  const query = new URLSearchParams();
  if (show !== 'open') query.set('show', show);
  for (const [name, value] of Object.entries({ q, topic, by, outlet, basis, lang: language, chance: chance && chanceRange(chance), part: calibratedOn ? 'calibration' : undecidedOn?.as, sort: sort === sortOf({ show }) ? undefined : sort, asOf: asOf?.day, clock: asOf?.clock === 'then' ? 'then' : undefined })) if (value) query.set(name, value);
  if (after) query.set('after', `${after.day}~${after.id}`);
  if (before) query.set('before', `${before.day}~${before.id}`);
  const text = query.toString();
  return text ? `/predictions?${text}` : '/predictions';
}

/** The day of a page, as a list names it: not at all where it is today. */
export function asOfList({ asOf, clock }: { asOf: Day; clock: Clock }, today: Day): FilterValues['asOf'] {
  return asOf === today && clock === 'now' ? undefined : { day: asOf, clock };
}

const tabs = sentences({ open: 'Open', decided: 'Decided', all: 'All' });

export function ShowTabs({ filters }: { filters: FilterValues }) {
  return (
    <nav aria-label={say('Which predictions')}>
      <ul className="tabs">
        {(['open', 'decided', 'all'] as const).map((show) => <li key={show}><Link href={listAddress({ ...filters, show })} aria-current={show === filters.show ? 'page' : undefined}>{say(tabs[show])}</Link></li>)}
      </ul>
    </nav>
  );
}

/** Search and filters as one form that asks by GET: the address is the saved view. */
export function FilterForm({ filters, topics, forecasters }: FilterChoices & { filters: FilterValues }) {
  const narrowed = Boolean(filters.topic || filters.by || filters.basis || filters.language);
  return (
    <form className="filters stack-tight" action={address('/predictions')} method="get" role="search">
      {filters.show !== 'open' && <input type="hidden" name="show" value={filters.show} />}
      {filters.sort && filters.sort !== sortOf({ show: filters.show }) && <input type="hidden" name="sort" value={filters.sort} />}
      {filters.outlet && <input type="hidden" name="outlet" value={filters.outlet} />}
      {filters.asOf && <input type="hidden" name="asOf" value={filters.asOf.day} />}
      {filters.asOf?.clock === 'then' && <input type="hidden" name="clock" value="then" />}
      {filters.chance && <input type="hidden" name="chance" value={chanceRange(filters.chance)} />}
      {filters.calibratedOn && <input type="hidden" name="part" value="calibration" />}
      {filters.undecidedOn && <input type="hidden" name="part" value={filters.undecidedOn.as} />}
      <div className="search-row">
        <Field name="q" label={say('Search claims, quotes, people and outlets')} type="search" value={filters.q} />
        <button className="button primary">{say('Search')}</button>
      </div>
      <details open={narrowed}>
        <summary>{say('Filter by topic, forecaster, number or language')}</summary>
        <div className="filter-grid">
          <Field name="topic" label={say('Topic')} value={filters.topic} options={[['', say('Any topic')], ...topicChoices(topics, filters.topic)]} hint={<Link href="/topics">{say('All topics')}</Link>} />
          <Field name="by" label={say('Forecaster')} value={filters.by} options={[['', say('Anyone')], ...forecasters.map(({ id, name, n }) => [id, `${name} (${n})`] as const)]} />
          <Field name="basis" label={say('How sure')} value={filters.basis} options={[['', say('Any')], ...choices(basisWords)]} />
          <Field name="lang" label={say('Language')} value={filters.language} options={[['', say('Any language')], ...choices(languageWords)]} />
        </div>
        <button className="button">{say('Show these')}</button>
      </details>
    </form>
  );
}

/** What narrows the list, each removable, and how many are left. */
export function FilterChips({ filters, forecasters, count }: { filters: FilterValues; forecasters: FilterChoices['forecasters']; count: { n: number; more: boolean } }) {
  const { topic, by, outlet, basis, language, q, chance, calibratedOn, undecidedOn } = filters;
  const set = [
    q && { words: `“${q}”`, left: { ...filters, q: undefined } },
    topic && { words: topic, left: { ...filters, topic: undefined } },
    by && { words: forecasters.find((one) => one.id === by)?.name ?? say('an unknown forecaster'), left: { ...filters, by: undefined } },
    outlet && { words: outlet, left: { ...filters, outlet: undefined } },
    basis && { words: say(basisWords[basis]), left: { ...filters, basis: undefined } },
    chance && { words: chanceWords(chance), left: { ...filters, chance: undefined } },
    calibratedOn && { words: say('In calibration: about others, after the last day'), left: { ...filters, calibratedOn: undefined } },
    undecidedOn && { words: say('About others, past the last day: {state}', { state: say(dueGroupWords[undecidedOn.as]).toLowerCase() }), left: { ...filters, undecidedOn: undefined } },
    language && { words: say(languageWords[language]), left: { ...filters, language: undefined } },
  ].filter((one) => typeof one === 'object');
  return (
    <div className="row">
      <p role="status"><strong>{count.more ? say('{n} or more predictions', { n: wholeNumber(count.n) }) : counted(count.n, '{n} prediction', '{n} predictions')}</strong></p>
      {set.length > 0 && (
        <ul className="chips" aria-label={say('Filters in use')}>
          {set.map(({ words, left }) => <li key={words}><Link className="chip" href={listAddress(left)}><span className="visually-hidden">{say('Remove filter')} </span>{words} <span aria-hidden="true">×</span></Link></li>)}
          {set.length > 1 && <li><Link className="chip" href={listAddress({ show: filters.show })}>{say('Remove all')}</Link></li>}
        </ul>
      )}
    </div>
  );
}

/** "60-70", as the address has it. */
function chanceRange({ low, high }: { low: number; high: number }): string {
  return `${low / 10_000}-${high / 10_000}`;
}

/** "Chance from 60% to below 70%": which end belongs to it is said. */
function chanceWords({ low, high }: { low: number; high: number }): string {
  const ends = { low: percent(low), high: percent(high) };
  return high === 1_000_000 ? say('Chance from {low} to {high}', ends) : say('Chance from {low} to below {high}', ends);
}

/** So many topics are offered, those with most predictions (a head has all below it); the others have a page of their own. */
const MOST_TOPICS = 24;

/** A topic is a path: the part before the slash takes all below it with it. `also`: one that is offered in any case. */
export function topicChoices(topics: FilterChoices['topics'], also?: string): (Choice | ChoiceGroup)[] {
  const heads = Map.groupBy(topics, ({ topic }) => partsOf(topic)[0]!);
  const sizes = new Map([...topics.map(({ topic, n }) => [topic, n] as const), ...[...heads].map(([head, its]) => [head, its.reduce((sum, one) => sum + one.n, 0)] as const)]);
  const offered = new Set([also, ...[...sizes].sort(([, a], [, b]) => b - a).slice(0, MOST_TOPICS).map(([topic]) => topic)]);
  return [...heads].filter(([head, its]) => offered.has(head) || its.some(({ topic }) => offered.has(topic))).map(([head, its]): Choice | ChoiceGroup => {
    const n = wholeNumber(sizes.get(head)!);
    const parts = its.filter(({ topic }) => topic !== head && offered.has(topic)).map((one): Choice => [one.topic, `${one.topic.slice(head.length + 3)} (${wholeNumber(one.n)})`]);
    return parts.length === 0 ? [head, `${head} (${n})`] : { label: head, choices: [[head, say('All of {topic} ({n})', { topic: head, n })], ...parts] };
  });
}
