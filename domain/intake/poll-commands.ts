import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { feedEntries, feeds, feedStates, leases } from '#db/intake-schema.ts';
import { addDays, dayOf } from '#domain/articles/day.ts';
import type { Happening } from '#domain/audit/event.ts';
import { command, type Tools } from '#domain/command.ts';
import type { FeedEntry } from './feed.ts';
import { addJob } from './queue-commands.ts';
import { keyOfEntry, type EntryWork } from './queued.ts';
import { FIRST_ENTRIES, MOST_AT_ONCE } from './schedule.ts';
import { inEnglish, say } from '#words/say.ts';

/** Takes or keeps a lease. False when another holds it: then somebody else does the thing. */
export const holdLease = command({
  name: 'holdLease',
  permission: 'ingest',
  input: z.strictObject({ name: z.string(), holder: z.string(), seconds: z.number().min(0) }),
  async run({ tx, now, at, input: { name, holder, seconds } }) {
    const until = new Date(now.getTime() + seconds * 1_000).toISOString();
    const held = await tx.insert(leases).values({ name, holder, until })
      .onConflictDoUpdate({ target: leases.name, set: { holder, until }, setWhere: sql`${leases.holder} = ${holder} or ${lt(leases.until, at)}` }).returning({ name: leases.name });
    return { result: held.length > 0, happened: 'nothing' };
  },
});

/** `url` is the address that was asked: what an editor has replaced meanwhile says nothing of the feed any more. */
const asked = z.strictObject({ feedId: z.string(), url: z.string() });
const answer = asked.extend({
  nextAt: z.date(), etag: z.string().nullable(), lastModified: z.string().nullable(), movedTo: z.string().nullable(),
  /** Null when nothing was new. */
  feed: z.strictObject({ format: z.enum(['rss', 'atom', 'json']), entries: z.array(z.custom<FeedEntry>()) }).nullable(),
});

/** A feed answered: its new entries go into the queue in the same transaction in which they count as seen. */
export const feedAnswered = command({
  name: 'feedAnswered',
  permission: 'ingest',
  input: answer,
  async run(tools) {
    const { tx, at, input: { feedId, url, nextAt, etag, lastModified, movedTo, feed } } = tools;
    const [known] = await tx.select({ version: feeds.version, title: feeds.title, outlet: feeds.outlet, format: feeds.format, answeredAt: feedStates.answeredAt })
      .from(feeds).innerJoin(feedStates, eq(feedStates.feedId, feeds.id)).where(and(eq(feeds.id, feedId), eq(feeds.url, url)));
    if (!known) return { result: { queued: 0 }, happened: 'nothing' };
    const happened: Happening[] = [];
    if (movedTo && movedTo !== url && await isFree(tools, movedTo, feedId)) {
      // A raised version: the form of an editor who looks at the old address must not bring it back.
      await tx.update(feeds).set({ url: movedTo, version: (known.version ?? 1) + 1 }).where(eq(feeds.id, feedId));
      happened.push({ action: 'moved', subject: { kind: 'feed', id: feedId }, detail: { why: inEnglish(() => say('The address said that it has moved for good.')), before: { url }, after: { url: movedTo } } });
    }
    if (feed && feed.format !== known.format) {
      await tx.update(feeds).set({ format: feed.format }).where(eq(feeds.id, feedId));
      happened.push({ action: 'edited', subject: { kind: 'feed', id: feedId }, detail: { why: inEnglish(() => say('It comes in another form than was thought.')), before: { format: known.format }, after: { format: feed.format } } });
    }
    const { queued, left } = feed ? await queueNew(tools, { ...known, feedId, isFirst: known.answeredAt === null }, feed.entries) : { queued: 0, left: 0 };
    // What is left is read the next time, though the feed does not change until then.
    const since = left > 0 ? { etag: null, lastModified: null } : { etag, lastModified };
    await tx.update(feedStates).set({ askedAt: at, answeredAt: at, failures: 0, error: null, nextAt: nextAt.toISOString(), ...since }).where(eq(feedStates.feedId, feedId));
    if (queued > 0) happened.push({ action: 'brought', subject: { kind: 'feed', id: feedId }, detail: { queued } });
    const [first, ...rest] = happened;
    return { result: { queued }, happened: first ? [first, ...rest] : 'nothing' };
  },
});

async function isFree({ tx }: Tools, url: string, feedId: string): Promise<boolean> {
  return (await tx.select({ id: feeds.id }).from(feeds).where(and(eq(feeds.url, url), ne(feeds.id, feedId)))).length === 0;
}

type Known = { feedId: string; title: string; outlet: string | null; isFirst: boolean };

async function queueNew(tools: Tools, { feedId, title, outlet, isFirst }: Known, entries: readonly FeedEntry[]): Promise<{ queued: number; left: number }> {
  const { tx, now, at, newId } = tools;
  const seen = new Set<string>();
  for (let from = 0; from < entries.length; from += 500) {
    const keys = entries.slice(from, from + 500).map(({ key }) => key);
    for (const { key } of await tx.select({ key: feedEntries.entryKey }).from(feedEntries).where(and(eq(feedEntries.feedId, feedId), inArray(feedEntries.entryKey, keys)))) seen.add(key);
  }
  const fresh = entries.filter(({ key }) => !seen.has(key));
  // Feeds name their newest first, and mostly say the day too. Of a new feed the old ones count as seen; of an old one they wait for the next time.
  const newest = fresh.map((entry, at) => ({ entry, at })).sort((a, b) => (b.entry.day ?? '').localeCompare(a.entry.day ?? '') || a.at - b.at).map(({ entry }) => entry);
  const taken = isFirst ? newest.slice(0, FIRST_ENTRIES) : newest.slice(-MOST_AT_ONCE);
  const marked = isFirst ? fresh : taken;
  for (let from = 0; from < marked.length; from += 200) {
    await tx.insert(feedEntries).values(marked.slice(from, from + 200).map((entry) => ({ feedId, entryKey: entry.key, url: entry.url, title: entry.title, seenAt: at })));
  }
  const batchId = newId();
  const latest = addDays(dayOf(now), 1);
  let queued = 0;
  for (const entry of taken.toReversed()) {
    if (!entry.url && !entry.html) continue;
    const payload: EntryWork = { url: entry.url, title: entry.title, author: entry.author, day: entry.day && entry.day <= latest ? entry.day : null, outlet, html: entry.html?.slice(0, 500_000) ?? null, feedTitle: title };
    if (await addJob(tools, { kind: 'feed-entry', key: keyOfEntry(feedId, entry), batchId, title: entry.title ?? entry.url ?? inEnglish(() => say('An entry without a title')), payload, bytes: null })) queued++;
  }
  return { queued, left: fresh.length - marked.length };
}

/** A feed did not answer as it should: the reason stands on its line, and it is asked later. One that is gone for good is paused. */
export const feedFailed = command({
  name: 'feedFailed',
  permission: 'ingest',
  input: asked.extend({ error: z.string(), nextAt: z.date(), gone: z.boolean() }),
  async run({ tx, at, input: { feedId, url, error, nextAt, gone } }) {
    const [feed] = await tx.select({ version: feeds.version }).from(feeds).where(and(eq(feeds.id, feedId), eq(feeds.url, url)));
    if (!feed) return { result: null, happened: 'nothing' };
    await tx.update(feedStates).set({ askedAt: at, error: error.slice(0, 500), nextAt: nextAt.toISOString(), failures: sql`${feedStates.failures} + 1` }).where(eq(feedStates.feedId, feedId));
    if (!gone) return { result: null, happened: 'nothing' };
    await tx.update(feeds).set({ paused: true, version: (feed.version ?? 1) + 1 }).where(eq(feeds.id, feedId));
    return { result: null, happened: [{ action: 'paused', subject: { kind: 'feed', id: feedId }, detail: { why: error } }] };
  },
});
