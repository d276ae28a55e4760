import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { countPredictions, predictions } from '#domain/predictions/queries.ts';
import { readFilters, type RawParams } from './search-params.ts';

const PAGE = 50;

/** One page of a list of predictions, by its address; `next` is the place after which the following one begins. */
export async function predictionList(read: Reader, raw: RawParams, day: Day) {
  const { filters, view, notes } = readFilters(raw, day);
  const found = await predictions(read, { ...filters, limit: PAGE + 1 });
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const next = last ? { day: (filters.show === 'decided' ? last.knownOn : null) ?? last.windowTo, id: last.id } : null;
  return { filters, view, notes, rows, next, count: await countPredictions(read, filters) };
}
