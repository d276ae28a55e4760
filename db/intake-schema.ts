import { blob, choice, count, id, index, instant, json, primaryKey, ref, table, words, yesNo } from './columns.ts';
import { articles } from './schema.ts';

/** Addresses that are asked again and again for new articles. */
export const feeds = table('feeds', {
  id: id(),
  url: words().notNull().unique(),
  title: words().notNull(),
  /** The outlet that its articles are told to be from; null when the pages say. */
  outlet: words(),
  format: choice(['rss', 'atom', 'json']),
  minutes: count().notNull(),
  paused: yesNo().notNull().default(false),
  createdAt: instant().notNull(),
  createdBy: words().notNull(),
  /** Refuses the second of two editors who change it at once. */
  version: count().default(1),
});

/** How the asking stands, for each feed: passing, no facts. */
export const feedStates = table('feed_states', {
  feedId: words().primaryKey().references(() => feeds.id),
  etag: words(),
  lastModified: words(),
  nextAt: instant().notNull(),
  askedAt: instant(),
  answeredAt: instant(),
  failures: count().notNull().default(0),
  error: words(),
}, (t) => [index('feed_states_next').on(t.nextAt)]);

/** What a feed has named, once each, so that nothing is taken in twice. */
export const feedEntries = table('feed_entries', {
  feedId: ref().notNull().references(() => feeds.id),
  entryKey: words().notNull(),
  url: words(),
  title: words(),
  seenAt: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.feedId, t.entryKey] })]);

/** Work that waits, one row each. The same key twice is one job. Whoever works on it holds a lease; a lease that ran out is taken over. */
export const queuedJobs = table('queued_jobs', {
  id: id(),
  key: words().notNull().unique(),
  kind: choice(['page', 'file', 'feed-entry']).notNull(),
  /** Those brought together are shown together. */
  batchId: words().notNull(),
  title: words().notNull(),
  payload: json<Record<string, unknown>>().notNull(),
  /** The bytes of a file, until it is done. */
  bytes: blob(),
  status: choice(['waiting', 'working', 'done', 'failed']).notNull(),
  tries: count().notNull().default(0),
  runAt: instant().notNull(),
  leaseBy: words(),
  leaseUntil: instant(),
  articleId: ref().references(() => articles.id),
  found: count(),
  isNew: yesNo(),
  error: words(),
  userId: words(),
  queuedBy: words().notNull(),
  queuedAt: instant().notNull(),
  endedAt: instant(),
}, (t) => [index('queued_jobs_next').on(t.status, t.runAt, t.id), index('queued_jobs_batch').on(t.batchId, t.id)]);

/** Who alone does a thing, until when: one poller even when two servers run. */
export const leases = table('leases', { name: words().primaryKey(), holder: words().notNull(), until: instant().notNull() });
