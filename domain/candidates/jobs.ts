import type { Context } from '#domain/command.ts';
import { readArticle, type Source } from '#domain/articles/read.ts';
import { unreadableMessage } from '#domain/articles/messages.ts';
import { askLeave } from '#domain/auth/actor.ts';
import { extractArticle, type Told } from '#domain/extraction/of-article.ts';
import { takeInArticle } from './commands.ts';

export type Brought = Source;
/** A failure is a value: what went wrong, that nothing was stored, and what to do. */
export type TakenIn = { ok: true; articleId: string; isNew: boolean; found: number } | { ok: false; message: string };

/** Reads a text, finds its predictions, and stores both in one transaction. */
export async function takeIn(context: Context, brought: Brought, told: Told = {}): Promise<TakenIn> {
  askLeave(context.actor, takeInArticle.permission);
  const read = readArticle(brought);
  if ('unreadable' in read) return { ok: false, message: unreadableMessage(read.unreadable) };
  const taken = await takeInArticle(context, { article: read, drafts: extractArticle(read, told).drafts, told });
  return { ok: true, ...taken };
}
