import { Link } from './link.tsx';
import { KIND_WORDS, VERBS } from '#domain/trail/verbs.ts';
import type { Sight } from '#domain/trail/sight.ts';
import { Field } from './field.tsx';
import { address, say } from '#words/say.ts';

export type TrailView = { by?: string | undefined; what?: string | undefined; from?: string | undefined; to?: string | undefined; of?: string | undefined; before?: number | undefined };

/** The address of a part of the trail: only what narrows it is named. */
export function trailAddress(view: TrailView): string {
  const query = new URLSearchParams(Object.entries(view).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])));
  return query.size === 0 ? '/trail' : `/trail?${query.toString()}`;
}

/** "question" for all that happens to questions, "question:edited" for one thing. */
function choices(sight: Sight): (readonly [string, string])[] {
  return Object.entries(KIND_WORDS).filter(([kind]) => sight === null || sight.includes(kind)).flatMap(([kind, words]) => {
    const verbs = VERBS[kind]!;
    if (verbs.length === 1) return [[`${kind}:${verbs[0]!.action}`, say('{kind}: {what}', { kind: say(words), what: say(verbs[0]!.label) })] as const];
    return [[kind, say(words)] as const, ...verbs.map(({ action, label }) => [`${kind}:${action}`, `— ${say(label)}`] as const)];
  });
}

/** Asks by GET: the address is the saved view. */
export function TrailFilters({ view, sight }: { view: TrailView; sight: Sight }) {
  const narrowed = Boolean(view.by || view.what || view.from || view.to);
  return (
    <details open={narrowed}>
      <summary>{say('Narrow by person, kind or day')}</summary>
      <form className="filters stack-tight" action={address('/trail')} method="get" role="search">
        {view.of && <input type="hidden" name="of" value={view.of} />}
        <div className="filter-grid">
          <Field name="by" label={say('By whom')} type="search" value={view.by} />
          <Field name="what" label={say('What happened')} value={view.what} options={[['', say('Anything')], ...choices(sight)]} />
          <Field name="from" label={say('From')} type="date" value={view.from} />
          <Field name="to" label={say('To')} type="date" value={view.to} />
        </div>
        <p className="row"><button className="button primary">{say('Show these')}</button>{narrowed && <Link href={trailAddress({ of: view.of })}>{say('Show all')}</Link>}</p>
      </form>
    </details>
  );
}
