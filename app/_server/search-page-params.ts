import { z } from 'zod';
import type { SearchView } from '#ui/search-page.tsx';
import { countPlace, readEach, type RawParams } from './search-params.ts';

const after = countPlace.transform(([tier, n]) => ({ tier, n }));
const shapes = { q: z.string().trim().transform((words) => words.slice(0, 200)), in: z.enum(['predictions', 'forecasters', 'articles']), sort: z.enum(['best', 'day']), after };

/** What a search asks for, from its address. What cannot be read is left out, with a note for the reader. */
export function readSearch(raw: RawParams): { view: SearchView; after: { tier: number; n: number } | undefined; notes: string[] } {
  const { values, notes } = readEach(raw, shapes);
  return { view: { q: values.q ?? '', kind: values.in ?? 'predictions', order: values.sort ?? 'best' }, after: values.after, notes };
}
