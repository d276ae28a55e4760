import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { childrenOf, strictXml } from '#domain/exchange/testing.ts';
import { expect, test, type App } from './fixtures.ts';
import { send } from './http.ts';
import { addPerson } from './people.ts';

type Row = { id: string; topic: string; claim: string; claimZh: string | null; state: string; lastDay: string; chancePpm: number | null; page: string; question: string };
const json = async <T>(address: string): Promise<T> => {
  const answer = await send(address);
  expect([answer.status, answer.headers['content-type'], answer.headers['access-control-allow-origin']], address).toEqual([200, 'application/json; charset=utf-8', '*']);
  return JSON.parse(answer.text) as T;
};
const linked = (text: string) => [...text.matchAll(/<link [^>]*>/g)].map(([tag]) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/gi)].map(([, name, value]) => [name!.toLowerCase(), value!.replaceAll('&amp;', '&')])));

test('each list and page answers as JSON too, with what the page shows, and says so in its head', async ({ app }) => {
  const list = await json<{ count: number; next: string | null; predictions: Row[] }>(`${app.url}/predictions.json?show=all`);
  expect(list.count).toBeGreaterThan(100);
  const page = await send(`${app.url}/predictions?show=all`);
  expect([...page.text.matchAll(/<a href="\/predictions\/([\w-]+)" class="claim"/g)].map(([, id]) => id)).toEqual(list.predictions.map(({ id }) => id));
  expect(linked(page.text)).toContainEqual(expect.objectContaining({ rel: 'alternate', type: 'application/json', href: `${app.url}/predictions.json?show=all` }));

  // Every page of it, by its own links: each prediction once.
  const ids = list.predictions.map(({ id }) => id);
  for (let { next } = list; next !== null;) {
    const more: typeof list = await json(next);
    ids.push(...more.predictions.map(({ id }) => id));
    next = more.next;
  }
  expect([ids.length, new Set(ids).size]).toEqual([list.count, list.count]);

  const [first] = list.predictions;
  expect(await json(`${app.url}/zh/predictions.json?show=all`), 'no language in data').toEqual(list);
  const one = await json<Row & { criteria: string; decisions: unknown[] }>(`${app.url}/predictions/${first!.id}.json`);
  expect(one).toMatchObject({ id: first!.id, claim: first!.claim, claimZh: first!.claimZh, state: first!.state });
  expect(one.claimZh).toMatch(/\p{Script=Han}/u);
  expect(one.criteria.length).toBeGreaterThan(10);

  const { forecasters } = await json<{ forecasters: { id: string; name: string; predictions: number; json: string }[] }>(`${app.url}/forecasters.json`);
  const most = forecasters.toSorted((a, b) => b.predictions - a.predictions)[0]!;
  expect(await json(most.json)).toMatchObject({ name: most.name, record: { scoredCalls: expect.any(Number) }, open: { count: expect.any(Number) } });
  const board = await json<{ rows: { forecaster: { name: string }; meanBrier: number | null }[] }>(`${app.url}/leaderboard.json`);
  expect(board.rows.length).toBeGreaterThan(3);
  for (const { meanBrier } of board.rows) expect(meanBrier ?? 0).toBeLessThanOrEqual(1);
  expect(await json(`${app.url}/calibration.json`)).toMatchObject({ calibration: { calls: expect.any(Number), dots: expect.any(Array) } });
  expect(await json(`${app.url}/articles.json`)).toMatchObject({ articles: [] });
  for (const path of ['/predictions/nowhere.json', '/forecasters/nowhere.json', '/articles/nowhere.json', '/predictions/nowhere/feed.xml']) expect((await send(app.url + path)).status, path).toBe(404);

  const { headers } = await send(`${app.url}/predictions.json`);
  expect(headers['etag']).toBeTruthy();
  expect((await send(`${app.url}/predictions.json`, { headers: { 'if-none-match': String(headers['etag']) } })).status).toBe(304);
});

test('every page that anybody may read names its data, which answers and leads on', async ({ app }) => {
  type Linked = { id: string; page: string; json: string };
  const { outlets } = await json<{ outlets: Linked[] }>(`${app.url}/outlets.json`);
  const { topics } = await json<{ topics: (Linked & { topic: string; below: Linked[] })[] }>(`${app.url}/topics.json`);
  const { predictions } = await json<{ predictions: (Row & { evidence: { page: string } })[] }>(`${app.url}/decided.json`);
  const { rows: [first] } = await json<{ rows: { forecaster: Linked; scoredCalls: number; meanBrier: number }[] }>(`${app.url}/leaderboard.json`);
  const deep = topics.flatMap(({ below }) => below)[0]!;
  const paths = [
    '/', '/predictions', '/decided', '/forecasters', '/outlets', '/topics', '/articles', '/leaderboard', '/calibration', '/checkability', '/methodology', '/record', '/trail', '/search?q=OpenAI', '/search?q=OpenAI&in=forecasters', `/leaderboard/calls?of=${first!.forecaster.id}`,
    ...[outlets[0]!.page, topics[0]!.page, deep.page, predictions[0]!.page, predictions[0]!.question, predictions[0]!.evidence.page, first!.forecaster.page].map((page) => page.slice(app.url.length)),
  ];
  for (const path of paths) {
    const { status, text } = await send(app.url + path);
    const [data] = linked(text).filter(({ rel, type }) => rel === 'alternate' && type === 'application/json');
    expect([status, Boolean(data)], path).toEqual([200, true]);
    const { page } = await json<{ page: string }>(data!['href']!);
    expect(page, path).toBe(app.url + path);
  }
  expect(await json(`${app.url}/index.json`)).toMatchObject({ standings: expect.any(Array), next: expect.any(Array) });

  // What a topic and an outlet say is what their lists hold.
  for (const one of [topics[0]!, deep]) {
    const { openPredictions: { count, json: list } } = await json<{ openPredictions: { count: number; json: string } }>(one.json);
    expect((await json<{ count: number }>(list)).count, one.json).toBe(count);
  }
  const { open } = await json<{ open: { count: number; json: string[] } }>(outlets[0]!.json);
  expect((await Promise.all(open.json.map((list) => json<{ count: number }>(list)))).reduce((sum, { count }) => sum + count, 0)).toBe(open.count);

  // The score of the first row, worked out again from its calls.
  const { calls } = await json<{ calls: { loss: number; knownOn: string }[] }>(`${app.url}/leaderboard/calls.json?of=${first!.forecaster.id}`);
  expect(calls.length).toBe(first!.scoredCalls);
  expect(calls.reduce((sum, { loss }) => sum + loss, 0) / calls.length).toBeCloseTo(first!.meanBrier, 9);
  // A place in a list that cannot be read is said to have been left out, to programs and to people.
  for (const path of ['articles', 'forecasters', 'outlets', 'search', 'predictions', 'decided']) {
    expect((await json<{ notes: string[] }>(`${app.url}/${path}.json?after=nowhere`)).notes, path).toEqual(['The page “nowhere” could not be read and was left out.']);
    expect((await send(`${app.url}/en/${path}?after=nowhere`)).text, path).toContain('The page “nowhere” could not be read and was left out.');
  }
  for (const path of ['/topics/Nowhere.json', '/outlets/nowhere.json', '/questions/nowhere.json', '/evidence/nowhere.json', '/leaderboard/calls.json?of=nobody']) expect((await send(app.url + path)).status, path).toBe(404);
});

/** The feeds of one list, as programs read them. */
async function feedsOf(app: App, query: string, prefix = '') {
  const [atom, feed, calendar] = await Promise.all(['feed.xml', 'feed.json', 'calendar.ics'].map((file) => send(`${app.url}${prefix}/predictions/${file}${query}`)));
  return { atom: atom!, feed: feed!, calendar: calendar! };
}

test('any filtered list is a feed and a calendar, which change only when it does', async ({ app }) => {
  const all = await json<{ predictions: Row[] }>(`${app.url}/predictions.json`);
  const topic = [...Map.groupBy(all.predictions, (one) => one.topic.split(' / ')[0]!)].sort(([, a], [, b]) => b.length - a.length)[0]![0];
  const query = `?${new URLSearchParams({ topic })}`;
  const { atom, feed, calendar } = await feedsOf(app, query);
  expect([atom, feed, calendar].map(({ headers }) => headers['content-type'])).toEqual(['application/atom+xml; charset=utf-8', 'application/feed+json; charset=utf-8', 'text/calendar; charset=utf-8']);
  const { predictions } = await json<{ predictions: Row[] }>(`${app.url}/predictions.json${query}`);
  const ids = predictions.map(({ id }) => `urn:uuid:${id}`).sort();
  expect(ids.length).toBeGreaterThan(3);
  const root = strictXml(atom.text);
  expect(childrenOf(root, 'entry').map((one) => childrenOf(one, 'id')[0]!.text).sort()).toEqual(ids);
  expect((JSON.parse(feed.text) as { items: { id: string }[] }).items.map(({ id }) => id).sort()).toEqual(ids);
  expect([...calendar.text.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day).sort()).toEqual(predictions.map(({ lastDay }) => lastDay.replaceAll('-', '')).sort());
  expect(childrenOf(root, 'link')[0]!.attributes['href']).toBe(`${app.url}/predictions/feed.xml${query}`);

  // Something else changes: not a byte here does.
  addPerson(app, 'Kim', 'reader');
  const again = await feedsOf(app, query);
  expect([again.atom.text, again.feed.text, again.calendar.text]).toEqual([atom.text, feed.text, calendar.text]);
  for (const one of [atom, feed, calendar]) expect(one.headers['etag']).toBeTruthy();
  expect((await send(`${app.url}/predictions/feed.xml${query}`, { headers: { 'if-none-match': String(atom.headers['etag']) } })).status).toBe(304);

  // One of them is decided: it leaves this feed, and comes first in the other.
  const decided = predictions[0]!;
  const { code, err } = app.cli(['resolve', decided.id, 'no', '--evidence', 'https://news.example/1', '--publisher', 'News', '--day', '2026-11-20', '--note', 'It says so.', '--known', new Date().toISOString().slice(0, 10), '--remark', 'It is certain already.']);
  expect(code, err).toBe(0);
  const later = strictXml((await feedsOf(app, query)).atom.text);
  expect(childrenOf(later, 'entry').map((one) => childrenOf(one, 'id')[0]!.text)).not.toContain(`urn:uuid:${decided.id}`);
  const [newest] = childrenOf(strictXml((await feedsOf(app, `${query}&show=decided`)).atom.text), 'entry');
  expect(childrenOf(newest!, 'id')[0]!.text).toBe(`urn:uuid:${decided.id}`);
  expect(childrenOf(newest!, 'updated')[0]!.text > childrenOf(newest!, 'published')[0]!.text).toBe(true);

  const chinese = strictXml((await feedsOf(app, query, '/zh')).atom.text);
  expect(chinese.attributes['xml:lang']).toBe('zh-Hans');
  expect(childrenOf(chinese, 'title')[0]!.text).toBe(`Hindcast：未决预测 · ${topic}`);
  expect(childrenOf(childrenOf(chinese, 'entry')[0]!, 'link')[0]!.attributes['href']).toContain(`${app.url}/zh/predictions/`);
});

test('search engines are told one address for each page and language, always our own', async ({ app }) => {
  const { predictions } = await json<{ predictions: Row[] }>(`${app.url}/predictions.json?show=decided`);
  const path = `/predictions/${predictions[0]!.id}`;
  const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  const page = await send(`${app.url}/zh${path}?from=x`, { headers: evil });
  expect(page.text).not.toContain('evil.example');
  const links = linked(page.text);
  expect(links).toContainEqual(expect.objectContaining({ rel: 'canonical', href: `${app.url}/zh${path}` }));
  for (const [tongue, prefix] of [['en', '/en'], ['zh-Hans', '/zh'], ['zh-Hant', '/zh-hant'], ['x-default', '']]) expect(links).toContainEqual(expect.objectContaining({ rel: 'alternate', hreflang: tongue, href: `${app.url}${prefix}${path}` }));
  for (const property of ['og:title', 'og:url', 'og:site_name', 'og:locale', 'og:description']) expect(page.text, property).toContain(`property="${property}"`);
  const data = [...page.text.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)].map(([, text]) => JSON.parse(text!) as Record<string, unknown>);
  expect(data.map((one) => one['@type'])).toContain('BreadcrumbList');
  for (const one of data) expect(one['@context']).toBe('https://schema.org');

  const robots = await send(`${app.url}/robots.txt`, { headers: evil });
  expect(robots.text).toContain(`Sitemap: ${app.url}/sitemap.xml`);
  expect(robots.text).toContain('Disallow: /zh/review');
  const urls = childrenOf(strictXml((await send(`${app.url}/sitemap.xml`, { headers: evil })).text), 'url').map((one) => childrenOf(one, 'loc')[0]!.text);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.every((url) => url.startsWith(`${app.url}/`))).toBe(true);
  expect(urls).toContain(`${app.url}/zh${path}`);
  for (const url of urls.filter((_, i) => i % 97 === 0)) expect((await send(url)).status, url).toBe(200);
  expect((await send(`${app.url}/sitemaps/1`)).status).toBe(200);
  expect((await send(`${app.url}/sitemaps/2`)).status).toBe(404);
});

test('other sites may show the small pages in a frame, and no others; those set nothing and run nothing', async ({ app, page }) => {
  const { predictions } = await json<{ predictions: (Row & { forecaster: { id: string; name: string } })[] }>(`${app.url}/predictions.json?show=decided`);
  const { id, claim, forecaster } = predictions[0]!;
  for (const path of [`/embed/predictions/${id}`, `/embed/forecasters/${forecaster.id}`, `/zh/embed/predictions/${id}`]) {
    const answer = await send(app.url + path);
    expect(answer.headers['content-security-policy'], path).toBe("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
    expect([answer.headers['set-cookie'], answer.headers['x-frame-options'], answer.headers['cross-origin-resource-policy']], path).toEqual([undefined, undefined, 'cross-origin']);
    expect(answer.text, path).not.toMatch(/<script|<form|\sstyle=|\son\w+=/i);
  }
  const gone = await send(`${app.url}/zh/embed/predictions/nowhere`);
  expect([gone.status, gone.headers['content-type'], gone.text.includes('Hindcast 上已没有这一条')]).toEqual([404, 'text/html; charset=utf-8', true]);
  for (const path of ['/', `/predictions/${id}`, '/embed', '/embedded/predictions/x', `/predictions/embed/`]) expect((await send(app.url + path)).headers['content-security-policy'], path).toContain("frame-ancestors 'none'");

  // A page of another site, as a reader meets it: 320 px wide.
  await page.setViewportSize({ width: 320, height: 600 });
  const elsewhere = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(`<iframe name="ours" width="288" height="300" src="${app.url}/embed/predictions/${id}"></iframe><iframe name="whole" src="${app.url}/predictions/${id}"></iframe>`));
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  await expect(page.frameLocator('[name=ours]').getByRole('heading', { level: 1 })).toHaveText(claim);
  await expect(page.frameLocator('[name=whole]').getByText(claim)).toHaveCount(0);
  elsewhere.close();
  await page.goto(`${app.url}/embed/predictions/${id}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto(`${app.url}/embed/forecasters/${forecaster.id}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto(`${app.url}/predictions/${id}`);
  await expect(page.getByLabel('To show it on another page')).toHaveValue(new RegExp(`src="${app.url}/en/embed/predictions/${id}"`));
  await expect(page.getByLabel('To cite')).toHaveValue(new RegExp(`${app.url}/en/predictions/${id}, as of`));
});
