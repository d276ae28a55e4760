import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { predictionPage } from '#domain/predictions/queries.ts';
import { readFilters, type RawParams } from './search-params.ts';

const PAGE = 50;

/** One page of a list of predictions, by its address; `previous` and `next` are the places before and after which the neighbouring pages begin. */
export async function predictionList(read: Reader, raw: RawParams, day: Day) {
  const { filters, view, notes } = readFilters(raw, day);
  return { filters, view, notes, ...await predictionPage(read, { ...filters, limit: PAGE }) };
}
