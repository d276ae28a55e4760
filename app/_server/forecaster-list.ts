import type { Reader } from '#db/connection.ts';
import { forecasterPage } from '#domain/predictions/queries.ts';
import { countPlace, readEach, type RawParams } from './search-params.ts';

const PAGE = 500;
const after = countPlace.transform(([most, n]) => ({ most, n }));

/** One page of the forecasters, by its address, those with the most predictions first; `whole` when it holds them all. */
export async function forecasterListOn(read: Reader, raw: RawParams) {
  const { values, notes } = readEach(raw, { after });
  const { rows, next } = await forecasterPage(read, { after: values.after, limit: PAGE });
  const first = values.after === undefined;
  return { rows, notes, first, whole: first && next === null, next: next && `${next.most}~${next.n}` };
}
