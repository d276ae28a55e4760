import type { ReadArticle } from '#domain/articles/article.ts';
import type { Day } from '#domain/articles/day.ts';
import { extract } from './extract.ts';
import type { Article } from './extract.ts';

/** What the person who brings an article knows of it; it beats what the article says. */
export type Told = { published?: Day | undefined; author?: string | undefined; outlet?: string | undefined };

type Known = Pick<ReadArticle, 'text' | 'title' | 'mediaType' | 'published' | 'author' | 'outlet'>;

/** An article as the rules read it: its text with the byline and the day that can be relied on. */
export function asRead(article: Known, told: Told = {}): Article {
  const { published } = article;
  return {
    text: article.text,
    title: article.title?.value ?? null,
    mediaType: article.mediaType,
    // A day that still waits to be confirmed must not turn durations into days.
    publishedOn: told.published ?? (published && !published.confirm && published.value.precision === 'day' ? published.value.day : null),
    author: told.author ?? article.author?.value ?? null,
    outlet: told.outlet ?? article.outlet?.value ?? null,
  };
}

/** What the rules see in a text, with what the text says of itself and what its bringer knows. */
export function extractArticle(article: ReadArticle, told: Told = {}): ReturnType<typeof extract> {
  return extract(asRead(article, told));
}
