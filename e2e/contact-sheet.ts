import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';

/** Higher than this no picture of a page can be. */
const MOST_HIGH = 16_000;

/** Sets all pictures of a folder beside each other, a page a line and a look a column, as `index.html` and `contact-sheet.png`; returns where they are. */
export async function drawContactSheet(browser: Browser, folder: string): Promise<string> {
  const pictures = readdirSync(folder).flatMap((file) => /^([\w-]+)\.(\w+-\d+-\w+)\.png$/.exec(file)?.slice(1) as [string, string] | undefined ?? []);
  const named = Map.groupBy(Array.from({ length: pictures.length / 2 }, (_, i) => [pictures[2 * i]!, pictures[2 * i + 1]!] as const), ([name]) => name);
  const looks = [...new Set([...named.values()].flat().map(([, look]) => look))].sort();
  const height = Math.min(180, Math.floor(MOST_HIGH / (named.size + 1)) - 8);
  const cell = (name: string, look: string, has: boolean) => (has ? `<td><a href="${name}.${look}.png"><img src="${name}.${look}.png" alt="${name} ${look}" loading="lazy"></a></td>` : '<td></td>');
  const rows = [...named].map(([name, its]) => `<tr><th>${name}</th>${looks.map((look) => cell(name, look, its.some(([, one]) => one === look))).join('')}</tr>`);
  const sheet = resolve(folder, 'index.html');
  writeFileSync(sheet, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
body{margin:0;font:11px sans-serif;background:#777}table{border-collapse:collapse}th{background:#fff;text-align:start;vertical-align:top;padding:2px;max-width:110px;overflow-wrap:anywhere}td{padding:2px;vertical-align:top}img{display:block;width:160px;height:${height}px;object-fit:cover;object-position:top;background:#fff}
</style><table><thead><tr><th>${named.size} pages</th>${looks.map((look) => `<th>${look}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></html>\n`);
  const page = await browser.newPage({ viewport: { width: 130 + 166 * looks.length, height: 900 } });
  await page.goto(`file://${sheet}`);
  await page.evaluate(() => { for (const one of document.images) one.loading = 'eager'; return Promise.all([...document.images].map((one) => one.decode())); });
  await page.screenshot({ path: resolve(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
  return `${named.size} pages in ${looks.length} looks: ${sheet}`;
}
