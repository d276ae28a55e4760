import { z } from 'zod';
import type { Reader } from '#db/connection.ts';
import { articlePage } from '#domain/articles/queries.ts';
import { one, type RawParams } from './search-params.ts';

const PAGE = 50;
const place = z.string().regex(/^[\dT:.Z-]{20,30}~[\w-]{1,64}$/).transform((text) => {
  const [at = '', id = ''] = text.split('~');
  return { at, id };
});

/** One page of the articles whose text is kept, by its address, the one taken in last first. */
export async function articleListOn(read: Reader, raw: RawParams) {
  const after = place.safeParse(one(raw, 'after')).data;
  const { rows, next } = await articlePage(read, { after, limit: PAGE });
  return { rows, first: after === undefined, next: next && `${next.at}~${next.id}` };
}
