import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyClaims } from '#db/review-schema.ts';
import { articleFacts, articles, candidates, forecasterNames, forecasts, withdrawals } from '#db/schema.ts';
import { nameKey, nameKeys } from '#domain/articles/names.ts';
import type { Checkability, DecidedCount } from './checkability.ts';

/** Candidates are a forecaster's by the name that the article quotes, or where none is quoted by its author, however it is spelt and in either Chinese script. Three statements. */
export async function checkabilityOf(db: Reader, forecasterId: string): Promise<Checkability> {
  const names = (await db.select({ name: forecasterNames.name }).from(forecasterNames).where(eq(forecasterNames.forecasterId, forecasterId))).map((row) => row.name);
  const keys = new Set(names.flatMap(nameKeys));
  const bylines = db.values<[string]>(sql`select distinct a.value from ${candidates} c join ${articleFacts} a on a.article_id = c.article_id and a.field = 'author' where c.status = 'rejected'`).flatMap(([name]) => (keys.has(nameKey(name)) ? [name] : []));
  const [row] = db.values<[number, number, number]>(sql`with turned_down as (
      select c.reason from ${candidates} c join ${tallyClaims} t on t.subject_id = c.id and t.part = 'quote'
      where c.status = 'rejected' and c.reason in ('not-checkable', 'no-deadline') and (
        t.who in (select value from json_each(${JSON.stringify([...keys])}))
        or (t.who is null and exists (select 1 from ${articleFacts} a where a.article_id = c.article_id and a.field = 'author' and a.value in (select value from json_each(${JSON.stringify(bylines)}))
          and not exists (select 1 from ${articleFacts} later where later.article_id = a.article_id and later.field = 'author' and later.id > a.id)))))
    select (select count(*) from ${forecasts} f where f.forecaster_id = ${forecasterId} and not exists (select 1 from ${withdrawals} w where w.forecast_id = f.id)),
      (select count(*) from turned_down where reason = 'not-checkable'), (select count(*) from turned_down where reason = 'no-deadline')`);
  const [published, uncheckable, undated] = row!;
  return { published, uncheckable, undated };
}

/** How everything that editors decided on was decided, by outlet, language and kind of text. What was taken back waits and is not in it. One statement. */
export async function decidedCounts(db: Reader): Promise<DecidedCount[]> {
  const rows = db.values<[string | null, DecidedCount['language'], string, DecidedCount['status'], DecidedCount['reason'], number]>(sql`with outlets as (
      select f.article_id, f.value from ${articleFacts} f where f.field = 'outlet'
        and not exists (select 1 from ${articleFacts} later where later.article_id = f.article_id and later.field = 'outlet' and later.id > f.id))
    select o.value, a.language, a.media_type, c.status, c.reason, count(*) from ${candidates} c join ${articles} a on a.id = c.article_id left join outlets o on o.article_id = c.article_id
      where c.status <> 'pending' group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`);
  return rows.map(([outlet, language, mediaType, status, reason, count]) => ({ outlet, language, mediaType, status, reason, count }));
}
