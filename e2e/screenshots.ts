import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { startApp } from './app.ts';
import { drawContactSheet } from './contact-sheet.ts';
import { everyPage } from './every-page.ts';
import { makeAccount } from './fixtures.ts';
import { emptyPages, type Pages } from './picture-pages.ts';

// Takes pictures of every page, in both languages, wide and narrow, light and dark, into a folder, and sets them beside each other on one contact
// sheet, as HTML and as a picture: node e2e/screenshots.ts FOLDER [PAGE,PAGE… [LOOK]]
// A page is named by how its name begins (“” is all), a look by a part of it, such as zh, 375 or en-1280-dark. With “readme” as the page: the two pictures of the README, at the size of a window.
const folder = resolve(process.argv[2] ?? 'test-results/contact-sheet');
const only = process.argv[3] ? process.argv[3].split(',') : undefined;
const looks = process.argv[4] ?? '';
const readme = only?.[0] === 'readme';
mkdirSync(folder, { recursive: true });

const noted = 'node_modules/.chromium-path';
const [app, empty] = [await startApp(), await startApp()];
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(existsSync(noted) ? { executablePath: readFileSync(noted, 'utf8') } : {}) });
const [inside, desk, outside] = [await browser.newContext({ viewport: { width: 1280, height: 1000 } }), await browser.newContext(), await browser.newContext()];
const page = await inside.newPage();
await makeAccount(page, app);
const { pages, world } = await everyPage(page, app, browser);
if (readme) await readmePictures();
else {
  // Of the desk on which nothing is yet: the first account is made only after its page was taken.
  await takeAll(outside, { setup: empty.setupLink() });
  await makeAccount(await desk.newPage(), empty);
  empty.cli(['record', 'remove']);
  const those = (anyone: boolean): Pages => Object.fromEntries(Object.entries(pages).filter(([, one]) => (typeof one !== 'string' && one.anyone === true) === anyone));
  await takeAll(outside, those(true));
  await takeAll(inside, those(false));
  await takeAll(desk, emptyPages(empty));
  console.log(await drawContactSheet(browser, folder));
}
await browser.close();
world.close();
await Promise.all([app.stop(), empty.stop()]);

/** A page is asked for once in each language, and its picture taken in every size and theme. */
async function takeAll(context: BrowserContext, all: Pages): Promise<void> {
  const shot = await context.newPage();
  for (const tongue of ['en', 'zh']) for (const [name, one] of Object.entries(all)) {
    if (only && !only.some((start) => name.startsWith(start))) continue;
    const { path, act } = typeof one === 'string' ? { path: one } : one;
    const wanted = [1280, 375].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme, look: `${tongue}-${width}-${colorScheme}` }))).filter(({ look }) => look.includes(looks));
    // What is pressed is named in English.
    if (wanted.length === 0 || (act && tongue !== 'en')) continue;
    const { origin, pathname, search, hash } = new URL(path, app.url);
    await shot.setViewportSize({ width: 1280, height: 900 });
    await shot.goto(`${origin}/${tongue}${pathname}${search}${hash}`);
    await act?.(shot);
    for (const { width, colorScheme, look } of wanted) {
      await shot.emulateMedia({ colorScheme });
      await shot.setViewportSize({ width, height: width === 375 ? 800 : 900 });
      const wide = await shot.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) console.log(`${name} ${look}: ${wide} px too wide`);
      await shot.screenshot({ path: resolve(folder, `${name}.${look}.png`), fullPage: true });
    }
  }
  await shot.close();
}

async function readmePictures(): Promise<void> {
  const review = pages['review-chinese'] as string;
  const found = JSON.parse(app.cli(['review', review.split('/').at(-1)!, '--json']).out) as { id: string; draft: { quote: string } }[];
  const chosen = found.find((one) => one.draft.quote.includes('七成把握'))!.id;
  // The leaderboard as it ships: without what the pictures of the desk are made of.
  for (const [name, path] of [['leaderboard', `${empty.url}/en/leaderboard`], ['review', `${app.url}/en${review}?c=${chosen}`]] as const) {
    await page.goto(path);
    await page.screenshot({ path: resolve(folder, `${name}.png`) });
  }
}
