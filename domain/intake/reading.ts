import type { ReadArticle } from '#domain/articles/article.ts';
import { unreadableMessage } from '#domain/articles/messages.ts';
import { readPdf } from '#domain/articles/pdf.ts';
import { isPdf } from '#domain/articles/pdf-limits.ts';
import { readArticle, type Source } from '#domain/articles/read.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { extractArticle, type Told } from '#domain/extraction/of-article.ts';

/** What was read in a text, or why nothing was, in words. */
export type Read = { ok: true; article: ReadArticle; drafts: Draft[] } | { ok: false; message: string };

/** Reads any text that may come in, PDF too, and finds what it predicts. */
export async function readText(source: Source, told: Told): Promise<Read> {
  const article = isPdf(source) ? await readPdf({ bytes: source.bytes, url: source.url ?? null }) : readArticle(source);
  if ('unreadable' in article) return { ok: false, message: unreadableMessage(article.unreadable) };
  return { ok: true, article, drafts: extractArticle(article, told).drafts };
}
