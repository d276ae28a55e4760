import { z } from 'zod';
import { MOST_ENTRIES, type RawEntry, type RawFeed } from './raw-feed.ts';
import { asHtml } from './xml.ts';

// https://www.jsonfeed.org/version/1.1/. Whatever a field should not be is as if it were not there.
const text = z.string().nullish().catch(null);
const person = z.object({ name: text }).nullish().catch(null);
const item = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null), url: text, external_url: text, title: text, content_html: text, content_text: text,
  date_published: text, date_modified: text, author: person, authors: z.array(person).nullish().catch(null),
});
const feed = z.object({ version: z.string().startsWith('https://jsonfeed.org/version/'), title: text, items: z.array(z.unknown()) });

export function readJsonFeed(source: string): RawFeed | null {
  const parsed = feed.safeParse(jsonOf(source));
  if (!parsed.success) return null;
  const entries = parsed.data.items.slice(0, MOST_ENTRIES).flatMap((raw): RawEntry[] => {
    const one = item.safeParse(raw).data;
    if (!one) return [];
    return [{
      id: one.id === null || one.id === undefined ? null : String(one.id),
      link: one.url ?? one.external_url ?? null,
      title: one.title ?? null,
      author: one.authors?.find((author) => author?.name)?.name ?? one.author?.name ?? null,
      date: one.date_published ?? one.date_modified ?? null,
      html: one.content_html ?? (one.content_text ? paragraphs(one.content_text) : null),
    }];
  });
  return { format: 'json', title: parsed.data.title ?? null, entries };
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function paragraphs(plain: string): string {
  return asHtml(plain).split(/\n{2,}/).map((part) => `<p>${part}</p>`).join('\n');
}
