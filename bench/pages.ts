import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '#db/connection.ts';
import { migrateStore } from '#db/migrate.ts';
import { listCosts, lower, searchCosts, type Costs } from './lists.ts';
import { pageCosts } from './page-costs.ts';
import { fillShelf, settle, shelve } from './shelf.ts';

// What reading costs: lists and searches in milliseconds, pages against a bare handler on the same machine. The last line is one JSON object.
// “quick” is small; the pages need a build (npx next build), and are left out with “lists”.
const quick = process.argv.includes('quick');
const sizes = quick ? [2_000, 20_000] : [10_000, 1_000_000];

const folder = mkdtempSync(join(tmpdir(), 'hindcast-bench-'));
let pages = {};
try {
  for (const size of sizes) await make(size);
  // A machine is not equally fast all the time: both shelves are measured twice, in turns, and the lower figures count.
  const rounds = [await inTurns(listCosts), await inTurns(listCosts)] as const;
  const [small, large] = ([0, 1] as const).map((i) => lower(rounds[0][i], rounds[1][i])) as [Costs, Costs];
  const [fewSearches, searches] = await inTurns(searchCosts);
  if (!process.argv.includes('lists')) pages = await on(sizes[1]!, pageCosts);
  for (const [size, lists, found] of [[sizes[0]!, small, fewSearches], [sizes[1]!, large, searches]] as const) {
    console.log(`\n${size.toLocaleString('en-GB')} predictions`);
    for (const past of [false, true]) show(past ? 'lists of another day' : 'lists', new Map([...lists].filter(([, cost]) => cost.past === past)));
    show('searches', found);
  }
  console.log(`With the larger shelf lists of today cost ${growth(small, large, [false]).toFixed(2)} times as much, lists of another day ${growth(small, large, [true]).toFixed(2)} times.`);
  console.log(JSON.stringify(rounded({ ...pages, listMsMax: max(large), listGrowth10kTo1M: growth(small, large, [false, true]), searchMsMax: max(searches) })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function make(size: number): Promise<void> {
  const [started, store] = [performance.now(), migrateStore(fileOf(size))];
  await fillShelf(store, size);
  const filled = performance.now();
  await shelve(store);
  await settle(store);
  // Whoever closes a file last brings all of it to its place.
  store.close();
  console.log(`${size.toLocaleString('en-GB')} predictions made in ${seconds(filled - started)} s, lists and words in ${seconds(performance.now() - filled)} s, ${(statSync(store.file).size / 1e6).toFixed(0)} MB`);
}

async function inTurns(measure: (store: Store) => Promise<Costs>): Promise<[Costs, Costs]> {
  return [await on(sizes[0]!, measure), await on(sizes[1]!, measure)];
}

async function on<T>(size: number, measure: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(fileOf(size));
  try {
    return await measure(store);
  } finally {
    store.close();
  }
}

function fileOf(size: number): string {
  return join(folder, `${size}.db`);
}

function show(what: string, costs: Costs): void {
  const worst = [...costs].sort(([, a], [, b]) => b.ms - a.ms);
  console.log(`  ${what.padEnd(30)} ${worst[worst.length >> 1]![1].ms.toFixed(2)} ms in the middle of ${costs.size}; the dearest:`);
  for (const [name, { ms }] of worst.slice(0, 5)) console.log(`    ${ms.toFixed(2)} ms  ${name}`);
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
