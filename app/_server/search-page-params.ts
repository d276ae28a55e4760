import { z } from 'zod';
import type { SearchView } from '#ui/search-page.tsx';
import { readEach, type RawParams } from './search-params.ts';

const after = z.string().regex(/^\d{1,9}~\d{1,15}$/).transform((text) => {
  const [tier = 0, n = 0] = text.split('~').map(Number);
  return { tier, n };
});
const shapes = { q: z.string().trim().transform((words) => words.slice(0, 200)), in: z.enum(['predictions', 'forecasters', 'articles']), sort: z.enum(['best', 'day']), after };

/** What a search asks for, from its address; what cannot be read is left out. */
export function readSearch(raw: RawParams): { view: SearchView; after: { tier: number; n: number } | undefined } {
  const { values } = readEach(raw, shapes);
  return { view: { q: values.q ?? '', kind: values.in ?? 'predictions', order: values.sort ?? 'best' }, after: values.after };
}
