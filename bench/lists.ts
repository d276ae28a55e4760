import type { Store } from '#db/connection.ts';
import { articlePage } from '#domain/articles/queries.ts';
import type { Filters } from '#domain/predictions/filters.ts';
import { outletPage } from '#domain/predictions/outlet-queries.ts';
import { forecasterPage, predictionCount, predictions } from '#domain/predictions/queries.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions } from '#domain/predictions/search-queries.ts';
import { cellCounts, topicCounts } from '#domain/predictions/topic-queries.ts';
import { evidenceBehind } from '#domain/resolutions/decided-queries.ts';
import { listCases, PAGE } from './list-cases.ts';
import { leastOf } from './timing.ts';
import { nameOf, rare, usual } from './words.ts';

/** What each list costs in milliseconds of one processor, whether its page is full, and whether it is of another day. */
export type Costs = Map<string, { ms: number; full: boolean; past: boolean }>;

/** The lower of two costs of each: both were measured on the same shelf, at different times. */
export function lower(one: Costs, other: Costs): Costs {
  return new Map([...one].map(([name, cost]) => [name, { ...cost, ms: Math.min(cost.ms, other.get(name)?.ms ?? Infinity) }]));
}

/** How often each of the thousands of lists is read. */
const TIMES = 10;

/** Reads each list as a page does: which rows, and what stands on their cards. */
export async function listCosts({ read }: Store): Promise<Costs> {
  const costs: Costs = new Map();
  for (const { name, filters } of await listCases(read)) {
    const rows = await predictions(read, filters);
    const past = filters.asOf !== undefined;
    costs.set(name, { ms: await leastOf(() => predictions(read, filters), TIMES), full: rows.length > PAGE, past });
    if (!filters.after && !filters.before && filters.sort === 'due') costs.set(`${name}: how many`, { ms: await leastOf(() => predictionCount(read, filters), TIMES), full: false, past });
  }
  await otherLists(read, async (name, run, full = false) => { costs.set(name, { ms: await leastOf(run), full, past: false }); });
  return costs;
}

/** Each of the other lists: its first page and one further on. What it counts or sums up is a list too. */
async function otherLists(read: Store['read'], keep: (name: string, run: () => unknown, full?: boolean) => Promise<void>): Promise<void> {
  const forecasters = await forecasterPage(read, { limit: PAGE });
  await keep('forecasters, first page', () => forecasterPage(read, { limit: PAGE }), true);
  await keep('forecasters, a page near the end', () => forecasterPage(read, { after: { most: forecasters.rows.at(-1)!.n >> 2, n: 1 }, limit: PAGE }));
  await keep('articles, first page', () => articlePage(read, { limit: PAGE }), true);
  const article = await articlePage(read, { limit: PAGE, after: { at: '2026-11-25T12:00:00.000Z', id: '019c0000-0000-7000-8000-000000000200' } });
  await keep('articles, a page near the end', () => articlePage(read, { after: article.next!, limit: PAGE }), true);
  const outlets = outletPage(read, { limit: PAGE });
  await keep('outlets, first page', () => outletPage(read, { limit: PAGE }), true);
  await keep('outlets, second page', () => outletPage(read, { after: outlets.next!, limit: PAGE }), true);
  await keep('topics', () => topicCounts(read));
  await keep('kinds of numbers and languages', () => cellCounts(read));
  const decided = await predictions(read, { show: 'decided', limit: PAGE });
  await keep('the evidence of a page of what was decided', () => evidenceBehind(read, decided.flatMap((row) => row.resolutionId ?? [])), true);
}

const asked: Record<string, string> = {
  'a usual word': usual.en, 'a rare word': rare.en, 'a usual word of two characters': usual.zh, 'a rare word of two characters': rare.zh, 'four characters': usual.zh + rare.zh, 'two usual words': `${usual.en} ${usual.enToo}`, 'a usual and a rare word': `${usual.en} ${rare.en}`,
  'a phrase': `"${usual.en} ${usual.enToo}"`, 'three letters': usual.en.slice(0, 3), 'four letters': usual.en.slice(0, 4), 'five letters of few': `${rare.en.slice(0, 5)}`, 'one character': usual.zh[0]!, 'a name': nameOf(7), 'both languages': `${usual.en} ${usual.zh}`, 'nothing': 'zzzzzz', 'signs': '"* NEAR(',
};

/** Where in a list is searched: from its first row on, far down, and as of another day. */
const where: Record<string, Partial<Filters>> = { '': {}, ', far down': { after: { day: '2018-06-01', id: '~' } }, ' on another day': { asOf: { day: '2021-07-01', clock: 'now' } } };

/** Reads each search as its page does: the results, and how many there are of each kind. */
export async function searchCosts({ read }: Store): Promise<Costs> {
  const costs: Costs = new Map();
  const keep = async (name: string, run: () => unknown) => { costs.set(name, { ms: await leastOf(run), full: false, past: false }); };
  for (const [name, q] of Object.entries(asked)) {
    const limit = 30;
    for (const order of ['best', 'day'] as const) {
      await keep(`${name}, predictions, ${order}`, () => searchPredictions(read, { q, order, limit }));
      const { next } = await searchPredictions(read, { q, order, limit });
      if (next) await keep(`${name}, predictions, ${order}, second page`, () => searchPredictions(read, { q, order, limit, after: next }));
      await keep(`${name}, articles, ${order}`, () => searchArticles(read, { q, order, limit }));
    }
    await keep(`${name}, forecasters`, () => searchForecasters(read, { q, limit }));
    await keep(`${name}, counts`, () => searchCounts(read, q));
    for (const show of ['open', 'decided'] as const) for (const sort of ['due', 'newest'] as const) for (const [when, more] of Object.entries(where)) await keep(`${name}, in the list of ${show} by ${sort}${when}`, () => predictions(read, { show, sort, q, ...more, limit: PAGE + 1 }));
  }
  return costs;
}
