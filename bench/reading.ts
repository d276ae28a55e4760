import { readArticle } from '#domain/articles/read.ts';
import { extractArticle } from '#domain/extraction/of-article.ts';

/** The whole way from the bytes of a file to its drafts, ready to be run. */
export function reading(text: string, filename: string): () => unknown {
  const bytes = Buffer.from(text);
  return () => {
    const article = readArticle({ bytes, filename });
    return 'unreadable' in article ? article : extractArticle(article, { published: '2025-06-01' });
  };
}

/** A pathological text between two sentences that predict. */
export function among(text: string): string {
  return `Prices will rise by 2027.\n\n${text}\n\nWages will fall by 2028.`;
}
