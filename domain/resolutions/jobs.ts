import { unreadableMessage } from '#domain/articles/messages.ts';
import { readArticle } from '#domain/articles/read.ts';
import { askLeave } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { NotFound } from '#domain/errors.ts';
import { fetchGuarded, type FetchOptions } from '#net/http.ts';
import { keepPage } from './page-commands.ts';
import { evidenceById } from './page-queries.ts';
import { happened } from '#net/messages.ts';
import { inEnglish, say } from '#words/say.ts';

export type KeptPage = { ok: true; hash: string } | { ok: false; message: string };

/** Fetches the page behind a piece of evidence through the guard and keeps its text; a failure is kept too, and told. Without a network nothing else is lost. */
export async function keepEvidencePage(context: Context, evidenceId: string, options: Pick<FetchOptions, 'allowLoopback'> = {}): Promise<KeptPage> {
  askLeave(context.actor, keepPage.permission);
  const cited = await evidenceById(context.store.read, evidenceId);
  if (!cited) throw new NotFound(say('There is no such evidence.'));
  const page = await pageAt(cited.url, options);
  const { hash } = await keepPage(context, { evidenceId, page });
  return page.status === 'kept' ? { ok: true, hash: hash! } : { ok: false, message: say('The page at {host} could not be kept: {why} The outcome and its evidence are kept; try again when you like.', { host: new URL(cited.url).hostname, why: page.failure }) };
}

async function pageAt(url: string, options: Pick<FetchOptions, 'allowLoopback'>) {
  const fetched = await fetchGuarded(url, options);
  if (!fetched.ok) return { status: 'failed' as const, failure: inEnglish(() => happened(fetched.reason, fetched.status ?? undefined)) };
  const read = readArticle({ bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.url });
  if ('unreadable' in read) return { status: 'failed' as const, failure: inEnglish(() => happenedIn(unreadableMessage(read.unreadable))) };
  return { status: 'kept' as const, url: fetched.url, title: read.title?.value ?? null, text: read.text };
}

// Kept in English, whoever asked for it. This message goes on with what to do about an article, which is not the matter here.
function happenedIn(message: string): string {
  return message.split(' Nothing was kept.')[0]!;
}
