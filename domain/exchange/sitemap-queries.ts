import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import type { SitePage } from './sitemap.ts';

const stands = sql`not exists (select 1 from withdrawals w where w.forecast_id = f.id)`;

/** How many forecasters, articles and predictions have a page. */
export function pageCount(db: Reader): number {
  const row = db.get<{ n: number }>(sql`select (select count(distinct f.forecaster_id) from forecasts f where ${stands}) + (select count(*) from articles a where a.text is not null) + (select count(*) from forecasts f where ${stands}) n`);
  return row!.n;
}

/** So many of their pages, always in the same order, with the day of the last change of predictions. */
export function sitePages(db: Reader, from: number, most: number): SitePage[] {
  const rows = db.all<{ room: string; id: string; changed: string | null }>(sql`
    select p.room, p.id, case when p.room = 'predictions' then (
      select max(f.recorded_at, v.at, coalesce((select max(r.recorded_at) from resolutions r where r.question_id = q.id), ''))
      from forecasts f join questions q on q.id = f.question_id join question_versions v on v.question_id = q.id and v.version = q.version where f.id = p.id) end changed
    from (
      select * from (select 'forecasters' room, f.forecaster_id id from forecasts f where ${stands} group by f.forecaster_id
      union all select 'articles', a.id from articles a where a.text is not null
      union all select 'predictions', f.id from forecasts f where ${stands})
      order by room, id limit ${most} offset ${from}) p
    order by p.room, p.id`);
  return rows.map(({ room, id, changed }) => ({ path: `/${room}/${id}`, changedAt: changed }));
}
