import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { outletPage } from '#domain/predictions/outlet-queries.ts';
import type { RawParams } from './search-params.ts';

const PAGE = 100;
const place = z.object({ n: z.coerce.number().int().positive(), name: z.string().min(1).max(2_000) });

/** One page of the outlets, by its address. */
export function outletList(read: Reader, raw: RawParams) {
  const after = place.safeParse({ n: raw['n'], name: raw['name'] }).data;
  return { ...outletPage(read, { after, limit: PAGE }), first: after === undefined };
}
