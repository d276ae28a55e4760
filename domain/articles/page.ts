import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { pageDay } from './page-day.ts';
import { firstWords, pageText } from './page-text.ts';
import { tidyHtml } from './tidy-html.ts';
import type { Known, Published } from './article.ts';

export type Page = PageFacts & { text: string; published: Known<Published> | null };

/**
 * Reads the article in a page: its text without menus, advertisements and hidden parts, and what the page says about itself.
 * Null when no article can be found. Nothing is run and nothing is fetched. `url` is where the page came from, if known.
 */
export function readPage(source: string, url: string | null): Page | null {
  const tidy = tidyHtml(source);
  if (!tidy) return null;
  const { document } = parseHTML(tidy.html);
  for (const hidden of document.querySelectorAll('[hidden], [aria-hidden="true"], [style]')) {
    if (isHidden(hidden)) hidden.remove();
  }
  const facts = pageFacts(document, tidy.jsonLd, url);
  const headline = headlineOf(document, facts.title?.value ?? null);
  const published = pageDay(document, tidy.jsonLd, facts.url);
  for (const unread of document.querySelectorAll('title, meta, link')) unread.remove();

  const content = readable(document);
  if (!content) return null;
  const text = pageText(content);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { ...facts, published, text: headline && !text.split('\n').slice(0, 5).includes(headline) ? `${headline}\n\n${text}` : text };
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
    || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9]))/i.test(element.getAttribute('style') ?? '');
}

/** The visible headline: it often stands outside the part that Readability keeps, and headlines predict. */
function headlineOf(document: Document, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].slice(0, 20).map((heading) => firstWords(heading, 500)).filter(Boolean);
  return headings.find((heading) => title !== null && (heading === title || title.startsWith(heading) || heading.startsWith(title))) ?? null;
}

/** Readability 0.6 changes the document. It was not written for hostile pages: whatever it throws means that it found nothing. */
function readable(document: Document): Element | null {
  try {
    const article = new Readability<Element>(document, { serializer: (node) => node as Element, disableJSONLD: true }).parse();
    return article?.content ?? null;
  } catch {
    return null;
  }
}
