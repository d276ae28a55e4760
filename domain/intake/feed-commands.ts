import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { feedEntries, feeds, feedStates } from '#db/intake-schema.ts';
import type { Writer } from '#db/connection.ts';
import { webAddress } from '#domain/articles/web-address.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import type { Outline } from './opml.ts';
import { LEAST_MINUTES, MOST_MINUTES } from './schedule.ts';
import { inEnglish, say } from '#words/say.ts';

const address = z.string().trim().max(2_000, { error: () => say('is too long') }).transform((text, ctx) => {
  const url = webAddress(text);
  if (url) return url;
  ctx.addIssue({ code: 'custom', message: say('must be an address that begins with http:// or https://') });
  return z.NEVER;
});
const title = z.string().trim().min(1, { error: () => say('must not be empty') }).max(200, { error: () => say('is too long') });
const outlet = z.string().trim().max(200, { error: () => say('is too long') }).nullish().transform((text) => text || null);
const minutes = z.coerce.number({ error: () => say('must be a number') }).int({ error: () => say('must be a whole number') })
  .min(LEAST_MINUTES, { error: () => say('must be {n} at least', { n: LEAST_MINUTES }) }).max(MOST_MINUTES, { error: () => say('must be {n} (a week) at most', { n: MOST_MINUTES }) });
const format = z.enum(['rss', 'atom', 'json']);

/** Adds a feed that was found; it is asked within a minute. */
export const addFeed = command({
  name: 'addFeed',
  permission: 'ingest',
  input: z.strictObject({ url: address, title, outlet, minutes: minutes.default(60), format }),
  async run(tools) {
    const { url, title: named } = tools.input;
    const [there] = await tools.tx.select({ id: feeds.id, title: feeds.title }).from(feeds).where(eq(feeds.url, url));
    if (there) throw new Conflict(say('This feed is here already: {title}. Nothing was changed.', { title: there.title }), there, { kind: 'feed', id: there.id });
    const id = await insertFeed(tools, { ...tools.input, paused: false });
    return { result: { feedId: id, title: named }, happened: [{ action: 'added', subject: { kind: 'feed', id }, detail: { after: { ...tools.input } } }] };
  },
});

type NewFeed = { url: string; title: string; outlet: string | null; minutes: number; format: z.output<typeof format>; paused: boolean };

async function insertFeed({ tx, at, by, newId }: Tools, feed: NewFeed): Promise<string> {
  const id = newId();
  await tx.insert(feeds).values({ id, ...feed, createdAt: at, createdBy: by, version: 1 });
  await tx.insert(feedStates).values({ feedId: id, nextAt: at });
  return id;
}

/** Adds the feeds of an OPML file that are not here yet. They are looked at when they are first asked. */
export const importFeeds = command({
  name: 'importFeeds',
  permission: 'ingest',
  input: z.strictObject({ outlines: z.array(z.custom<Outline>()).max(2_000) }),
  async run(tools) {
    const added: { id: string; url: string }[] = [];
    const there: string[] = [];
    for (const outline of tools.input.outlines) {
      const known = (await tools.tx.select({ id: feeds.id }).from(feeds).where(eq(feeds.url, outline.url))).length > 0;
      if (known) {
        there.push(outline.url);
        continue;
      }
      const often = minutes.safeParse(outline.minutes ?? 60);
      const feed = { url: outline.url, title: outline.title.slice(0, 200), outlet: outline.outlet?.slice(0, 200) ?? null, minutes: often.success ? often.data : 60, format: 'rss' as const, paused: outline.paused };
      added.push({ id: await insertFeed(tools, feed), url: outline.url });
    }
    const [first, ...rest] = added.map(({ id, url }) => ({ action: 'added', subject: { kind: 'feed', id }, detail: { why: inEnglish(() => say('from an OPML file')), after: { url } } }));
    return { result: { added: added.map(({ url }) => url), there }, happened: first ? [first, ...rest] : 'nothing' };
  },
});

type Standing = typeof feeds.$inferSelect;

async function standing(tx: Writer, id: string): Promise<Standing> {
  const [feed] = await tx.select().from(feeds).where(eq(feeds.id, id));
  if (!feed) throw new NotFound(say('There is no such feed. Somebody may have removed it. Nothing was changed.'));
  return feed;
}

/** Changes what a feed is called and how often it is asked. `version` is the one that the editor saw. */
export const editFeed = command({
  name: 'editFeed',
  permission: 'ingest',
  input: z.strictObject({ feedId: z.string(), version: z.coerce.number().int(), url: address, title, outlet, minutes }),
  async run({ tx, at, input: { feedId, version, ...wanted } }) {
    const feed = await standing(tx, feedId);
    const { url, title: named, outlet: from, minutes: often } = feed;
    if ((feed.version ?? 1) !== version) throw new Conflict(changedFirst(feed), { url, title: named, outlet: from, minutes: often, version: feed.version }, { kind: 'feed', id: feedId });
    const [other] = await tx.select({ id: feeds.id, title: feeds.title }).from(feeds).where(and(eq(feeds.url, wanted.url), ne(feeds.id, feedId)));
    if (other) throw new Conflict(say('Another feed has this address: {title}. Nothing was changed.', { title: other.title }), other, { kind: 'feed', id: other.id });
    const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => wanted[name] !== feed[name]);
    if (names.length === 0) return { result: { version }, happened: 'nothing' };
    await tx.update(feeds).set({ ...wanted, version: version + 1 }).where(eq(feeds.id, feedId));
    await tx.update(feedStates).set({ nextAt: at, ...(names.includes('url') ? { etag: null, lastModified: null, failures: 0, error: null } : {}) }).where(eq(feedStates.feedId, feedId));
    const of = (values: Partial<Standing>) => Object.fromEntries(names.map((name) => [name, values[name]]));
    return { result: { version: version + 1 }, happened: [{ action: 'edited', subject: { kind: 'feed', id: feedId }, detail: { before: of(feed), after: of(wanted) } }] };
  },
});

function changedFirst({ title: named, outlet: from, minutes: n }: Standing): string {
  return from ? say('Somebody changed this feed first: it is called {title}, of {outlet}, and asked every {n} minutes. Nothing was changed.', { title: named, outlet: from, n })
    : say('Somebody changed this feed first: it is called {title}, of no outlet, and asked every {n} minutes. Nothing was changed.', { title: named, n });
}

/** Stops asking a feed, or begins again. */
export const pauseFeed = command({
  name: 'pauseFeed',
  permission: 'ingest',
  input: z.strictObject({ feedId: z.string(), paused: z.boolean() }),
  async run({ tx, at, input: { feedId, paused } }) {
    const feed = await standing(tx, feedId);
    if (feed.paused === paused) return { result: null, happened: 'nothing' };
    await tx.update(feeds).set({ paused, version: (feed.version ?? 1) + 1 }).where(eq(feeds.id, feedId));
    if (!paused) await tx.update(feedStates).set({ nextAt: at, failures: 0 }).where(eq(feedStates.feedId, feedId));
    return { result: null, happened: [{ action: paused ? 'paused' : 'resumed', subject: { kind: 'feed', id: feedId } }] };
  },
});

/** Lets a feed be asked within a minute, whatever its schedule says. */
export const askFeedNow = command({
  name: 'askFeedNow',
  permission: 'ingest',
  input: z.strictObject({ feedId: z.string() }),
  async run({ tx, at, input: { feedId } }) {
    await standing(tx, feedId);
    await tx.update(feedStates).set({ nextAt: at }).where(eq(feedStates.feedId, feedId));
    return { result: null, happened: 'nothing' };
  },
});

/** Takes a feed out. The articles that came from it stay. */
export const removeFeed = command({
  name: 'removeFeed',
  permission: 'ingest',
  input: z.strictObject({ feedId: z.string() }),
  async run({ tx, input: { feedId } }) {
    const { url, title: named, outlet: from, minutes: often } = await standing(tx, feedId);
    await tx.delete(feedEntries).where(eq(feedEntries.feedId, feedId));
    await tx.delete(feedStates).where(eq(feedStates.feedId, feedId));
    await tx.delete(feeds).where(eq(feeds.id, feedId));
    return { result: null, happened: [{ action: 'removed', subject: { kind: 'feed', id: feedId }, detail: { before: { url, title: named, outlet: from, minutes: often } } }] };
  },
});
