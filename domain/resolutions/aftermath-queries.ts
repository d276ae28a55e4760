import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { aftermaths } from '#db/resolution-schema.ts';
import { articleFacts, articles } from '#db/schema.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Stance } from './aftermath.ts';

/** What was found after a miss, the latest first: that one stands. */
export async function aftermathsOf(db: Reader, forecastId: string) {
  return db.select({
    id: aftermaths.id, stance: aftermaths.stance, quote: aftermaths.quote, url: sql<string | null>`coalesce(${aftermaths.url}, ${articles.url})`, articleId: aftermaths.articleId, day: aftermaths.day, note: aftermaths.note, at: aftermaths.at, by: aftermaths.by,
    language: articles.language, title: sql<string | null>`(select f.value from ${articleFacts} f where f.article_id = ${articles.id} and f.field = 'title' order by f.id desc limit 1)`,
  }).from(aftermaths).leftJoin(articles, eq(articles.id, aftermaths.articleId)).where(eq(aftermaths.forecastId, forecastId)).orderBy(desc(aftermaths.id));
}

/** The stance that stands, by forecast, of what was said by a day; by the clock of `then` only of what was written down by it, too. */
export function stancesOf(db: Reader, forecastIds: readonly string[], { asOf, clock }: { asOf: Day; clock: 'now' | 'then' }): Map<string, Stance> {
  return new Map(db.values<[string, Stance]>(sql`select forecast_id, stance from ${aftermaths} where day <= ${asOf} ${clock === 'then' ? sql`and substr(at, 1, 10) <= ${asOf}` : sql``} and forecast_id in (select value from json_each(${JSON.stringify(forecastIds)})) order by id`));
}
