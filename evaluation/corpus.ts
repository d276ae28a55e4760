import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadArticle } from '#domain/articles/article.ts';
import { findQuote, foldedIndex } from '#domain/articles/folded-index.ts';
import { readArticle } from '#domain/articles/read.ts';
import type { Span } from '#domain/articles/sentences.ts';

/** A prediction as a person marked it (docs/annotation.md), with its places in the article's text. */
export type Expected = Span & {
  quote: string; also: Span[]; speaker: string | null; role: 'author' | 'quoted'; horizonText: string | null; from: string | null; to: string | null;
  probability: { basis: 'stated' | 'implied' | 'none'; value: number | null; cue: string | null };
  quantity: { op: string; value: number; high?: number; unit: string } | null;
  polarity: 'affirm' | 'deny'; condition: string | null; kind: string; checkable: boolean;
};

export type Placed = { name: string; language: string; text: string; article: ReadArticle; told: { author: string | null; outlet: string | null; publishedOn: string | null }; expected: Expected[]; negatives: Span[] };

type Gold = {
  article: { author: string | null; outlet: string | null; language: string; publishedOn: string | null };
  predictions: (Omit<Expected, 'start' | 'end' | 'also'> & { nth?: number; also?: string[] })[];
  negatives?: { quote: string }[];
};

/** Every annotated article of a folder. A quote that is not in its article is an error of the corpus and throws. */
export function corpus(folder: string): Placed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort().map((name) => placed(folder, name.slice(0, -'.gold.json'.length)));
}

function placed(folder: string, name: string): Placed {
  const file = ['md', 'txt', 'html'].map((ending) => `${name}.${ending}`).find((one) => existsSync(join(folder, one)));
  if (!file) throw new Error(`${name}: no article beside its gold file`);
  const article = readArticle({ bytes: readFileSync(join(folder, file)), filename: file });
  if ('unreadable' in article) throw new Error(`${file}: ${article.unreadable.reason}`);
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as Gold;
  const { text } = article;
  const index = foldedIndex(text);
  const place = (quote: string, nth = 1): Span | null => {
    let found: Span | null = null;
    for (let n = 0, from = 0; n < nth; n++) {
      const start = text.indexOf(quote, from);
      found = start >= 0 ? { start, end: start + quote.length } : findQuote(index, quote, from);
      if (!found) return null;
      from = found.end;
    }
    return found;
  };
  const at = (quote: string, nth?: number): Span => {
    const found = place(quote, nth);
    if (!found) throw new Error(`${file}: not in the article: ${quote}`);
    return found;
  };
  return {
    name: file, language: gold.article.language, text, article, told: gold.article,
    expected: gold.predictions.map((one) => ({ ...one, ...at(one.quote, one.nth), also: (one.also ?? []).map((quote) => at(quote)) })),
    // A look-alike in a menu or teaser is no part of what is read.
    negatives: (gold.negatives ?? []).flatMap(({ quote }) => place(quote) ?? []),
  };
}
