import { z } from 'zod';
import type { ReadArticle } from '#domain/articles/article.ts';
import { day } from '#domain/articles/day.ts';
import { extract } from './extract.ts';
import type { Article } from './extract.ts';

const words = z.string().min(1).max(500);
/** What the person who brings an article knows of it; it beats what the article says. */
export const told = z.strictObject({ published: day.optional(), author: words.optional(), outlet: words.optional() });
export type Told = z.output<typeof told>;

type Known = Pick<ReadArticle, 'text' | 'title' | 'mediaType' | 'published' | 'author' | 'outlet'>;

/** An article as the rules read it: its text with the byline and the day that can be relied on. */
export function asRead(article: Known, { published: toldDay, author, outlet }: Told = {}): Article {
  const { published } = article;
  return {
    text: article.text,
    title: article.title?.value ?? null,
    mediaType: article.mediaType,
    // A day that still waits to be confirmed must not turn durations into days.
    publishedOn: toldDay ?? (published && !published.confirm && published.value.precision === 'day' ? published.value.day : null),
    author: author ?? article.author?.value ?? null,
    outlet: outlet ?? article.outlet?.value ?? null,
  };
}

/** What the rules see in a text, with what the text says of itself and what its bringer knows. */
export function extractArticle(article: ReadArticle, known: Told = {}): ReturnType<typeof extract> {
  return extract(asRead(article, known));
}
