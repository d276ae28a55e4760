import type { EntryWork } from './queued.ts';
import { asHtml } from './xml.ts';

/** Less is a teaser, and no article. */
const LEAST_LETTERS = 200;

/** What a feed carries of an entry, as a page that can be read; null when it is too little. */
export function pageOfEntry({ html, title }: Pick<EntryWork, 'html' | 'title'>): string | null {
  if (!html || (html.replace(/<[^>]*>/g, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_LETTERS) return null;
  const heading = asHtml(title ?? '');
  const body = /<(?:p|div|br)\b/i.test(html) ? html : `<p>${html}</p>`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${heading}</title></head><body><article><h1>${heading}</h1>\n${body}</article></body></html>`;
}
