import type { Known, Language, Published } from '#domain/articles/article.ts';
import { knownPart } from '#domain/articles/day.ts';
import { linked } from './prediction-twin.ts';

type Article = { id: string; language: Language; url: string | null; addedAt: string; facts: { title: Known<string> | null; author: Known<string> | null; outlet: Known<string> | null; published: Known<Published> | null } };

/** What programs read of an article; how each thing is known stands beside it. */
export function articleTwin({ id, language, url, addedAt, facts: { title, author, outlet, published } }: Article, site: string) {
  return {
    ...linked(site, 'articles', id, title?.value ?? null), url, language, addedAt,
    author: author?.value ?? null, outlet: outlet?.value ?? null, publishedOn: published && knownPart(published.value.day, published.value.precision),
    knownFrom: { title: title?.basis ?? null, author: author?.basis ?? null, outlet: outlet?.basis ?? null, publishedOn: published?.basis ?? null },
  };
}
