import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyForecasters, tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
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

// What was taken out is kept, and is no part of what this installation holds: questions and articles of which nothing stands any more. They are few.
const standing = sql`not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)`;
const gone = (column: 'question_id' | 'article_id') => sql`(select o.${sql.raw(column)} from ${withdrawals} t join ${forecasts} o on o.id = t.forecast_id
  where not exists (select 1 from ${forecasts} f where f.${sql.raw(column)} = o.${sql.raw(column)} and ${standing}))`;
const shown = sql`question_id not in ${gone('question_id')}`;

export function holdings(db: Reader, today: Day): Holdings {
  const states = db.values<[State, number]>(sql`select case when decided then outcome when outcome is 'disputed' then 'disputed' when waits then 'waits' when place < ${today} then 'overdue' else 'open' end as state, count(*)
    from ${tallyPredictions} group by state`);
  const cells = <C extends 'basis' | 'language'>(column: C) => Object.fromEntries(cellCounts(db, column).map(({ value, open, decided }) => [value, open + decided]));
  const counts = db.get<Omit<Holdings, 'states' | 'languages' | 'bases'>>(sql`select (select count(*) from ${tallyPredictions}) as predictions,
    (select count(*) from ${tallyForecasters} where open + decided > 0) as forecasters, (select count(*) from ${tallyOutlets} where open + decided > 0) as outlets,
    (select count(*) from ${articles} a where a.text is not null or a.id not in ${gone('article_id')}) as articles, (select count(*) from ${articles} where text is not null) as textsKept, (select count(*) from ${candidates} where status = 'pending') as candidatesWaiting,
    (select count(*) from ${forecasts} f where f.quote is null and ${standing}) as withoutWords,
    (select count(*) from ${evidence} e where ${shown}) as pages, (select count(*) from ${evidence} e where e.quality in ('copy', 'secondary') and ${shown}) as weakPages,
    (select count(*) from ${resolutions} where outcome not in ('reopened', 'disputed') and ${isStanding()} and ${shown}) as decisions,
    (select count(*) from ${resolutions} where outcome not in ('reopened', 'disputed') and ${isStanding()} and ${shown} and id in (select resolution_id from ${confirmations})) as seconded`)!;
  return { ...counts, states: Object.fromEntries(states), languages: cells('language'), bases: cells('basis') };
}
