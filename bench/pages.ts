import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#db/connection.ts';
import { migrateStore } from '#db/migrate.ts';
import { listCosts, searchCosts, type Costs } from './lists.ts';
import { pageCosts } from './page-costs.ts';
import { fillShelf, settle, shelve } from './shelf.ts';

// What reading costs: lists and searches in milliseconds, pages against a bare handler on the same machine. The last line is one JSON object.
// “quick” is small; the pages need a build (npx next build), and are left out with “lists”.
const quick = process.argv.includes('quick');
const sizes = quick ? [2_000, 20_000] : [10_000, 1_000_000];

const measured: { lists: Costs; searches: Costs }[] = [];
let pages = {};
for (const size of sizes) {
  await onShelf(size, async (store) => {
    const lists = await listCosts(store);
    for (const past of [false, true]) show(past ? 'lists of another day' : 'lists', new Map([...lists].filter(([, cost]) => cost.past === past)));
    measured.push({ lists, searches: show('searches', await searchCosts(store)) });
    if (size === sizes.at(-1) && !process.argv.includes('lists')) pages = await pageCosts(store);
  });
}
const [small, large] = measured as [typeof measured[0], typeof measured[0]];
console.log(`With the larger shelf lists of today cost ${growth(small.lists, large.lists, [false]).toFixed(2)} times as much, lists of another day ${growth(small.lists, large.lists, [true]).toFixed(2)} times.`);
console.log(JSON.stringify(rounded({ ...pages, listMsMax: max(large.lists), listGrowth10kTo1M: growth(small.lists, large.lists, [false, true]), searchMsMax: max(large.searches) })));

async function onShelf(size: number, measure: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-bench-'));
  const store = migrateStore(join(folder, 'shelf.db'));
  try {
    const started = performance.now();
    await fillShelf(store, size);
    const filled = performance.now();
    await shelve(store);
    await settle(store);
    console.log(`\n${size.toLocaleString('en-GB')} predictions (made in ${seconds(filled - started)} s, lists and words in ${seconds(performance.now() - filled)} s, ${(statSync(store.file).size / 1e6).toFixed(0)} MB)`);
    await measure(store);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(what: string, costs: Costs): Costs {
  const worst = [...costs].sort(([, a], [, b]) => b.ms - a.ms);
  console.log(`  ${what.padEnd(30)} ${worst[worst.length >> 1]![1].ms.toFixed(2)} ms in the middle of ${costs.size}; the dearest:`);
  for (const [name, { ms }] of worst.slice(0, 5)) console.log(`    ${ms.toFixed(2)} ms  ${name}`);
  return costs;
}

/** How many times as much the lists cost that are a full page on both shelves, all together: of those of today, of another day, or of both. */
function growth(small: Costs, large: Costs, which: readonly boolean[]): number {
  const both = [...small].flatMap(([name, { ms, full, past }]) => (which.includes(past) && full && large.get(name)?.full ? [[ms, large.get(name)!.ms] as const] : []));
  const sum = (i: 0 | 1) => both.reduce((all, costs) => all + costs[i], 0);
  return sum(1) / sum(0);
}

function max(costs: Costs): number {
  return Math.max(...[...costs.values()].map(({ ms }) => ms));
}

function rounded(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value.toPrecision(3))]));
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
