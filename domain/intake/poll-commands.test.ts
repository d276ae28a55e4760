import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queuedJobs } from '#db/intake-schema.ts';
import { serve } from '#net/testing.ts';
import { editor } from '../../e2e/world.ts';
import { askFeedNow, editFeed } from './feed-commands.ts';
import { addFeedFrom } from './feed-jobs.ts';
import { feedById } from './feed-queries.ts';
import { added, newDesk, rss } from './testing.ts';

const outside = { allowLoopback: true };

test('what an old address answers after an editor gave another changes nothing', async (t) => {
  const desk = newDesk(t);
  let asked: () => void = () => undefined;
  let [moved, gone] = [false, false];
  const site = await serve(t, async (request, response) => {
    if (request.url === '/old' || request.url === '/dead') {
      asked();
      await released;
      if (moved) response.writeHead(301, { location: '/elsewhere' }).end();
      else if (gone) response.writeHead(410).end();
      else response.setHeader('content-type', 'application/rss+xml').end(rss([]));
    } else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"of the other"' }).end(rss([{ id: 'a', link: 'https://tide.example/a' }]));
  });
  let released = Promise.resolve();
  for (const from of ['/old', '/dead']) {
    [moved, gone] = [false, false];
    const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at(from), title: 'Tide' }, outside));
    [moved, gone] = [from === '/old', from === '/dead'];
    const { promise, resolve } = Promise.withResolvers<void>();
    released = promise;
    const begun = new Promise<void>((done) => { asked = done; });
    const polled = desk.poll();
    await begun;
    await editFeed(desk.by(editor), { feedId, version: 1, url: site.at(`/new${from}`), title: 'Tide', minutes: 60 });
    resolve();
    await polled;
    const feed = (await feedById(desk.store.read, feedId))!;
    assert.deepEqual([feed.url, feed.paused, feed.error], [site.at(`/new${from}`), false, null]);
    await desk.poll();
    assert.equal(site.heard.findLast(({ url }) => url === `/new${from}`)?.headers['if-none-match'], undefined);
    assert.equal(site.heard.filter(({ url }) => url === '/old').length, 2, 'added and asked once');
  }
});

test('more than a hundred new entries at once are all read, though the feed does not change between two askings', async (t) => {
  const desk = newDesk(t);
  let items = 1;
  const site = await serve(t, (request, response) => {
    const tag = `"${items}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(rss(Array.from({ length: items }, (_, n) => ({ id: String(n), link: `https://tide.example/${n}` }))));
  });
  const feedId = await added(addFeedFrom(desk.by(editor), { url: site.at('/f') }, outside));
  await desk.poll();
  items = 251;
  const queued = [];
  for (let n = 0; n < 4; n++) {
    await askFeedNow(desk.by(editor), { feedId });
    await desk.poll();
    queued.push((await desk.store.read.select().from(queuedJobs)).length);
  }
  assert.deepEqual(queued, [101, 201, 251, 251]);
});
