import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { startApp } from './app.ts';
import { makeAccount } from './fixtures.ts';
const folder = '/tmp/hcshots'; mkdirSync(folder, { recursive: true });
const app = await startApp();
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], executablePath: existsSync('node_modules/.chromium-path') ? readFileSync('node_modules/.chromium-path', 'utf8') : '/usr/bin/chromium' });
const first = await browser.newContext();
const page = await first.newPage();
await makeAccount(page, app);
const ingest = (args: string[], text = '') => /Article (\S+):/.exec(app.cli(['ingest', ...args], text).out)![1]!;
const rows = (id: string) => JSON.parse(app.cli(['review', id, '--json']).out) as { id: string; draft: { quote: string; checkable: boolean } }[];
const before = ingest(['-', '--author', '周砚', '--outlet', '慢半拍科技笔记', '--published', '2026-09-01'], '大桥将在2027年6月前通车，我早就说过。');
app.cli(['review', 'accept', rows(before)[0]!.id, '--topic', 'Harbour']);
const dup = ingest(['-', '--author', '周砚', '--outlet', '慢半拍科技笔记', '--published', '2026-10-01'], '大桥将在2027年7月前通车。渡轮公司明年上半年会停运两条航线。');
const race = ingest([resolve(import.meta.dirname, 'articles/chat-race.zh-Hans.md')]);
const ipo = ingest([resolve(import.meta.dirname, 'articles/ipo-season.en.md')]);
const ipoRows = rows(ipo);
for (const one of ipoRows.slice(0, 2)) app.cli(['review', 'accept', one.id, '--topic', 'AI business']);
for (const one of ipoRows.slice(2, 4)) app.cli(['review', 'reject', one.id, '--reason', 'not-checkable']);
app.cli(['review', 'reject', ipoRows[4]!.id, '--reason', 'no-deadline']);
app.cli(['review', 'reject', ipoRows[5]!.id, '--reason', 'not-a-prediction']);
const all = JSON.parse(app.cli(['predictions', '--json']).out) as { id: string; questionId: string; claim: string }[];
const mine = all.find((one) => one.claim.includes('大桥'))!;
console.log(app.cli(['edit', mine.questionId, '--claim', '大桥将在2027年6月底前全线通车。', '--until', '2027-07-31', '--topic', 'Harbour / Bridges', '--why', 'Half a bridge is none.']).out);
const pages: Record<string, string> = { dup: `/review/${dup}`, race: `/review/${race}`, ipo: `/review/${ipo}`, decided: `/review/${ipo}?c=${ipoRows[2]!.id}`, together: `/review/${race}/together`, queue: '/review', search: '/review?q=大桥', edit: `/predictions/${mine.id}/edit`, versions: `/predictions/${mine.id}`, checkability: '/checkability', calibration: '/calibration' };
const only = process.argv[2];
for (const [width, height] of [[1280, 900], [375, 800]] as const) for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, storageState: await first.storageState() });
  const shot = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    if (only && name !== only) continue;
    await shot.goto(app.url + path);
    const wide = await shot.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${name} ${width} ${colorScheme}: ${wide} px too wide`);
    await shot.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    await shot.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}-full.png`, fullPage: true });
  }
  if (!only || only === 'conflict') {
    const [a] = rows(race);
    await shot.goto(`${app.url}/review/${race}?c=${a!.id}`);
    await shot.getByLabel('Topic').fill('Mine');
    await shot.getByLabel('Claim').fill('我自己写的说法。');
    app.cli(['review', 'accept', a!.id, '--topic', 'Theirs', '--claim', '他们写的说法。']);
    await shot.getByRole('button', { name: 'Publish' }).click();
    await shot.waitForTimeout(1200);
    await shot.screenshot({ path: `${folder}/conflict-${width}-${colorScheme}.png` });
    app.cli(['review', 'undo']);
  }
  await context.close();
}
await browser.close(); await app.stop();
