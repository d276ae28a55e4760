import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startApp } from './app.ts';

// How Lighthouse judges the four pages that people are shown first, on the server as it runs: npm run lighthouse
// It is installed when first asked for, in a folder and with a lockfile of its own. The last line is one JSON object; below 95 of 100 it fails.
const root = resolve(import.meta.dirname, '..');
const tool = resolve(root, 'tools/lighthouse');
const noted = resolve(root, 'node_modules/.chromium-path');
const chromium = process.env['CHROMIUM_PATH'] ?? (existsSync(noted) ? readFileSync(noted, 'utf8') : '');
if (!existsSync(chromium)) {
  console.log('No Chromium is here: npm test fetches one, or name it in CHROMIUM_PATH. Nothing was measured.');
  process.exit(0);
}
if (!existsSync(`${tool}/node_modules/lighthouse`)) execFileSync('npm', ['ci', '--prefix', tool, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });

const LEAST = 95;
const kinds = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const app = await startApp();
const { id } = (JSON.parse(app.cli(['predictions', '--show', 'decided', '--json']).out) as { id: string }[])[0]!;
const pages = { home: '/', list: '/predictions', prediction: `/predictions/${id}`, leaderboard: '/leaderboard' };
const measured: Record<string, Record<string, number>> = {};
for (const [name, path] of Object.entries(pages)) {
  // As a reader meets it: somebody was here before.
  await fetch(app.url + path);
  const out = judged(app.url + path);
  const { categories, audits } = JSON.parse(out) as { categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>; audits: Record<string, { score: number | null; title: string }> };
  measured[name] = Object.fromEntries(kinds.map((kind) => [kind, Math.round(100 * categories[kind]!.score)]));
  console.log(`${name.padEnd(12)} ${kinds.map((kind) => `${kind} ${measured[name]![kind]}`).join(', ')}`);
  for (const kind of kinds) if (measured[name][kind]! < 100) for (const { id: audit, weight } of categories[kind]!.auditRefs) if (weight > 0 && (audits[audit]!.score ?? 1) < 0.9) console.log(`  ${kind}: ${audits[audit]!.title}`);
}
await app.stop();
const low = Object.entries(measured).filter(([, of]) => Object.values(of).some((score) => score < LEAST)).map(([name]) => name);
if (low.length > 0) console.log(`Below ${LEAST}: ${low.join(', ')}`);
console.log(JSON.stringify({ pages: measured, least: Math.min(...Object.values(measured).flatMap((of) => Object.values(of))) }));
process.exit(low.length > 0 ? 1 : 0);

/** What Lighthouse says of an address. Now and then it loses the beginning of a page's trace, and asks to be run again. */
function judged(address: string, tries = 3): string {
  try {
    return execFileSync('node', [`${tool}/node_modules/lighthouse/cli/index.js`, address, '--quiet', '--output=json', '--output-path=stdout', `--only-categories=${kinds.join(',')}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'], { env: { ...process.env, CHROME_PATH: chromium }, encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (tries > 1 && error instanceof Error && error.message.includes('Please run Lighthouse again')) return judged(address, tries - 1);
    throw error;
  }
}
