import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { forecasterPage } from '#domain/predictions/queries.ts';
import type { RawParams } from './search-params.ts';

const PAGE = 500;
const place = z.object({ most: z.coerce.number().int().positive(), n: z.coerce.number().int().positive() });

/** One page of the forecasters, by its address, those with the most predictions first; `whole` when it holds them all. */
export async function forecasterListOn(read: Reader, raw: RawParams) {
  const after = place.safeParse({ most: raw['most'], n: raw['n'] }).data;
  const { rows, next } = await forecasterPage(read, { after, limit: PAGE });
  return { rows, next, first: after === undefined, whole: after === undefined && next === null };
}
