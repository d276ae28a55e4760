import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { articlePage } from '#domain/articles/queries.ts';
import { readEach, type RawParams } from './search-params.ts';

const PAGE = 50;
const after = z.string().regex(/^[\dT:.Z-]{20,30}~[\w-]{1,64}$/).transform((text) => {
  const [at = '', id = ''] = text.split('~');
  return { at, id };
});

/** One page of the articles whose text is kept, by its address, the one taken in last first. */
export async function articleListOn(read: Reader, raw: RawParams) {
  const { values, notes } = readEach(raw, { after });
  const { rows, next } = await articlePage(read, { after: values.after, limit: PAGE });
  return { rows, notes, first: values.after === undefined, next: next && `${next.at}~${next.id}` };
}
