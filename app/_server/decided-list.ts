import type { Reader } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { predictionPage } from '#domain/predictions/queries.ts';
import { evidenceBehind } from '#domain/resolutions/decided-queries.ts';
import { readFilters, type RawParams } from './search-params.ts';

const PAGE = 40;

/** One page of what was decided, the latest first, by its address; `behind`: by decision, the evidence. */
export async function decidedList(read: Reader, raw: RawParams, day: Day) {
  const { filters: { after }, notes } = readFilters(raw, day);
  const page = await predictionPage(read, { show: 'decided', after, limit: PAGE });
  return { ...page, notes, first: after === undefined, behind: evidenceBehind(read, page.rows.flatMap((row) => row.resolutionId ?? [])) };
}
