import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { access } from './access.ts';
import { startApp, type App } from './app.ts';
import { addressesOfBuild } from './build.ts';
import { expect, makeAccount, test } from './fixtures.ts';
import { send } from './harbour.ts';
import { hostileWorld, packs, type Hostile } from './injection-world.ts';
import { injections } from './injections.ts';
import { wrongWith } from './strict-formats.ts';
import { startSite, type Site } from './site.ts';

// More than two hundred strings that want to be something else than text, through every field, to every page and format there is.
test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });
test.beforeEach(() => test.setTimeout(900_000));

let app: App;
let site: Site;
let context: BrowserContext;
let page: Page;
let made: Hostile[];
/** What went wrong so far, with the address at which it did. */
const caught: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  app = await startApp();
  site = await startSite((path, response) => {
    if (path === '/feed.xml') response.setHeader('content-type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>${xml(packs[0]!)}</title><link>https://port.example/</link><description>x</description>${packs.slice(0, 20).map((pack, i) => `<item><guid>${i}</guid><title>${xml(pack)}</title><link>https://port.example/${i}</link><description>${xml(`<p>${pack} The bridge will open before 2028.</p>`)}</description></item>`).join('')}</channel></rss>`);
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>${xml(packs[1]!)}</title><meta name=author content="${xml(packs[2]!)}"><article><h1>${xml(packs[3]!)}</h1>${packs.map((pack) => `<p>The bridge will open before July 2028, says ${xml(pack)}.</p>`).join('')}${packs.map((pack) => `<p>${pack}</p>`).join('')}</article>`);
  });
  context = await browser.newContext({ userAgent: `Mozilla/5.0 ${injections[0]!} (X11; Linux x86_64) Chrome/156.0` });
  await setTraps(context);
  page = await context.newPage();
  await makeAccount(page, app);
  made = await hostileWorld(app.database);
  await throughTheDoors();
});
test.afterAll(async () => {
  site?.close();
  await app?.stop();
  if (app) rmSync(resolve(app.database, '..'), { recursive: true, force: true });
});

const xml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Whatever comes from outside comes through these: the API, files, feeds, pages, names that people give. */
async function throughTheDoors(): Promise<void> {
  const joined = packs.slice(0, 30).join('\n\n');
  for (const filename of [`${packs[0]!.slice(0, 80)}.txt`, 'x.md']) await send(page, app, 'articles', { text: `The bridge will open before July 2028. ${filename}\n\n${joined}`, filename, told: { author: packs[3]!, outlet: packs[4]! } });
  await send(page, app, 'articles', { url: site.at('/page') });
  await send(page, app, 'feeds', { url: site.at('/feed.xml'), title: packs[5]!, outlet: packs[6]! });
  await send(page, app, 'feeds/opml', { opml: `<opml version="2.0"><body>${packs.slice(0, 20).map((pack, i) => `<outline text="${xml(pack)}" title="${xml(pack)}" xmlUrl="https://feed-${i}.invalid/"/>`).join('')}</body></opml>` });
  await send(page, app, 'intake', { outlet: packs[7]!, files: packs.slice(0, 10).map((pack) => ({ filename: `${pack.replaceAll('/', '∕')}.txt`, text: `${pack} The ferry will sail before 2029.` })), urls: ['https://page.invalid/?<script>window.__fired=1</script>'] });
  await send(page, app, 'invitations', { note: packs[8]!, role: 'reader' });
  await page.goto(`${app.url}/settings/tokens`);
  await page.getByLabel('What it is for').fill(packs[9]!.slice(0, 60));
  await page.getByRole('button', { name: 'Make the token' }).click();
  app.cli(['user', 'add', '--name', packs[10]!.slice(0, 60), '--email', 'hostile@example.org', '--role', 'editor'], 'a long enough one');
}

async function setTraps(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => { ((window as unknown as { __refused?: string[] }).__refused ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`); });
  });
  context.on('dialog', (dialog) => { caught.push(`dialog: ${dialog.message()} at ${dialog.page()?.url()}`); void dialog.dismiss(); });
  context.on('weberror', (error) => { caught.push(`error: ${error.error().message} at ${error.page()?.url()}`); });
  context.on('request', (request) => { if (!request.url().startsWith(`${app.url}/`) && !request.url().startsWith('data:')) caught.push(`asked ${request.url()} at ${request.frame().url()}`); });
  context.on('response', (response) => {
    const { 'content-security-policy': policy = '', 'x-content-type-options': sniff, 'content-type': type = '' } = response.headers();
    if (!/script-src [^;]*'nonce-/.test(policy) || /unsafe-(?:inline|eval)/.test(policy)) caught.push(`policy “${policy}” of ${response.url()}`);
    if (sniff !== 'nosniff') caught.push(`no nosniff of ${response.url()} (${type})`);
    if (Object.keys(response.headers()).includes('set-cookie') && /fired/.test(response.headers()['set-cookie']!)) caught.push(`a cookie of theirs from ${response.url()}`);
  });
}

/** Opens a page as a browser does, and returns what stands in it that no text may bring. */
async function open(address: string): Promise<void> {
  const answer = await page.goto(app.url + address, { waitUntil: 'domcontentloaded' });
  if ((answer?.status() ?? 500) >= 500) caught.push(`status ${answer?.status()} at ${address}`);
  const found = await page.evaluate(async (own) => {
    // What fires, fires while the page is drawn, or when its pictures have failed.
    await new Promise((drawn) => { setTimeout(() => requestAnimationFrame(drawn), 20); });
    const traps = window as unknown as { __fired?: unknown; __refused?: string[] };
    const wrong = [...(traps.__fired === undefined ? [] : ['fired']), ...(traps.__refused ?? [])];
    for (const script of document.scripts) if (!script.nonce && script.type !== 'application/json' && script.type !== 'application/ld+json' && !script.src.startsWith(`${own}/_next/`)) wrong.push(`script: ${script.outerHTML.slice(0, 100)}`);
    for (const one of document.querySelectorAll('iframe, object, embed, base, portal, marquee, math, foreignObject, animate, set, audio, video, meta[http-equiv], img:not([src^="/"]), link[rel=stylesheet]:not([href^="/"])')) wrong.push(`element: ${one.outerHTML.slice(0, 100)}`);
    for (const one of document.querySelectorAll(':not(next-route-announcer)')) for (const { name, value } of one.attributes) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') wrong.push(`attribute ${name} of ${one.outerHTML.slice(0, 100)}`);
      if (!/^(?:href|src|action|formaction|xlink:href)$/.test(name)) continue;
      const to = URL.parse(value, document.baseURI);
      // Two that are ours: the bookmark that takes an article in, and what React writes where a form waits for its script.
      const ours = to?.protocol === 'javascript:' && (one.hasAttribute('draggable') || value.startsWith("javascript:throw new Error('A React form was unexpectedly submitted."));
      if (!to || !['http:', 'https:'].includes(to.protocol) && !ours || to.hostname.endsWith('evil.example')) wrong.push(`${name} ${value}`);
    }
    return wrong;
  }, app.url);
  caught.push(...found.map((one) => `${one} at ${address}`));
}

const clean = () => expect(caught.splice(0).slice(0, 40).join('\n')).toBe('');

test('there are more than two hundred strings, and each goes through every field', () => {
  expect(injections.length).toBeGreaterThan(200);
  expect(made).toHaveLength(packs.length);
});

test('the traps catch what they should: a page with each fault is caught', async () => {
  await page.goto(`${app.url}/en`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__fired=1"><img src="https://evil.example/x"><a href="javascript:1">x</a>');
    (window as unknown as { __fired: number }).__fired = 1;
    alert('here');
  });
  // The same look as at every page, at this one as it stands now.
  const goto = page.goto.bind(page);
  page.goto = async () => null;
  await open('/en').finally(() => { page.goto = goto; });
  const all = caught.splice(0).join('\n');
  for (const word of ['fired', 'script-src', 'dialog: here', 'attribute onerror', 'href javascript:1', 'element: <img']) expect(all).toContain(word);
});

test('nothing fires on the pages of a prediction, its question, its article, its forecaster, its evidence and its review', async () => {
  for (const [i, { claim, forecastId, questionId, articleId, evidenceId }] of made.entries()) {
    const tongue = i % 2 ? '/en' : '/zh';
    await open(`${tongue}/predictions/${forecastId}`);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(words(await page.getByRole('heading', { level: 1 }).textContent() ?? ''), 'the claim is shown as it was written').toContain(words(claim));
    const forecaster = await page.getByRole('main').locator('a[href*="/forecasters/"]').first().getAttribute('href');
    await open(`${tongue}/questions/${questionId}`);
    await open(`${tongue}/articles/${articleId}`);
    await open(forecaster!);
    if (i % 3 === 0) await open(`${tongue}/review/${articleId}`);
    if (i % 3 === 1) await open(`${tongue}/questions/${questionId}/edit`);
    if (i % 3 === 2) await open(`${tongue}/questions/${questionId}/second-look`);
    if (evidenceId && i % 4 === 0) await open(`${tongue}/evidence/${evidenceId}`);
  }
  clean();
});

test('nothing fires on lists, on the desk, and where an address says what is sought', async () => {
  const plain = addressesOfBuild().pages.filter((pattern) => !pattern.includes('['));
  for (const path of plain) for (const tongue of ['/en', '/zh']) await open(tongue + path);
  for (const path of ['/predictions?show=all', '/predictions?show=decided', '/trail?what=question', '/due?reason=snoozed', '/review?q=fired', '/nowhere']) await open(`/en${path}`);
  for (const [i, pack] of packs.entries()) {
    const said = encodeURIComponent(pack);
    const query = ['q', 'topic', 'by', 'lang', 'show', 'sort', 'after', 'asOf', 'chance', 'kind', 'of', 'reason', 'days', 'done', 'next', 'error', 'token', 'url', 'what', 'c'].map((name) => `${name}=${said}`).join('&');
    await open(`/en${plain[i % plain.length]!}?${query}`);
    if (i % 10 === 0) await open(`/zh/predictions/${said}?${said}`);
  }
  clean();
});

test('no format is broken: what programs read is read by strict parsers', async () => {
  const { forecastId, questionId, articleId, evidenceId } = made.find((one) => one.evidenceId !== null)!;
  const ids: Record<string, string> = { predictions: forecastId, questions: questionId, articles: articleId, evidence: evidenceId! };
  const { routes } = addressesOfBuild();
  const filled = (route: string) => route.replace(/\/(\w+)\/\[[^\]]+\]/g, (all, noun: string) => (ids[noun] ? `/${noun}/${ids[noun]}` : all));
  const gets = routes.filter((route) => access[`GET ${route}`] !== undefined).map(filled);
  let read = 0;
  // A page of its own to read XML in: what stands in the other belongs to what was opened last.
  const reader = await context.newPage();
  for (const path of gets.filter((one) => !one.includes('['))) {
    const answer = await page.request.get(app.url + path, { maxRedirects: 0, maxRetries: 3, timeout: 20_000 }).catch((error: Error) => error);
    if (answer instanceof Error) caught.push(`${path}: ${answer.message.split('\n')[0]}`);
    if (answer instanceof Error || answer.status() !== 200) continue;
    const type = answer.headers()['content-type'] ?? '';
    const wrong = await wrongWith(reader, type, await answer.body());
    if (wrong) caught.push(`${path} (${type}): ${wrong}`);
    read++;
  }
  expect(read).toBeGreaterThan(8);
  for (const words of [['predictions', '--show', 'all'], ['articles'], ['review', articleId], ['due'], ['trail'], ['leaderboard'], ['user', 'list'], ['feeds']]) {
    for (const json of [[], ['--json']]) {
      const { out, err } = app.cli([...words, ...json]);
      const control = /(?![\n\t])\p{Cc}/u.exec(out + err);
      if (control) caught.push(`${words.join(' ')} prints the control character ${control[0].charCodeAt(0)}`);
      // One line a row: no text begins a line of its own, as if it were a row.
      if (json.length === 0 && ['predictions', 'articles', 'user'].includes(words[0]!)) for (const row of out.trim().split('\n')) if (!/^[\w-]{36}  |^\S.*  \S+@\S+  /.test(row)) caught.push(`${words.join(' ')} prints a line that is no row: ${row.slice(0, 60)}`);
      if (json.length > 0 && !err && out) for (const part of out.trimStart().startsWith('[') ? [out] : out.trim().split('\n')) try { JSON.parse(part); } catch { caught.push(`${words.join(' ')} --json is none: ${part.slice(0, 60)}`); }
    }
  }
  clean();
});
