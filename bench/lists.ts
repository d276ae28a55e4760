import type { Store } from '#db/connection.ts';
import { predictionCount, predictions } from '#domain/predictions/queries.ts';
import { searchArticles, searchCounts, searchForecasters, searchPredictions } from '#domain/predictions/search-queries.ts';
import { listCases, PAGE } from './list-cases.ts';
import { leastOf } from './timing.ts';
import { nameOf, rare, usual } from './words.ts';

/** What each list costs in milliseconds of one processor, and whether its page is full. */
export type Costs = Map<string, { ms: number; full: boolean }>;

/** Reads each list as a page does: which rows, and what stands on their cards. */
export async function listCosts({ read }: Store): Promise<Costs> {
  const costs: Costs = new Map();
  for (const { name, filters } of await listCases(read)) {
    const rows = await predictions(read, filters);
    costs.set(name, { ms: await leastOf(() => predictions(read, filters)), full: rows.length > PAGE });
    if (!filters.after && !filters.before && filters.sort === 'due') costs.set(`${name}: how many`, { ms: await leastOf(() => predictionCount(read, filters)), full: false });
  }
  return costs;
}

const asked: Record<string, string> = {
  'a usual word': usual.en, 'a rare word': rare.en, 'a usual word of two characters': usual.zh, 'a rare word of two characters': rare.zh, 'four characters': usual.zh + rare.zh, 'two usual words': `${usual.en} ${usual.enToo}`, 'a usual and a rare word': `${usual.en} ${rare.en}`,
  'a phrase': `"${usual.en} ${usual.enToo}"`, 'three letters': usual.en.slice(0, 3), 'four letters': usual.en.slice(0, 4), 'five letters of few': `${rare.en.slice(0, 5)}`, 'one character': usual.zh[0]!, 'a name': nameOf(7), 'both languages': `${usual.en} ${usual.zh}`, 'nothing': 'zzzzzz', 'signs': '"* NEAR(',
};

/** Reads each search as its page does: the results, and how many there are of each kind. */
export async function searchCosts({ read }: Store): Promise<Costs> {
  const costs: Costs = new Map();
  const keep = async (name: string, run: () => unknown) => { costs.set(name, { ms: await leastOf(run), full: false }); };
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
    for (const show of ['open', 'decided'] as const) for (const sort of ['due', 'newest'] as const) await keep(`${name}, in the list of ${show} by ${sort}`, () => predictions(read, { show, sort, q, limit: PAGE + 1 }));
  }
  return costs;
}
