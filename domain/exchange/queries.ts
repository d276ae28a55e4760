import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { articles, forecasts, settings } from '#db/schema.ts';
import { RECORD, RECORD_LOADED } from './entry.ts';

/** `settled`: the record was loaded once, or the database holds other things; `due`: it is empty or a load was interrupted. */
export async function recordState(db: Reader): Promise<'settled' | 'due'> {
  if ((await db.select().from(settings).where(eq(settings.key, RECORD_LOADED))).length > 0) return 'settled';
  const own = await db.select({ id: forecasts.id }).from(forecasts).where(sql`${forecasts.collection} is not ${RECORD}`).limit(1);
  const texts = await db.select({ id: articles.id }).from(articles).where(sql`${articles.text} is not null`).limit(1);
  return own.length + texts.length > 0 ? 'settled' : 'due';
}
