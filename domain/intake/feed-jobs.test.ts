import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedEntries, feeds, queuedJobs } from '#db/intake-schema.ts';
import { articles } from '#db/schema.ts';
import { historyOf } from '#domain/audit/queries.ts';
import { factsOf } from '#domain/articles/queries.ts';
import { serve } from '#net/testing.ts';
import { editor, reader as readerAccount, secondEditor } from '../../e2e/world.ts';
import { askFeedNow, editFeed, importFeeds, pauseFeed, removeFeed } from './feed-commands.ts';
import { addFeedFrom } from './feed-jobs.ts';
import { feedById, feedList } from './feed-queries.ts';
import { holdLease } from './poll-commands.ts';
import { added, house, newDesk, pageOf, rss } from './testing.ts';

const outside = { allowLoopback: true };
test('from an address to articles: the newest ten of a new feed, later only what is new, each with the day and outlet that the feed told', async (t) => {
  const desk = newDesk(t);
  let items = 14;
  const site = await serve(t, (request, response) => {
    if (request.url?.startsWith('/feed')) {
      const list = Array.from({ length: items }, (_, n) => ({ id: String(n), link: site.at(`/a/${n}`), date: `${String(n + 1).padStart(2, '0')} Nov 2026 08:00:00 GMT` }));
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${items}"` }).end(request.headers['if-none-match'] === `"${items}"` ? '' : rss(list.reverse()));
    } else response.setHeader('content-type', 'text/html').end(pageOf(request.url?.split('/').at(-1) ?? ''));
  });
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/feed'), outlet: 'The Post' }, outside));
  assert.equal(await desk.poll(), 1);
  await desk.work();
  const { read } = desk.store;
  const stored = await read.select({ id: articles.id, url: articles.url, by: articles.addedBy }).from(articles);
  assert.deepEqual(stored.map(({ url }) => url?.split('/').at(-1)), ['4', '5', '6', '7', '8', '9', '10', '11', '12', '13']);
  assert.equal(stored[0]?.by, 'Hindcast');
  const facts = (await factsOf(read, [stored[0]!.id])).get(stored[0]!.id)!;
  assert.deepEqual([facts.outlet, facts.published], [{ value: 'The Post', basis: 'named by the feed', confirm: false }, { value: { day: '2026-11-05', precision: 'day' }, basis: 'named by the feed', confirm: false }]);
  assert.equal(await desk.poll(), 0);
  items = 16;
  await askFeedNow(desk.by(editor), { feedId });
  assert.equal(await desk.poll(), 1);
  await desk.work();
  assert.equal((await read.select().from(articles)).length, 12);
  assert.deepEqual((await historyOf(read, 'feed', feedId)).map(({ action }) => action), ['added', 'brought', 'brought']);
});

test('an entry whose page cannot be had is read from what the feed carries; one that carries nothing fails in words', async (t) => {
  const desk = newDesk(t);
  const site = await serve(t, (request, response) => {
    if (request.url === '/feed') response.setHeader('content-type', 'application/rss+xml').end(rss([{ id: 'a', link: site.at('/gone'), title: '&lt;b&gt;A&lt;/b&gt;', html: `<p>${'The pilots of Port Ellery met again. '.repeat(12)}</p><p>The bridge will open before July 2027.</p>` }, { id: 'b', link: site.at('/gone2') }]));
    else response.writeHead(404).end();
  });
  await added(addFeedFrom(desk.by(editor), { url: site.at('/feed') }, outside));
  await desk.poll();
  await desk.work();
  const jobs = await desk.store.read.select().from(queuedJobs).orderBy(queuedJobs.title);
  assert.deepEqual(jobs.map(({ title, status, found }) => [title, status, found]), [['<b>A</b>', 'done', 1], ['Entry b', 'failed', null]]);
  assert.match(jobs[1]!.error!, /no such page \(404\)/);
});

test('nothing is asked for anew that has not changed; failures wait longer each time, and Retry-After is kept to', async (t) => {
  const desk = newDesk(t);
  let answer: [number, Record<string, string>, string] = [200, { 'content-type': 'application/rss+xml', etag: '"x"' }, rss([])];
  const site = await serve(t, (request, response) => {
    if (answer[1]['etag'] && request.headers['if-none-match'] === answer[1]['etag'] && answer[0] === 200) response.writeHead(304).end();
    else response.writeHead(answer[0], answer[1]).end(answer[2]);
  });
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/f'), minutes: 60 }, outside));
  const ask = async () => {
    await askFeedNow(desk.by(editor), { feedId });
    await desk.poll();
    const feed = (await feedById(desk.store.read, feedId))!;
    return [feed.error, (Date.parse(feed.nextAt) - desk.clock.now.getTime()) / 60_000, feed.paused];
  };
  assert.deepEqual(await ask(), [null, 60, false]);
  assert.deepEqual(await ask(), [null, 60, false]);
  assert.equal(site.heard.at(-1)?.headers['if-none-match'], '"x"');
  answer = [404, {}, ''];
  assert.deepEqual(await ask(), ['The site did not give the feed: it answered that there is no such page (404).', 120, false]);
  assert.deepEqual((await ask()).slice(1), [240, false]);
  answer = [503, { 'retry-after': '86400' }, ''];
  assert.deepEqual((await ask()).slice(1), [1440, false]);
  answer = [200, { 'content-type': 'text/html' }, '<html><body>Hello</body></html>'];
  assert.match(String((await ask())[0]), /^There is no feed here/);
  answer = [410, {}, ''];
  assert.equal((await ask())[2], true);
  assert.equal(await desk.poll(), 0);
  assert.deepEqual((await historyOf(desk.store.read, 'feed', feedId)).map(({ action }) => action), ['added', 'paused']);
});

test('an address that has moved for good is brought up to date, and the trail says so; an editor who saw the old one does not bring it back with another title', async (t) => {
  const desk = newDesk(t);
  let moved = false;
  const site = await serve(t, (request, response) => {
    if (request.url === '/old' && moved) response.writeHead(301, { location: '/new' }).end();
    else response.setHeader('content-type', 'application/rss+xml').end(rss([]));
  });
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/old') }, outside));
  moved = true;
  await desk.poll();
  assert.equal((await feedById(desk.store.read, feedId))?.url, site.at('/new'));
  assert.deepEqual((await historyOf(desk.store.read, 'feed', feedId)).at(-1)?.detail, { why: 'The address said that it has moved for good.', before: { url: site.at('/old') }, after: { url: site.at('/new') } });
  await assert.rejects(editFeed(desk.by(editor), { feedId, version: 1, url: site.at('/old'), title: 'Tide', minutes: 30 }), { name: 'Conflict' });
  assert.equal((await feedById(desk.store.read, feedId))?.url, site.at('/new'));
});

test('a page that names its feed is enough; what names none is refused in words', async (t) => {
  const desk = newDesk(t);
  const site = await serve(t, (request, response) => {
    if (request.url === '/feed') response.setHeader('content-type', 'application/xml').end(rss([], '港口 <b>新闻</b>'.replaceAll('<', '&lt;')));
    else response.setHeader('content-type', 'text/html').end(request.url === '/' ? '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>' : '<html></html>');
  });
  const answer = await addFeedFrom(desk.by(editor), { url: site.at('/') }, outside);
  assert.deepEqual(answer, { ok: true, feedId: answer.ok && answer.feedId, title: '港口 <b>新闻</b>' });
  assert.match(JSON.stringify(await addFeedFrom(desk.by(editor), { url: site.at('/none') }, outside)), /There is no feed here.*Nothing was kept/);
  await assert.rejects(addFeedFrom(desk.by(editor), { url: site.at('/') }, outside), { name: 'Conflict' });
  await assert.rejects(addFeedFrom(desk.by(readerAccount), { url: site.at('/') }, outside), { name: 'Forbidden', message: 'Your account may not do this. Nothing was changed.' });
});

test('of two who edit one feed the second sees what the first kept', async (t) => {
  const desk = newDesk(t);
  await importFeeds(desk.by(editor), { outlines: [{ url: 'https://tide.example/f', title: 'Tide', outlet: null, minutes: 3, paused: true }] });
  const [feed] = await feedList(desk.store.read);
  assert.deepEqual([feed?.minutes, feed?.paused], [60, true]);
  const edit = { feedId: feed!.id, version: 1, url: feed!.url, title: 'The Tide', outlet: '', minutes: 30 };
  await editFeed(desk.by(editor), edit);
  await assert.rejects(editFeed(desk.by(secondEditor), { ...edit, title: 'Tide!' }), (error: { name: string; theirs: object }) => error.name === 'Conflict' && 'title' in error.theirs && error.theirs.title === 'The Tide');
  assert.deepEqual((await historyOf(desk.store.read, 'feed', feed!.id)).at(-1)?.detail, { before: { title: 'Tide', minutes: 60 }, after: { title: 'The Tide', minutes: 30 } });
  await pauseFeed(desk.by(editor), { feedId: feed!.id, paused: false });
  await removeFeed(desk.by(editor), { feedId: feed!.id });
  assert.deepEqual([(await feedList(desk.store.read)).length, (await desk.store.read.select().from(feedEntries)).length], [0, 0]);
});

test('of two pollers one asks', async (t) => {
  const desk = newDesk(t);
  const site = await serve(t, (_request, response) => void setTimeout(() => response.setHeader('content-type', 'application/rss+xml').end(rss([])), 50));
  for (const n of [1, 2, 3, 4, 5, 6]) await added(addFeedFrom(desk.by(editor), { url: site.at(`/${n}`) }, outside));
  const before = site.heard.length;
  const asked = await Promise.all([desk.poll('a'), desk.poll('b'), desk.poll('c')]);
  assert.equal(asked.reduce((sum, n) => sum + n, 0), 6);
  assert.equal(site.heard.length - before, 6);
  assert.equal(await holdLease(desk.by(house), { name: 'x', holder: 'a', seconds: 60 }), true);
  assert.equal(await holdLease(desk.by(house), { name: 'x', holder: 'b', seconds: 60 }), false);
  desk.clock.now = new Date(desk.clock.now.getTime() + 61_000);
  assert.equal(await holdLease(desk.by(house), { name: 'x', holder: 'b', seconds: 60 }), true);
});

test('neither a feed nor what it names leads into the house', async (t) => {
  const desk = newDesk(t);
  const canary = await serve(t, (_request, response) => response.end('secret'));
  const inside = [canary.at('/a'), `http://localhost:${canary.port}/b`, `http://[::ffff:127.0.0.1]:${canary.port}/c`, 'http://169.254.169.254/latest', 'http://10.0.0.1/'];
  const public_ = { context: () => desk.by(house), reader: desk.reader, holder: 'test', allowLoopback: false };
  for (const url of inside) assert.equal((await addFeedFrom(desk.by(editor), { url }, { allowLoopback: false })).ok, false, url);
  const site = await serve(t, (_request, response) => response.setHeader('content-type', 'application/rss+xml').end(rss(inside.map((link, n) => ({ id: String(n), link })))));
  await added(addFeedFrom(desk.by(editor), { url: site.at('/') }, outside));
  await desk.poll();
  const { workOnce } = await import('./queue-jobs.ts');
  while (await workOnce(public_)) { /* until it is done */ }
  const jobs = await desk.store.read.select().from(queuedJobs);
  assert.deepEqual(jobs.map(({ status }) => status), inside.map(() => 'failed'));
  for (const { error } of jobs) assert.match(error!, /must be a public web page/);
  assert.equal(canary.heard.length, 0);
});

test('a feed of twenty megabytes is refused, and its line says so', async (t) => {
  const desk = newDesk(t);
  let large = false;
  const site = await serve(t, (_request, response) => response.setHeader('content-type', 'application/rss+xml').end(large ? rss([{ id: 'a', html: 'a'.repeat(20_000_000) }]) : rss([])));
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/') }, outside));
  large = true;
  await desk.poll();
  assert.equal((await feedById(desk.store.read, feedId))?.error, 'The feed is larger than 5 MB.');
  assert.equal((await desk.store.read.select().from(feeds)).length, 1);
});

test('a feed that moves into a private network keeps its address; enclosures are left alone', async (t) => {
  const desk = newDesk(t);
  const canary = await serve(t, (_request, response) => response.end('secret'));
  let moved = false;
  const site = await serve(t, (request, response) => {
    if (request.url === '/f' && moved) response.writeHead(301, { location: 'http://10.0.0.1/f' }).end();
    else if (request.url === '/f') {
      response.setHeader('content-type', 'application/rss+xml').end(rss([{ id: 'a', link: site.at('/a') }]).replace('</guid>', `</guid><enclosure url="${canary.at('/sound.mp3')}" length="1" type="audio/mpeg"/><source url="${canary.at('/source')}">x</source>`));
    } else response.setHeader('content-type', 'text/html').end(pageOf('1'));
  });
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/f') }, outside));
  await desk.poll();
  await desk.work();
  assert.deepEqual((await desk.store.read.select().from(queuedJobs)).map(({ status }) => status), ['done']);
  moved = true;
  await askFeedNow(desk.by(editor), { feedId });
  await desk.poll();
  const feed = (await feedById(desk.store.read, feedId))!;
  assert.equal(feed.url, site.at('/f'));
  assert.match(feed.error!, /public web page/);
  assert.equal(canary.heard.length, 0);
});

test('a feed from an OPML file turns out to be what it is, and the trail says so', async (t) => {
  const desk = newDesk(t);
  const site = await serve(t, (_request, response) => response.setHeader('content-type', 'application/atom+xml').end('<feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title></feed>'));
  await importFeeds(desk.by(editor), { outlines: [{ url: site.at('/f'), title: 'Tide', outlet: null, minutes: null, paused: false }] });
  await desk.poll();
  const [feed] = await feedList(desk.store.read);
  assert.deepEqual([feed?.format, feed?.error], ['atom', null]);
  assert.deepEqual((await historyOf(desk.store.read, 'feed', feed!.id)).map(({ action }) => action), ['added', 'edited']);
});
