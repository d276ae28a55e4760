import { and, asc, count, desc, eq, lte, max, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { feedEntries, feeds, feedStates } from '#db/intake-schema.ts';

const shown = {
  id: feeds.id, url: feeds.url, title: feeds.title, outlet: feeds.outlet, format: feeds.format, minutes: feeds.minutes, paused: feeds.paused,
  version: sql<number>`coalesce(${feeds.version}, 1)`.mapWith(Number), createdAt: feeds.createdAt, createdBy: feeds.createdBy,
  nextAt: feedStates.nextAt, askedAt: feedStates.askedAt, answeredAt: feedStates.answeredAt, failures: feedStates.failures, error: feedStates.error,
};

/** Every feed with how its asking stands, those that fail first, then by title. */
export async function feedList(db: Reader) {
  const seen = db.select({ feedId: feedEntries.feedId, entries: count().as('entries'), latest: max(feedEntries.seenAt).as('latest') }).from(feedEntries).groupBy(feedEntries.feedId).as('seen');
  return db.select({ ...shown, entries: sql<number>`coalesce(${seen.entries}, 0)`.mapWith(Number) }).from(feeds).innerJoin(feedStates, eq(feedStates.feedId, feeds.id)).leftJoin(seen, eq(seen.feedId, feeds.id))
    .orderBy(sql`${feedStates.error} is null`, sql`lower(${feeds.title})`, asc(feeds.id));
}

export type ListedFeed = Awaited<ReturnType<typeof feedList>>[number];

export async function feedById(db: Reader, id: string) {
  const [feed] = await db.select(shown).from(feeds).innerJoin(feedStates, eq(feedStates.feedId, feeds.id)).where(eq(feeds.id, id));
  return feed ?? null;
}

/** Feeds whose time has come, the longest waiting first. */
export async function dueFeeds(db: Reader, at: string, limit = 20) {
  return db.select({ id: feeds.id, url: feeds.url, minutes: feeds.minutes, etag: feedStates.etag, lastModified: feedStates.lastModified, failures: feedStates.failures })
    .from(feeds).innerJoin(feedStates, eq(feedStates.feedId, feeds.id)).where(and(eq(feeds.paused, false), lte(feedStates.nextAt, at))).orderBy(asc(feedStates.nextAt), asc(feeds.id)).limit(limit);
}

export type DueFeed = Awaited<ReturnType<typeof dueFeeds>>[number];

/** What a feed named last, newest first. */
export async function latestEntries(db: Reader, feedId: string, limit = 20) {
  return db.select({ key: feedEntries.entryKey, url: feedEntries.url, title: feedEntries.title, seenAt: feedEntries.seenAt }).from(feedEntries)
    .where(eq(feedEntries.feedId, feedId)).orderBy(desc(feedEntries.seenAt), asc(feedEntries.entryKey)).limit(limit);
}
