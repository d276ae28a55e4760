import assert from 'node:assert/strict';
import test from 'node:test';
import { withdrawCollection } from '#domain/predictions/commands.ts';
import { administrator, newWorld, withOutcome, withPrediction } from '../../e2e/world.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';
import { pageCount, sitePages } from './sitemap-queries.ts';
import { childrenOf, strictXml } from './testing.ts';

const spoken = [['en', '/en', 'English'], ['zh-Hans', '/zh', '简体中文']] as const;

test('each page stands in the sitemap in every language, with the others beside it', () => {
  const root = strictXml(sitemap([{ path: '/predictions?q=a&b', changedAt: '2026-11-24T12:00:00.000Z' }, { path: '/', changedAt: null }], 'https://hindcast.example', spoken));
  assert.equal(root.attributes['xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9');
  const urls = childrenOf(root, 'url');
  assert.deepEqual(urls.map((url) => childrenOf(url, 'loc')[0]!.text), ['https://hindcast.example/en/predictions?q=a&b', 'https://hindcast.example/zh/predictions?q=a&b', 'https://hindcast.example/en/', 'https://hindcast.example/zh/']);
  assert.deepEqual(childrenOf(urls[0]!, 'xhtml:link').map(({ attributes }) => attributes['hreflang']), ['en', 'zh-Hans', 'x-default']);
  assert.deepEqual(urls.map((url) => childrenOf(url, 'lastmod')[0]?.text), ['2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z', undefined, undefined]);
});

test('where one file does not hold them all, an index says where the files are', () => {
  const root = strictXml(sitemapIndex(3, 'https://hindcast.example'));
  assert.deepEqual([root.name, childrenOf(root, 'sitemap').map((one) => childrenOf(one, 'loc')[0]!.text)], ['sitemapindex', ['https://hindcast.example/sitemaps/1', 'https://hindcast.example/sitemaps/2', 'https://hindcast.example/sitemaps/3']]);
});

test('the files hold every page once, and nothing that was taken back', async () => {
  const world = newWorld();
  const kept = await withPrediction(world, { claim: 'The bridge opens.' });
  await withPrediction(world, { claim: 'Tolls rise.', forecaster: 'Bo Lind', externalId: 'b1', collection: 'borrowed' });
  await withdrawCollection(world.as(administrator), { collection: 'borrowed' });
  await withOutcome(world, kept.questionId, 'yes', { day: '2026-11-26' });
  const all = [0, 1, 2, 3, 4, 5].flatMap((from) => sitePages(world.store.read, from, 1));
  assert.deepEqual(all, sitePages(world.store.read, 0, 100));
  assert.equal(all.length, pageCount(world.store.read));
  assert.deepEqual(all.filter(({ path }) => !path.startsWith('/articles')), [
    { path: all.find(({ path }) => path.startsWith('/forecasters'))!.path, changedAt: null },
    { path: `/predictions/${kept.forecastId}`, changedAt: '2026-11-26T12:00:00.000Z' },
  ]);
});
