import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { outletPage } from '#domain/predictions/outlet-queries.ts';
import { readEach, type RawParams } from './search-params.ts';

const PAGE = 100;
const after = z.string().max(2_000).regex(/^\d{1,9}~.+$/).transform((text) => ({ n: Number(text.slice(0, text.indexOf('~'))), name: text.slice(text.indexOf('~') + 1) }));

/** One page of the outlets, by its address. */
export function outletList(read: Reader, raw: RawParams) {
  const { values, notes } = readEach(raw, { after });
  const { rows, next } = outletPage(read, { after: values.after, limit: PAGE });
  return { rows, notes, first: values.after === undefined, next: next && `${next.n}~${next.name}` };
}
