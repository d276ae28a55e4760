import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { startApp, type App } from './app.ts';
import { everyPage, namesByPage, type Everything } from './every-page.ts';
import { expect, makeAccount, test } from './fixtures.ts';
import type { Pages } from './picture-pages.ts';

// Every page of the build for everyone: axe by WCAG 2.2 AA, no scrolling sideways, enlarged text, stillness for whoever asked for it.
// One server and one signed-in session for all; a page is fetched once in each language, and looked at in every size and theme.
test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const tongues = { en: '/en', zh: '/zh' } as const;
/** Everything is asked of a page once in each width; of the other theme, what a theme can change. */
const looks = ([1280, 375] as const).flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme, all: (width === 1280) === (colorScheme === 'light') })));
const BY_LOOK = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

let app: App;
let everything: Everything;
let inside: BrowserContext;
let outside: BrowserContext;
let setUp: string[];

test.beforeEach(() => test.setTimeout(1_500_000));
test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  app = await startApp();
  [inside, outside] = [await browser.newContext(), await browser.newContext()];
  const page = await inside.newPage();
  // Only as long as no account exists is there anything to set up.
  await expect.poll(app.setupLink).not.toBe('');
  setUp = await lookAtAll(outside, { setup: new URL(app.setupLink()).pathname + new URL(app.setupLink()).search });
  await makeAccount(page, app);
  everything = await everyPage(page, app, browser);
  await page.close();
});
test.afterAll(async () => {
  everything?.world.close();
  await app?.stop();
  if (app) rmSync(resolve(app.database, '..'), { recursive: true, force: true });
});

test('every page of the build is on the list of pages', () => {
  const named = namesByPage({ ...everything.pages, setup: '/setup' });
  expect([...named].filter(([, names]) => names.length === 0).map(([pattern]) => pattern)).toEqual([]);
});

test('no page has a fault that axe finds, scrolls sideways, or moves for whoever asked for stillness, in either language, both themes and both widths', async () => {
  const { pages } = everything;
  const chosen = [...namesByPage(pages).values()].flatMap((names) => names.slice(0, 1)).concat('missing', 'none', 'prediction-decided', 'calibration-topic', 'review-chinese', 'dispute-open', 'dispute-settled', 'settings-no-link', 'evidence-unkept', 'resolve-two', 'resolve-refused', 'sign-in-refused');
  const some = (anyone: boolean): Pages => Object.fromEntries([...new Set(chosen)].map((name) => [name, pages[name]!] as const).filter(([, one]) => (typeof one !== 'string' && one.anyone === true) === anyone));
  const faults = [...setUp, ...await lookAtAll(outside, some(true)), ...await lookAtAll(inside, some(false))];
  expect(faults.join('\n')).toBe('');
});

test('the look at a page sees what it should: a fault of each kind is found', async () => {
  const page = await inside.newPage();
  await page.goto(`${app.url}/en/record`);
  await page.evaluate(() => {
    const bad = document.createElement('p');
    bad.textContent = 'Nobody can read this.';
    bad.style.cssText = 'color: #999; background: #aaa; width: 2000px; transition: color 2s';
    document.getElementById('content')!.append(bad);
  });
  const found = (await lookAt(page, 'bad')).join('\n');
  for (const word of ['color-contrast', 'sideways', 'moves']) expect(found).toContain(word);
  await page.close();
});

async function lookAtAll(context: BrowserContext, pages: Pages): Promise<string[]> {
  const faults: string[] = [];
  const page = await context.newPage();
  for (const [tongue, prefix] of Object.entries(tongues)) for (const [name, one] of Object.entries(pages)) {
    const { path, act } = typeof one === 'string' ? { path: one } : one;
    // What is pressed is named in English.
    if (act && tongue !== 'en') continue;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(app.url + prefix + path);
    await act?.(page);
    expect(await page.evaluate(() => document.documentElement.lang), `${prefix}${path}`).toBe(tongue === 'en' ? 'en' : 'zh-Hans');
    faults.push(...await lookAt(page, `${tongue} ${name}`));
  }
  await page.close();
  return faults;
}

async function lookAt(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme, all } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await (all ? builder.withTags(LEVELS) : builder.withRules(BY_LOOK)).analyze();
    for (const { id, nodes } of violations) for (const node of nodes.slice(0, 3)) faults.push(`${name} ${width} ${colorScheme}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
  }
  // Whoever reads in one language goes on in it, by links and by forms; only files and the other languages stand outside.
  const strays = await page.evaluate((prefix) => [...document.querySelectorAll('main a[href^="/"]:not([hreflang], [download]), header a[href^="/"], form[action^="/"]')].map((one) => one.getAttribute('href') ?? one.getAttribute('action')!)
    .filter((to) => !to.startsWith(`${prefix}/`) && to !== prefix && !/^\/(?:exports|api|sign-in\/oidc|sources\/feeds\.opml)|\.(?:png|xml|json|ics|csv)(?:\?|$)/.test(to)), new URL(page.url()).pathname.split('/').slice(0, 2).join('/'));
  if (strays.length > 0) faults.push(`${name}: leaves the language by ${[...new Set(strays)].slice(0, 5).join(' ')}`);
  // Each column under its heading: no style makes anything else of a table where there is room for one.
  await page.setViewportSize({ width: 1280, height: 900 });
  const loose = await page.evaluate(() => [...document.querySelectorAll('table')].filter((one) => getComputedStyle(one).display !== 'table').map((one) => one.className));
  if (loose.length > 0) faults.push(`${name}: tables that are none: ${loose.join(', ')}`);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // 640 px is a window of 1280 px at 200 %; 320 px the narrowest there is (1.4.10).
  for (const width of [375, 640, 320]) {
    await page.setViewportSize({ width, height: 900 });
    if (await wider() > 0) faults.push(`${name} ${width}: scrolls sideways by ${await wider()} px`);
  }
  // Letters of twice the size, as somebody sets them in the browser (1.4.4).
  await page.setViewportSize({ width: 1280, height: 900 });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  if (await wider() > 0) faults.push(`${name} with letters of 32 px: scrolls sideways by ${await wider()} px`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
    return animationName !== 'none' || transitionDuration.split(',').some((each) => parseFloat(each) > 0) || scrollBehavior === 'smooth';
  }).map((one) => one.tagName.toLowerCase()));
  if (moving.length > 0) faults.push(`${name}: moves: ${moving.join(' ')}`);
  await page.emulateMedia({ reducedMotion: null });
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await browser.detach();
  return faults;
}
