import { askLeave } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { fetchGuarded } from '#net/http.ts';
import { happened as whatHappened } from '#net/messages.ts';
import { feedTypes, readFeed, type Feed } from './feed.ts';
import { addFeed } from './feed-commands.ts';
import { dueFeeds, type DueFeed } from './feed-queries.ts';
import { feedAnswered, feedFailed, holdLease } from './poll-commands.ts';
import { nextAsk } from './schedule.ts';
import { joined, say } from '#words/say.ts';

type Found = { ok: true; url: string; feed: Feed } | { ok: false; message: string };
type Outside = { allowLoopback: boolean };

/** The feed at an address, or the first of those that the page there names. */
export async function findFeed(url: string, { allowLoopback }: Outside): Promise<Found> {
  const there = await lookAt(url, allowLoopback);
  if (!('links' in there)) return there;
  for (const link of there.links) {
    const behind = await lookAt(link, allowLoopback);
    if ('ok' in behind && behind.ok) return behind;
  }
  return { ok: false, message: say('This page names feeds, but none of them could be read. Nothing was kept. Look for the address of the feed itself.') };
}

async function lookAt(url: string, allowLoopback: boolean): Promise<Found | { links: string[] }> {
  const page = await fetchGuarded(url, { allowLoopback, types: feedTypes });
  if (!page.ok) return { ok: false, message: joined(whatHappened(page.reason, page.status ?? undefined), say('Nothing was kept. Check the address.')) };
  const read = readFeed(page.bytes, page.contentType, page.url);
  if ('links' in read) return read;
  return 'problem' in read ? { ok: false, message: joined(read.problem, say('Nothing was kept. Look for a link called RSS or Feed on the site.')) } : { ok: true, url: page.movedTo ?? url, feed: read };
}

type Wanted = { url: string; title?: string | null; outlet?: string | null; minutes?: number };

/** Looks at an address, and adds the feed that is there. */
export async function addFeedFrom(context: Context, { url, title, outlet = null, minutes }: Wanted, outside: Outside): Promise<{ ok: true; feedId: string; title: string } | { ok: false; message: string }> {
  askLeave(context.actor, addFeed.permission);
  const found = await findFeed(url, outside);
  if (!found.ok) return found;
  const added = await addFeed(context, { url: found.url, title: title || found.feed.title || new URL(found.url).hostname, outlet, ...(minutes === undefined ? {} : { minutes }), format: found.feed.format });
  return { ok: true, ...added };
}

const POLLER = 'poller';
const LEASE_SECONDS = 60;

export type Polling = { context: () => Context; holder: string; allowLoopback: boolean; /** A number from 0 to 1, anew each time. */ chance: () => number };

/** Asks the feeds whose time has come, if nobody else does. Returns how many were asked. */
export async function pollDue({ context, holder, allowLoopback, chance }: Polling): Promise<number> {
  let asked = 0;
  if ((await dueFeeds(context().store.read, context().now.toISOString(), 1)).length === 0) return 0;
  while (await holdLease(context(), { name: POLLER, holder, seconds: LEASE_SECONDS })) {
    // Looked at again under the lease: another process may have asked them meanwhile. Four at a time, each for 15 seconds at most.
    const due = await dueFeeds(context().store.read, context().now.toISOString(), 4);
    if (due.length === 0) break;
    await Promise.all(due.map((feed) => ask(context, feed, { allowLoopback, jitter: chance() })));
    asked += due.length;
  }
  await holdLease(context(), { name: POLLER, holder, seconds: 0 });
  return asked;
}

async function ask(context: () => Context, { id, url, minutes, failures, etag, lastModified }: DueFeed, { allowLoopback, jitter }: Outside & { jitter: number }): Promise<void> {
  const page = await fetchGuarded(url, { allowLoopback, types: feedTypes, since: { etag, lastModified } });
  const at = context();
  const fail = (error: string, { retryAfter = null as string | null, gone = false } = {}) =>
    feedFailed(at, { feedId: id, url, error, gone, nextAt: nextAsk({ now: at.now, minutes, failures: failures + 1, retryAfter, jitter }) });
  if (!page.ok && page.reason !== 'unchanged') {
    await fail(whatHappened(page.reason, page.status ?? undefined, 'feed'), { retryAfter: page.retryAfter, gone: page.status === 410 });
    return;
  }
  const read = page.ok ? readFeed(page.bytes, page.contentType, page.url) : null;
  if (read && !('entries' in read)) {
    await fail('problem' in read ? read.problem : say('There is a web page here now, and no feed.'));
    return;
  }
  await feedAnswered(at, {
    feedId: id, url, nextAt: nextAsk({ now: at.now, minutes, failures: 0, jitter }), movedTo: page.movedTo, feed: read && { format: read.format, entries: read.entries },
    etag: page.ok ? page.etag : etag, lastModified: page.ok ? page.lastModified : lastModified,
  });
}
