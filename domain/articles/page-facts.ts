import { plainByline } from './byline.ts';
import { readJsonLd } from './json-ld.ts';
import { firstWords } from './page-text.ts';
import { plainValue } from './plain-line.ts';
import { webAddress } from './web-address.ts';
import type { Known } from './article.ts';

/** What a page says about itself, each value with how it is known. */
export type PageFacts = { title: Known<string> | null; author: Known<string> | null; outlet: Known<string> | null; url: string | null };

type Guess = readonly [value: string | null | undefined, basis: string, confirm?: boolean];

/** Reads title, author, outlet and address from a page. `url` is where it was fetched; a saved page may name its own. */
export function pageFacts(document: Document, jsonLd: readonly string[], url: string | null): PageFacts {
  const stated = readJsonLd(jsonLd);
  const meta = metaOf(document);
  const address = webAddress(url) ?? webAddress(document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta('og:url'));
  const text = (selector: string): string | null => document.querySelector(selector)?.textContent ?? null;

  const below = plainByline(linesBelowHeadline(document).join('\n'));
  const outlet = firstKnown([
    [meta('og:site_name'), 'meta og:site_name'],
    [stated.publisher, 'JSON-LD publisher'],
    [meta('application-name'), 'meta application-name'],
    [below.outlet?.value, 'line below the headline', true],
    [outletInTitle(text('title'), document.querySelectorAll('h1')), 'title of the page', true],
    [hostOf(address), 'host name of the address'],
  ]);
  return {
    title: firstKnown([
      [stated.headline, 'JSON-LD headline'],
      [meta('og:title') ?? meta('twitter:title'), 'meta og:title'],
      [only(document.querySelectorAll('h1')), 'main heading'],
      [withoutOutlet(text('title'), outlet?.value ?? null), 'title of the page'],
    ]),
    author: firstKnown([
      [stated.authors.join(', '), 'JSON-LD author'],
      ...authorMetas.map((name): Guess => [notAddress(meta(name)), `meta ${name}`]),
      [names(document.querySelectorAll('[rel~="author"]')), 'link to the author'],
      [names(document.querySelectorAll('[itemprop~="author"] [itemprop~="name"]')) ?? names(document.querySelectorAll('[itemprop~="author"]')), 'microdata author'],
      [byline(document), 'byline', true],
      [below.author?.value, 'line below the headline', true],
    ]),
    outlet,
    url: address,
  };
}

const authorMetas = ['author', 'article:author', 'byl', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'citation_author'];

/** Looks a meta element up by name or property, whatever the case; the first that says something counts. */
export function metaOf(document: Document): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    for (const key of [element.getAttribute('property'), element.getAttribute('name'), element.getAttribute('itemprop')]) {
      if (key && content && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), content);
    }
  }
  return (name) => values.get(name) ?? null;
}

/** The first guess that says something, as plain text. */
export function firstKnown(guesses: readonly Guess[]): Known<string> | null {
  for (const [raw, basis, confirm = false] of guesses) {
    const value = plainValue(raw);
    if (value) return { value, basis, confirm };
  }
  return null;
}

/** The host name without `www.`: what a source is called when it does not say. */
export function hostOf(address: string | null): string | null {
  return address ? new URL(address).hostname.replace(/^www\./, '') || null : null;
}

function only(headings: NodeListOf<Element>): string | null {
  return headings.length === 1 ? (headings[0]?.textContent ?? null) : null;
}

/** "Headline - Outlet" and "Headline | Outlet" lose the outlet when we know its name. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const [, head, tail] = /^(.*\S)\s*[|｜–—·_-]\s*(\S[^|｜–—·_-]*)$/.exec(plainValue(title) ?? '') ?? [];
  return head && tail && outlet && tail.trim().toLowerCase() === outlet.toLowerCase() ? head : title;
}

/** "Headline | Outlet": what the title adds to the one main heading. */
function outletInTitle(title: string | null, headings: NodeListOf<Element>): string | null {
  const [, head, tail] = /^(.*\S)\s*[|｜–—_-]\s*(\S[^|｜–—·_-]{1,30})$/.exec(plainValue(title) ?? '') ?? [];
  return head && tail && !/^\S+\.\S+$/.test(tail) && plainValue(only(headings)) === head.trim() ? tail.trim() : null;
}

/** The short lines between the main heading and the first paragraph, where a page without markup says who wrote it. */
function linesBelowHeadline(document: Document): string[] {
  const headline = document.querySelector('h1');
  const lines: string[] = [];
  for (let next = headline?.nextElementSibling ?? null; next && lines.length < 4; next = next.nextElementSibling) {
    const words = firstWords(next, 200);
    if (words.length > 100 || /[.。!！?？]$/.test(words)) break;
    if (words) lines.push(words);
  }
  return lines.length > 0 ? [plainValue(headline?.textContent) ?? '', ...lines] : [];
}

const notAddress = (value: string | null): string | null => (value && /^https?:/i.test(value) ? null : value);

function names(elements: NodeListOf<Element>): string | null {
  const found = [...elements].slice(0, 10).map((element) => withoutBy(element.getAttribute('content') ?? firstWords(element, 100))).filter((name) => name !== null);
  return [...new Set(found)].join(', ') || null;
}

function byline(document: Document): string | null {
  for (const element of [...document.querySelectorAll('[class*="byline" i], [class*="author" i], [id*="byline" i], [id*="author" i]')].slice(0, 20)) {
    const name = withoutBy(firstWords(element, 100));
    if (name) return name;
  }
  return null;
}

/** A name is short and has no digits; "By Ana Ruiz | 8 December" is a name only up to the bar. */
function withoutBy(text: string): string | null {
  const name = plainValue(text)?.replace(/^(?:written |posted )?by:?\s+|^(?:原文|作者|文|撰文|撰稿|采写|採訪|采访|整理|主笔|主筆|记者|記者|编译|編譯)\s*[:：/／|｜]\s*/i, '').split(/\s*[|｜•·,，]\s|\s{2,}/)[0]?.trim();
  return name && name.length <= 60 && !/[\d@]/.test(name) && !/^(?:author|authors|作者)$/i.test(name) ? name : null;
}
