import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells, tallyForecasters, tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
import { confirmations } from '#db/resolution-schema.ts';
import { articles, candidates, evidence, forecasts, resolutions, withdrawals } from '#db/schema.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Language } from '#domain/articles/article.ts';
import { cellCounts } from '#domain/predictions/topic-queries.ts';
import { isStanding } from '#domain/resolutions/queries.ts';

type Basis = 'stated' | 'implied' | 'none';
export type State = 'open' | 'overdue' | 'waits' | 'disputed' | 'yes' | 'no' | 'partly' | 'value' | 'annulled';

/** What this installation holds, how it stands, and what is missing in it. Counts of predictions but where a name says otherwise. */
export type Holdings = {
  predictions: number; forecasters: number; outlets: number;
  states: Partial<Record<State, number>>; languages: Partial<Record<Language, number>>; bases: Partial<Record<Basis, number>>;
  articles: number; textsKept: number; candidatesWaiting: number;
  withoutWords: number; pages: number; weakPages: number; decisions: number; seconded: number;
};

// What was taken out is kept, and is no part of what this installation holds: questions and articles of which nothing stands any more. They are few, so
// they are looked for first (cross join): the planner would begin with everything.
const standing = sql`not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)`;
const gone = (column: 'question_id' | 'article_id') => sql`(select o.${sql.raw(column)} from ${withdrawals} t cross join ${forecasts} o on o.id = t.forecast_id
  where not exists (select 1 from ${forecasts} f where f.${sql.raw(column)} = o.${sql.raw(column)} and ${standing}))`;
const shown = sql`question_id not in ${gone('question_id')}`;

export function holdings(db: Reader, today: Day): Holdings {
  const { bases, languages } = cellCounts(db);
  const sums = (counts: readonly { value: string; open: number; decided: number }[]) => Object.fromEntries(counts.map(({ value, open, decided }) => [value, open + decided]));
  const counts = db.get<Omit<Holdings, 'states' | 'languages' | 'bases'>>(sql`select (select count(*) from ${tallyPredictions}) as predictions,
    (select count(*) from ${tallyForecasters} where open + decided > 0) as forecasters, (select count(*) from ${tallyOutlets} where open + decided > 0) as outlets,
    (select count(*) from ${articles} a where a.text is not null or a.id not in ${gone('article_id')}) as articles, (select count(*) from ${articles} where text is not null) as textsKept, (select count(*) from ${candidates} where status = 'pending') as candidatesWaiting,
    (select count(*) from ${forecasts} f where f.quote is null and ${standing}) as withoutWords,
    (select count(*) from ${evidence} e where ${shown}) as pages, (select count(*) from ${evidence} e where e.quality in ('copy', 'secondary') and ${shown}) as weakPages,
    (select count(*) from ${resolutions} where outcome not in ('reopened', 'disputed') and ${isStanding()} and ${shown}) as decisions,
    (select count(*) from ${resolutions} where outcome not in ('reopened', 'disputed') and ${isStanding()} and ${shown} and id in (select resolution_id from ${confirmations})) as seconded`)!;
  return { ...counts, states: states(db, today), languages: sums(languages), bases: sums(bases) };
}

/** How many stand in which state. Each part is read from an index that holds it. */
function states(db: Reader, today: Day): Holdings['states'] {
  const decided = db.values<[State, number]>(sql`select outcome, count(*) from ${tallyPredictions} indexed by tally_predictions_outcome where decided = 1 group by outcome`);
  const held = db.values<['disputed' | 'waits', number, number]>(sql`select case when outcome is 'disputed' then 'disputed' else 'waits' end as state, count(*), count(*) filter (where place < ${today})
    from ${tallyPredictions} indexed by tally_predictions_held where (waits = 1 or outcome = 'disputed') and decided = 0 group by state`);
  const [[undecided, past]] = db.values(sql`select (select coalesce(sum(open), 0) from ${tallyCells}), (select count(*) from ${tallyPredictions} where decided = 0 and place < ${today})`) as [[number, number]];
  const sum = (column: 1 | 2) => held.reduce((all, row) => all + row[column], 0);
  const overdue = past - sum(2);
  const counts: [State, number][] = [...decided, ...held.map(([state, n]): [State, number] => [state, n]), ['overdue', overdue], ['open', undecided - sum(1) - overdue]];
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}
